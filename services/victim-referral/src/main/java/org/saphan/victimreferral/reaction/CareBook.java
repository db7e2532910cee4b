package org.saphan.victimreferral.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;

/** What reactions ask of this service, and what they keep of what they heard. */
public interface CareBook {
  /** A referral that came of another one, by a transfer. */
  record Transfer(UUID from, ShelterCode to) {}

  /** The open victim case of a person. */
  Optional<UUID> openCase(UUID personRef);

  /** Whether there ever was a case of this person. */
  boolean hadCase(UUID personRef);

  /** The age band that was said when the person arrived; unknown if nobody said it. */
  AgeBand ageOf(UUID personRef);

  /** Keeps the age band that was said when the person arrived. */
  void keepAge(UUID personRef, AgeBand band);

  /** Whether somebody was heard to have come home. */
  boolean hasCome(UUID personRef);

  /**
   * Keeps that another State identified somebody as a victim.
   *
   * @param notice the event of a notice that says it; null where it was said otherwise
   * @return whether no notice had said it before this event
   */
  boolean keepIdentifiedAbroad(UUID personRef, @Nullable UUID notice);

  /** Whether another State identified somebody as a victim. */
  boolean isIdentifiedAbroad(UUID personRef);

  /** Keeps where somebody goes home to, as it was said last. */
  void keepHome(UUID personRef, ProvinceCode province);

  /** Keeps whether the trafficker is near the family of who came by a return. */
  void keepTraffickerNear(UUID returnId, boolean near);

  /** Keeps when the people of a notice are to be handed over. */
  void keepHandover(UUID noticeId, Instant at);

  /** When the people of a notice are to be handed over, as it was said last. */
  Optional<Instant> handoverOf(UUID noticeId);

  /** The units that a shelter has. */
  List<Unit> unitsOf(UUID shelter);

  /** A shelter by its code. */
  Optional<UUID> shelter(ShelterCode code);

  /** The open shelters of a province. */
  List<UUID> sheltersIn(ProvinceCode province);

  /**
   * The first shelter of the ranking that may take the party, may learn of the person and was not
   * asked yet (chapter C.9).
   */
  Optional<ShelterCode> next(UUID referralId);

  /** Whether some shelter that was not asked could take the party, if the person agreed to it. */
  boolean isAnyLeft(UUID referralId);

  /** Whence a referral came. */
  Optional<Transfer> transfer(UUID referralId);
}
