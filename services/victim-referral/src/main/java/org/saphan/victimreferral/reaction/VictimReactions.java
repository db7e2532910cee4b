package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.DSW_DESK;
import static org.saphan.victimreferral.terms.VictimRole.LWU_PROVINCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimBook;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseTable;

/** How people who come home become known here, in the order of chapter D.1 (choreography.csv). */
public final class VictimReactions {
  private static final Source RETURNS = Source.of("repatriation.returns.v1");

  private final CareBook book;
  private final Openings openings;
  private final VictimBook victims;
  private final VictimReference law;

  public VictimReactions(CareBook book, VictimBook victims, VictimReference law) {
    this.book = book;
    this.openings = new Openings(book);
    this.victims = victims;
    this.law = law;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X4", RETURNS, ReturneeArrived.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::arrived),
        on("X4", RETURNS, UnannouncedArrivalRecorded.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::pushedBack),
        on("X5", RETURNS, FirstContactScreened.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::screened),
        on("X5", RETURNS, FirstContactScreened.class)
            .gives(VictimCaseTable.NAME, PresumeVictim.class, this::presumed),
        on("X5", RETURNS, FirstContactScreened.class)
            .gives(
                VictimCaseTable.NAME,
                FlagUnaccompaniedChild.class,
                fact -> fact.event().unaccompanied() ? alone(fact.event().personRef()) : List.of()),
        on("X5", RETURNS, FirstContactScreened.class).tells(this::toReconsider),
        on("X6", RETURNS, ReferralRequested.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::referred),
        on("X6", RETURNS, ReferralRequested.class)
            .gives(
                VictimCaseTable.NAME,
                FlagUnaccompaniedChild.class,
                fact -> fact.event().unaccompanied() ? alone(fact.event().personRef()) : List.of()),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class)
            .gives(VictimCaseTable.NAME, OpenVictimCase.class, this::released),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class)
            .gives(
                VictimCaseTable.NAME,
                FlagUnaccompaniedChild.class,
                fact -> alone(fact.event().personRef())),
        on("X7", RETURNS, ChildReleasedUnscreenedAlert.class).tells(this::toTheProvince));
  }

  /** A child, somebody who was identified abroad, or of whom a case is open already. */
  private List<To<OpenVictimCase>> arrived(Fact<ReturneeArrived> fact) {
    ReturneeArrived one = fact.event();
    return comes(
        fact,
        one,
        book.openCase(one.personRef()).isPresent() || book.isIdentifiedAbroad(one.personRef()));
  }

  private List<To<OpenVictimCase>> pushedBack(Fact<UnannouncedArrivalRecorded> fact) {
    return comes(fact, fact.event(), false);
  }

  private List<To<OpenVictimCase>> comes(Fact<?> fact, Arrived one, boolean known) {
    book.keepAge(one.personRef(), Openings.cautious(one.ageBand(), one.child()));
    ProvinceCode home = one.destinationProvince();
    if (home != null) {
      book.keepHome(one.personRef(), home);
    }
    return one.child().isChild() || known
        ? List.of(
            openings.of(
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
            openings.of(
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

  /** Signs that come after a no, or after she declined, presume nobody: people look again. */
  private List<Memo> toReconsider(Fact<FirstContactScreened> fact) {
    return fact.event().outcome() == null
        ? List.of()
        : known(fact.event().personRef()).stream()
            .filter(victim -> !victim.isPursued())
            .map(victim -> Memo.task(victim.victimCaseId(), CASE_WORKER))
            .toList();
  }

  /** Who is referred for an officer's doubt alone has no case yet, and a referral needs one. */
  private List<To<OpenVictimCase>> referred(Fact<ReferralRequested> fact) {
    ReferralRequested asked = fact.event();
    return book.openCase(asked.personRef()).isPresent()
        ? List.of()
        : List.of(
            openings.of(
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
        openings.of(
            fact,
            alert.personRef(),
            VictimSource.CHECKPOINT,
            alert.returnId(),
            Sex.UNKNOWN,
            book.ageOf(alert.personRef()),
            ChildFlag.PRESUMED));
  }

  /**
   * A guardian is looked for once (chapter C.4): what is said again gives no more time. Of a child
   * that left unscreened nobody has written who is with it: until somebody does, nobody is.
   */
  private List<To<FlagUnaccompaniedChild>> alone(UUID personRef) {
    return known(personRef).stream()
        .filter(victim -> victim.isPursued() && victim.treatAsChild())
        .filter(victim -> !victim.unaccompanied() && victim.guardian() == null)
        .map(victim -> new To<>(victim.victimCaseId(), new FlagUnaccompaniedChild()))
        .toList();
  }

  /** Where nobody wrote whither the child went, those look for it who are near. */
  private List<Memo> toTheProvince(Fact<ChildReleasedUnscreenedAlert> fact) {
    ChildReleasedUnscreenedAlert alert = fact.event();
    Instant at = fact.envelope().occurredAt();
    return Optional.ofNullable(alert.destinationProvince())
        .flatMap(province -> law.agencyOf(LWU_PROVINCE, province, at))
        .or(() -> law.agencyOf(LWU_PROVINCE, ProvinceCode.ofCheckpoint(alert.checkpoint()), at))
        .map(union -> List.of(Memo.task(union, LWU_PROVINCE)))
        .orElseGet(() -> List.of(Memo.task(law.deskFor(DSW_DESK, at), DSW_DESK)));
  }

  private <X> List<To<X>> to(UUID personRef, X command) {
    return book.openCase(personRef).map(id -> new To<>(id, command)).stream().toList();
  }

  private boolean isChild(UUID personRef) {
    return known(personRef).map(KnownVictim::treatAsChild).orElse(false);
  }

  private Optional<KnownVictim> known(UUID personRef) {
    return book.openCase(personRef).flatMap(victims::victim);
  }
}
