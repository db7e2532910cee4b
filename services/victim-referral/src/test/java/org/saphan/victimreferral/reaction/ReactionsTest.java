package org.saphan.victimreferral.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.reaction.CareBook.Transfer;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.referral.ReferralCommand.CompleteTransfer;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralCommand.ExhaustReferral;
import org.saphan.victimreferral.referral.ReferralCommand.OfferReferral;
import org.saphan.victimreferral.shelter.ShelterCommand.HoldBeds;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.FlagUnaccompaniedChild;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;
import org.saphan.victimreferral.victim.VictimCaseCommand.PresumeVictim;
import org.saphan.victimreferral.victim.VictimCaseCommand.ReportedBy;

/** The conditions of the rows, without a database. */
class ReactionsTest {
  private static final UUID SOMEBODY = CareOnPaper.PERSON;
  private static final UUID RETURN = new UUID(0, 3);
  private static final UUID A_CASE = CareOnPaper.VICTIM;
  private static final UUID REFERRAL = new UUID(0, 5);
  private static final UUID SHELTER = new UUID(0, 6);
  private static final UUID EVENT = new UUID(0, 7);
  private static final ShelterCode HOUSE = new ShelterCode("LA-SH-TC-VTE");
  private static final Instant NOW = Instant.parse("2026-11-05T16:00:00Z");

  private final BookOnPaper book = new BookOnPaper();
  private final CareOnPaper care = new CareOnPaper();

  private static <T extends Record> Fact<T> fact(T event, Role actor) {
    return new Fact<>(
        new Envelope(
            EVENT,
            "type",
            "1",
            NOW,
            Envelope.Precision.EXACT,
            NOW,
            "other",
            RETURN,
            1,
            new UUID(0, 8),
            EVENT,
            EVENT,
            new AgencyCode("LA-TEST"),
            actor,
            null,
            new CountryCode("LA"),
            Envelope.DataClass.P1,
            "PROTECTION",
            List.of(),
            "X",
            null,
            "STAGE",
            Holder.NOBODY,
            false),
        event);
  }

  private Stream<Reaction<?>> all() {
    return Stream.concat(
        new VictimReactions(book, care.view().victims(), new LaosInCare()).all().stream(),
        new PlaceReactions(book).all().stream());
  }

  private <T extends Record> List<FollowOn> given(T event) {
    return given(event, Role.SYSTEM);
  }

  /** What all rows that read an event give. */
  @SuppressWarnings("unchecked") // the event's own class is asked for
  private <T extends Record> List<FollowOn> given(T event, Role actor) {
    return all()
        .filter(one -> one.event().equals(event.getClass()))
        .flatMap(one -> ((Reaction<T>) one).commands().apply(fact(event, actor)).stream())
        .toList();
  }

  @SuppressWarnings("unchecked") // the event's own class is asked for
  private <T extends Record> List<Memo> told(T event) {
    return all()
        .filter(one -> one.event().equals(event.getClass()))
        .flatMap(one -> ((Reaction<T>) one).memos().apply(fact(event, Role.SYSTEM)).stream())
        .toList();
  }

  private static ReturneeArrived arrival(ChildFlag child) {
    return new ReturneeArrived(RETURN, SOMEBODY, Sex.FEMALE, AgeBand.A18_24, child);
  }

  private static FirstContactScreened screen(@Nullable ScreenOutcome outcome, boolean child) {
    return new FirstContactScreened(RETURN, SOMEBODY, Sex.MALE, outcome, child);
  }

  private static NoticeRegistered notice(@Nullable Identification identification) {
    return new NoticeRegistered(
        new UUID(0, 9),
        "LA-VT-01",
        List.of(
            new NoticeLine(
                SOMEBODY, RETURN, Sex.FEMALE, AgeBand.A25_34, ChildFlag.NO, identification)));
  }

  @Test
  void x2OnlyWhoWasIdentifiedAbroadHasACaseBeforeSheComes() {
    assertThat(given(notice(null))).isEmpty();
    assertThat(given(notice(Identification.IDENTIFIED_ABROAD)).getFirst().command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class,
            opening -> {
              assertThat(opening.source()).isEqualTo(VictimSource.FOREIGN);
              assertThat(opening.returnId()).isEqualTo(RETURN);
              assertThat(opening.ageBand()).isEqualTo(AgeBand.A25_34);
            });
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(told(notice(Identification.IDENTIFIED_ABROAD)))
        .extracting(Memo::aggregate)
        .containsExactly(A_CASE);
  }

  @Test
  void x1TheSheltersOfTheProvinceSeeThatSomebodyComes() {
    book.shelter = SHELTER;
    assertThat(told(notice(null))).containsExactly(Memo.shownAt(SHELTER));
  }

  @Test
  void x4AChildHasACaseAndAnAdultOnlyIfOneIsOpen() {
    assertThat(given(arrival(ChildFlag.NO))).isEmpty();
    assertThat(given(arrival(ChildFlag.YES))).hasSize(1);
    assertThat(given(arrival(ChildFlag.PRESUMED)).getFirst().command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class,
            opening ->
                assertThat(opening.ageBand())
                    .as("papers of an adult are not believed")
                    .isEqualTo(AgeBand.UNKNOWN));
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(arrival(ChildFlag.NO))).extracting(FollowOn::id).containsExactly(A_CASE);
    assertThat(
            given(
                new UnannouncedArrivalRecorded(
                    RETURN, SOMEBODY, Sex.MALE, AgeBand.A18_24, ChildFlag.NO)))
        .isEmpty();
  }

  @Test
  void x5SignsOpenACaseAndPresumeAndNoSignsDoNothing() {
    assertThat(given(screen(null, false))).isEmpty();
    book.keepAge(SOMEBODY, AgeBand.A25_34);
    FollowOn opening = given(screen(ScreenOutcome.INDICATORS, false)).getFirst();
    assertThat(opening.command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class, open -> assertThat(open.ageBand()).isEqualTo(AgeBand.A25_34));
    book.openCases.put(SOMEBODY, opening.id());
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.INDICATORS));
    assertThat(given(screen(ScreenOutcome.INCONCLUSIVE, true)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.DOUBT));
    assertThat(given(screen(ScreenOutcome.INDICATORS, true)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.CHILD_EXPLOITED));
  }

  @Test
  void whoOpensACaseOfAChildSaysSoAndPassesNoOtherDoubtOn() {
    book.openCases.put(SOMEBODY, A_CASE);
    book.keepAge(SOMEBODY, AgeBand.A25_34);
    assertThat(opened(screen(ScreenOutcome.INDICATORS, true)).childPresumed()).isTrue();
    assertThat(opened(screen(ScreenOutcome.INDICATORS, false)).childPresumed()).isFalse();
    assertThat(opened(arrival(ChildFlag.PRESUMED)).childPresumed()).isTrue();
    assertThat(opened(arrival(ChildFlag.YES)).childPresumed()).isTrue();
    assertThat(opened(arrival(ChildFlag.NO)).childPresumed()).isFalse();
    assertThat(opened(notice(Identification.IDENTIFIED_ABROAD)).childPresumed()).isFalse();
  }

  private ReportedBy opened(Record event) {
    OpenVictimCase opening = (OpenVictimCase) given(event).getFirst().command();
    return Objects.requireNonNull(opening.reportedBy());
  }

  @Test
  void x5WhoseAgeIsDisputedIsPresumedAsAChild() {
    book.openCases.put(SOMEBODY, A_CASE);
    care.child();
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.CHILD_EXPLOITED));
  }

  @Test
  void theSameCauseOpensTheSameCaseAndAfterAClosedOneAnother() {
    UUID first = given(screen(ScreenOutcome.INDICATORS, false)).getFirst().id();
    assertThat(given(arrival(ChildFlag.YES)).getFirst().id()).isEqualTo(first);
    book.hadCases.add(SOMEBODY);
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)).getFirst().id()).isNotEqualTo(first);
  }

  private static ReferralRequested asking(int childrenWith) {
    return new ReferralRequested(
        RETURN,
        SOMEBODY,
        ReferralUrgency.IMMEDIATE,
        Sex.FEMALE,
        AgeBand.A18_24,
        ChildFlag.NO,
        childrenWith,
        List.of(NeedGroup.SHELTER));
  }

  @Test
  void x6WhoIsReferredHasACaseAndThenAReferral() {
    assertThat(given(asking(0)))
        .extracting(FollowOn::command)
        .hasOnlyElementsOfType(OpenVictimCase.class);
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(asking(2)))
        .extracting(FollowOn::command)
        .singleElement()
        .isInstanceOfSatisfying(
            CreateReferral.class,
            create -> {
              assertThat(create.victimCaseId()).isEqualTo(A_CASE);
              assertThat(create.constraints().sexUnit()).isEqualTo(Unit.FEMALE);
              assertThat(create.constraints().childrenWith()).isEqualTo(2);
            });
  }

  private static ReferralCreated created(@Nullable UUID parent) {
    return new ReferralCreated(REFERRAL, A_CASE, RETURN, parent);
  }

  @Test
  void x6TheFirstEligibleShelterIsAskedOrNobodyIsLeft() {
    assertThat(given(created(null)))
        .extracting(FollowOn::command)
        .containsExactly(new ExhaustReferral());
    book.ranking.add(HOUSE);
    assertThat(given(created(null)))
        .extracting(FollowOn::command)
        .containsExactly(new OfferReferral(HOUSE, null));
  }

  @Test
  void x6WhereACaseWorkerBeganOrAShelterTransfersTheCaseWorkerAsks() {
    book.ranking.add(HOUSE);
    assertThat(given(created(null), new Role("CASE_WORKER"))).isEmpty();
    assertThat(given(created(new UUID(0, 11)))).isEmpty();
  }

  @Test
  void x6TheOfferWaitsForTheConsentThatComesBehind() {
    book.ranking.add(HOUSE);
    book.agreed = false;
    assertThatThrownBy(() -> given(created(null)))
        .isInstanceOfSatisfying(
            NotNow.class, wait -> assertThat(wait.waitsFor()).isEqualTo(RETURN));
  }

  private static ReceptionConfirmed reception(
      @Nullable ShelterCode facility, int beds, @Nullable LocalDate until) {
    return new ReceptionConfirmed(new UUID(0, 9), facility, beds, null, until);
  }

  @Test
  void x3BedsAreHeldWhereAHouseIsNamedAndKnown() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertThat(given(reception(HOUSE, 1, day))).as("no such shelter").isEmpty();
    book.shelter = SHELTER;
    assertThat(given(reception(null, 1, day))).isEmpty();
    assertThat(given(reception(HOUSE, 0, day))).isEmpty();
    assertThat(given(reception(HOUSE, 1, null))).isEmpty();
    FollowOn first = given(reception(HOUSE, 1, day)).getFirst();
    assertThat(first.id()).isEqualTo(SHELTER);
    assertThat(given(reception(HOUSE, 1, day)).getFirst()).as("the same hold").isEqualTo(first);
    assertThat(first.command())
        .isInstanceOfSatisfying(
            HoldBeds.class, hold -> assertThat(hold.unit()).isEqualTo(Unit.ANY));
  }

  @Test
  void x7AChildThatLeftUnscreenedHasACaseAGuardianIsLookedForAndTheProvinceIsTold() {
    var alert = new ChildReleasedUnscreenedAlert(RETURN, SOMEBODY, new ProvinceCode("LA-SV"));
    assertThat(given(alert))
        .extracting(FollowOn::command)
        .hasOnlyElementsOfType(OpenVictimCase.class);
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(alert)).extracting(FollowOn::command).contains(new FlagUnaccompaniedChild());
    assertThat(told(alert)).extracting(Memo::agency).containsExactly(new AgencyCode("LA-LWU-SV"));
    assertThat(told(new ChildReleasedUnscreenedAlert(RETURN, SOMEBODY, null))).isEmpty();
  }

  @Test
  void x32TheOldPlaceIsGivenBackWhenTheNewOneIsTaken() {
    assertThat(given(new VictimAdmitted(REFERRAL))).isEmpty();
    UUID old = new UUID(0, 12);
    book.transfer = new Transfer(old, HOUSE);
    assertThat(given(new VictimAdmitted(REFERRAL)))
        .containsExactly(new FollowOn("referral", old, new CompleteTransfer(HOUSE, REFERRAL)));
  }
}
