package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;
import static org.saphan.victimreferral.terms.VictimRole.LWU_PROVINCE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimBook;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseTable;

/** How people who come home become known here, in the order of chapter D.1 (choreography.csv). */
public final class VictimReactions {
  private static final Source NOTICES = Source.of("repatriation.notices.v1");
  private static final Source RETURNS = Source.of("repatriation.returns.v1");

  private static final Set<AgeBand> OF_CHILDREN =
      Set.of(AgeBand.A0_11, AgeBand.A12_14, AgeBand.A15_17);

  private final CareBook book;
  private final VictimBook victims;
  private final VictimReference law;

  public VictimReactions(CareBook book, VictimBook victims, VictimReference law) {
    this.book = book;
    this.victims = victims;
    this.law = law;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X2", NOTICES, NoticeRegistered.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::identifiedAbroad),
        on("X2", NOTICES, NoticeRegistered.class).tells(this::toRecognise),
        on("X4", RETURNS, ReturneeArrived.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::arrived),
        on("X4", RETURNS, UnannouncedArrivalRecorded.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::pushedBack),
        on("X5", RETURNS, FirstContactScreened.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::screened),
        on("X5", RETURNS, FirstContactScreened.class)
            .gives(VictimCaseTable.NAME, PresumeVictim.class, this::presumed),
        on("X6", RETURNS, ReferralRequested.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::referred),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::released),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class)
            .gives(VictimCaseTable.NAME, FlagUnaccompaniedChild.class, this::alone),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class).tells(this::toTheProvince));
  }

  private List<To<OpenVictimCase>> identifiedAbroad(Fact<NoticeRegistered> fact) {
    return abroad(fact.event()).stream()
        .map(line ->
            opening(
                fact,
                line.personRef(),
                VictimSource.FOREIGN,
                line.returnId(),
                line.sex(),
                line.ageBand(),
                line.child()))
        .toList();
  }

  private List<Memo> toRecognise(Fact<NoticeRegistered> fact) {
    return abroad(fact.event()).stream()
        .flatMap(line -> book.openCase(line.personRef()).stream())
        .map(victimCase -> Memo.task(victimCase, IDENT_OFFICER))
        .toList();
  }

  private static List<NoticeLine> abroad(NoticeRegistered notice) {
    return notice.lines().stream().filter(line -> line.identification() != null).toList();
  }

  /** A child, or somebody of whom a case is open already because she was identified abroad. */
  private List<To<OpenVictimCase>> arrived(Fact<ReturneeArrived> fact) {
    ReturneeArrived one = fact.event();
    return comes(fact, one, book.openCase(one.personRef()).isPresent());
  }

  private List<To<OpenVictimCase>> pushedBack(Fact<UnannouncedArrivalRecorded> fact) {
    return comes(fact, fact.event(), false);
  }

  private List<To<OpenVictimCase>> comes(Fact<?> fact, Arrived one, boolean known) {
    book.keepAge(one.personRef(), cautious(one.ageBand(), one.child()));
    return one.child().isChild() || known
        ? List.of(
            opening(
                fact,
                one.personRef(),
                VictimSource.CHECKPOINT,
                one.returnId(),
                one.sex(),
                one.ageBand(),
                one.child()))
        : List.of();
  }

  private List<To<OpenVictimCase>> screened(Fact<FirstContactScreened> fact) {
    FirstContactScreened screen = fact.event();
    return screen.outcome() == null
        ? List.of()
        : List.of(
            opening(
                fact,
                screen.personRef(),
                VictimSource.CHECKPOINT,
                screen.returnId(),
                screen.sex(),
                book.ageOf(screen.personRef()),
                screen.childPresumed() ? ChildFlag.PRESUMED : ChildFlag.NO));
  }

  private List<To<PresumeVictim>> presumed(Fact<FirstContactScreened> fact) {
    FirstContactScreened screen = fact.event();
    ScreenOutcome outcome = screen.outcome();
    return outcome == null
        ? List.of()
        : to(
            screen.personRef(),
            new PresumeVictim(
                switch (outcome) {
                  case INDICATORS ->
                      screen.childPresumed() || isChild(screen.personRef())
                          ? PresumeReason.CHILD_EXPLOITED
                          : PresumeReason.INDICATORS;
                  case INCONCLUSIVE -> PresumeReason.DOUBT;
                }));
  }

  /** Who is referred for an officer's doubt alone has no case yet, and a referral needs one. */
  private List<To<OpenVictimCase>> referred(Fact<ReferralRequested> fact) {
    ReferralRequested asked = fact.event();
    return book.openCase(asked.personRef()).isPresent()
        ? List.of()
        : List.of(
            opening(
                fact,
                asked.personRef(),
                VictimSource.CHECKPOINT,
                asked.returnId(),
                asked.sex(),
                asked.ageBand(),
                asked.child()));
  }

  private List<To<OpenVictimCase>> released(Fact<ChildReleasedUnscreenedAlert> fact) {
    ChildReleasedUnscreenedAlert alert = fact.event();
    return List.of(
        opening(
            fact,
            alert.personRef(),
            VictimSource.CHECKPOINT,
            alert.returnId(),
            Sex.UNKNOWN,
            book.ageOf(alert.personRef()),
            ChildFlag.PRESUMED));
  }

  /** Nobody has written who is with the child: until somebody does, nobody is. */
  private List<To<FlagUnaccompaniedChild>> alone(Fact<ChildReleasedUnscreenedAlert> fact) {
    return to(fact.event().personRef(), new FlagUnaccompaniedChild());
  }

  private List<Memo> toTheProvince(Fact<ChildReleasedUnscreenedAlert> fact) {
    Optional<AgencyCode> union =
        Optional.ofNullable(fact.event().destinationProvince())
            .flatMap(
                province -> law.agencyOf(LWU_PROVINCE, province, fact.envelope().occurredAt()));
    return union.map(agency -> Memo.task(agency, LWU_PROVINCE)).stream().toList();
  }

  private <X> List<To<X>> to(UUID personRef, X command) {
    return book.openCase(personRef).map(id -> new To<>(id, command)).stream().toList();
  }

  private boolean isChild(UUID personRef) {
    return book.openCase(personRef)
        .flatMap(victims::victim)
        .map(KnownVictim::treatAsChild)
        .orElse(false);
  }

  /** The open case hears of it once more; a person whose case is over gets a new one. */
  private To<OpenVictimCase> opening(
      Fact<?> fact,
      UUID personRef,
      VictimSource source,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand band,
      ChildFlag child) {
    Object cause =
        book.hadCase(personRef) ? personRef + "/" + fact.envelope().eventId() : personRef;
    UUID id = book.openCase(personRef).orElseGet(() -> Ids.of(VictimCaseTable.NAME, cause));
    return new To<>(
        id,
        new OpenVictimCase(
            personRef,
            source,
            returnId,
            null,
            null,
            sex,
            cautious(band, child),
            null,
            null,
            null,
            new ReportedBy(fact.envelope().actorAgency(), child.isChild())));
  }

  /** Who is to be treated as a child has no age of an adult here, whatever her papers say. */
  private static AgeBand cautious(AgeBand band, ChildFlag child) {
    return child.isChild() && !OF_CHILDREN.contains(band) ? AgeBand.UNKNOWN : band;
  }
}
