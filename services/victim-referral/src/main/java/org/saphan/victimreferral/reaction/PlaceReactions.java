package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.victimreferral.terms.VictimRole.DSW_DESK;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.referral.ReferralCommand.CompleteTransfer;
import org.saphan.victimreferral.referral.ReferralCommand.Constraints;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralCommand.ExhaustReferral;
import org.saphan.victimreferral.referral.ReferralCommand.OfferReferral;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.shelter.ShelterCommand.HoldBeds;
import org.saphan.victimreferral.shelter.ShelterTable;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;

/** How a place is found for who comes home, in the order of chapter D.1 (choreography.csv). */
public final class PlaceReactions {
  private static final Source NOTICES = Source.of("repatriation.notices.v1");
  private static final Source RETURNS = Source.of("repatriation.returns.v1");
  private static final Source REFERRALS = Source.of("victim-referral.referrals.v1");

  private static final ZoneId WHERE_PEOPLE_WORK = ZoneId.of("Asia/Vientiane");

  /** Row X3: how long beds are held for who was to come. */
  private static final Duration HELD_AFTER_HANDOVER = Duration.ofHours(24);

  private final CareBook book;

  public PlaceReactions(CareBook book) {
    this.book = book;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X1", NOTICES, NoticeRegistered.class).tells(this::forecast),
        on("X3", NOTICES, NoticeCorrected.class).tells(this::moved),
        on("X3", NOTICES, ReceptionConfirmed.class)
            .gives(ShelterTable.NAME, HoldBeds.class, this::announced),
        on("X3", NOTICES, ReceptionConfirmed.class).tells(this::toHold),
        on("X6", RETURNS, FamilyAssessmentRecorded.class).tells(this::assessed),
        on("X6", RETURNS, ReferralRequested.class)
            .gives(ReferralTable.NAME, CreateReferral.class, this::asked),
        // First: after an offer nobody may be left to be asked, and that is no end.
        on("X6", REFERRALS, ReferralCreated.class)
            .gives(ReferralTable.NAME, ExhaustReferral.class, this::nobodyAtAll),
        on("X6", REFERRALS, ReferralCreated.class)
            .gives(ReferralTable.NAME, OfferReferral.class, this::firstOffer),
        on("X32", REFERRALS, VictimAdmitted.class)
            .gives(ReferralTable.NAME, CompleteTransfer.class, this::transferred));
  }

  /** No names: how many come to the province of the border. */
  private List<Memo> forecast(Fact<NoticeRegistered> fact) {
    book.keepHandover(fact.event().noticeId(), fact.event().plannedHandoverAt());
    return book.sheltersIn(ProvinceCode.ofCheckpoint(fact.event().checkpoint())).stream()
        .map(Memo::shownAt)
        .toList();
  }

  private List<To<HoldBeds>> announced(Fact<ReceptionConfirmed> fact) {
    ReceptionConfirmed reception = fact.event();
    return house(reception)
        .flatMap(id ->
            unit(reception, id)
                .map(unit ->
                    new To<>(
                        id,
                        new HoldBeds(
                            Ids.of("hold", reception.noticeId() + "/" + reception.facility()),
                            reception.noticeId(),
                            unit,
                            reception.beds(),
                            until(reception)))))
        .stream()
        .toList();
  }

  /** Where nobody said which unit it is, and the house has several, people hold the beds. */
  private List<Memo> toHold(Fact<ReceptionConfirmed> fact) {
    return house(fact.event())
        .filter(id -> unit(fact.event(), id).isEmpty())
        .map(id -> Memo.task(id, DSW_DESK))
        .stream()
        .toList();
  }

  private Optional<UUID> house(ReceptionConfirmed reception) {
    return Optional.ofNullable(reception.facility())
        .filter(facility -> reception.beds() > 0)
        .flatMap(book::shelter);
  }

  private Optional<Unit> unit(ReceptionConfirmed reception, UUID shelter) {
    return Optional.ofNullable(reception.unit()).or(() -> only(book.unitsOf(shelter)));
  }

  private static Optional<Unit> only(List<Unit> units) {
    return units.stream().filter(unit -> unit == Unit.ANY || units.size() == 1).findFirst();
  }

  /** Until a day after the handover at least: an earlier day was meant for another handover. */
  private LocalDate until(ReceptionConfirmed reception) {
    Optional<LocalDate> handedOver =
        book.handoverOf(reception.noticeId())
            .map(at -> at.plus(HELD_AFTER_HANDOVER).atZone(WHERE_PEOPLE_WORK).toLocalDate());
    return Stream.of(Optional.ofNullable(reception.until()), handedOver)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new NotNow("HANDOVER X3.ReceptionConfirmed HoldBeds"));
  }

  /** Nobody is told: beds that are confirmed from now on are held for the new day. */
  private List<Memo> moved(Fact<NoticeCorrected> fact) {
    book.keepHandover(fact.event().noticeId(), fact.event().plannedHandoverAt());
    return List.of();
  }

  /** Nobody is told: from now on no house is asked where the trafficker is. */
  private List<Memo> assessed(Fact<FamilyAssessmentRecorded> fact) {
    book.keepTraffickerNear(fact.event().returnId(), fact.event().traffickerNear());
    return List.of();
  }

  private List<To<CreateReferral>> asked(Fact<ReferralRequested> fact) {
    ReferralRequested asked = fact.event();
    return book
        .openCase(asked.personRef())
        .map(victimCase ->
            new CreateReferral(
                victimCase,
                asked.needGroups(),
                asked.urgency(),
                new Constraints(
                    unitOf(asked.sex()), asked.sex(), null, List.of(), asked.childrenWith(), false),
                List.of(),
                null))
        .map(create -> new To<>(Ids.of(ReferralTable.NAME, fact.envelope().eventId()), create))
        .stream()
        .toList();
  }

  private static Unit unitOf(Sex sex) {
    return switch (sex) {
      case FEMALE -> Unit.FEMALE;
      case MALE -> Unit.MALE;
      case OTHER, UNKNOWN -> Unit.ANY;
    };
  }

  /**
   * What this service began it goes on with; where a case worker began it, or a shelter transfers
   * somebody, the case worker asks. The consent comes on a road of its own, behind the return.
   */
  private List<To<OfferReferral>> firstOffer(Fact<ReferralCreated> fact) {
    if (!isOurs(fact)) {
      return List.of();
    }
    UUID referral = fact.event().referralId();
    Optional<ShelterCode> next = book.next(referral);
    if (next.isEmpty() && book.isAnyLeft(referral)) {
      throw new NotNow("CONSENT X6.ReferralCreated OfferReferral", fact.event().returnId());
    }
    return next.map(shelter -> new To<>(referral, new OfferReferral(shelter, null))).stream()
        .toList();
  }

  /** Later, whoever answers or does not answer sees whether somebody is left. */
  private List<To<ExhaustReferral>> nobodyAtAll(Fact<ReferralCreated> fact) {
    UUID referral = fact.event().referralId();
    return !isOurs(fact) || book.isAnyLeft(referral)
        ? List.of()
        : List.of(new To<>(referral, new ExhaustReferral()));
  }

  private static boolean isOurs(Fact<ReferralCreated> fact) {
    return fact.envelope().actorRole().equals(Role.SYSTEM)
        && fact.event().parentReferralId() == null;
  }

  private List<To<CompleteTransfer>> transferred(Fact<VictimAdmitted> fact) {
    UUID admitted = fact.event().referralId();
    return book
        .transfer(admitted)
        .map(transfer -> new To<>(transfer.from(), new CompleteTransfer(transfer.to(), admitted)))
        .stream()
        .toList();
  }
}
