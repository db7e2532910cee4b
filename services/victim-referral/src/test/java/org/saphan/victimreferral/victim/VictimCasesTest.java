package org.saphan.victimreferral.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.Victims.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.AskedBy;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.Means;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ReflectionEnd;
import org.saphan.victimreferral.terms.ReopenReason;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** The guards of a victim case from both sides (chapter C.8). */
class VictimCasesTest {
  private static String reason(Rejection rejection) {
    return rejection.code().name() + " " + rejection.reason();
  }

  private static AppointGuardian guardian() {
    return new AppointGuardian(AGENCY, WORDS);
  }

  @Test
  void aReportIsDismissedByTwoAndOnlyWithoutAnySignAndProperlyAsked() {
    var proper = reported().does(CASE_WORKER, indicators(true, false));
    assertThat(reason(proper.refused(CASE_WORKER, dismissal())))
        .isEqualTo("FOUR_EYES SECOND_PERSON");
    assertThat(proper.does(CASE_WORKER, signed(dismissal())).stage()).isEqualTo("NOT_CONFIRMED");
    assertThat(reason(reported().refused(CASE_WORKER, signed(dismissal()))))
        .as("nobody asked her")
        .isEqualTo("STATE PRECONDITIONS");
    assertThat(
            reason(
                reported()
                    .does(CASE_WORKER, indicators(false, false))
                    .refused(CASE_WORKER, signed(dismissal()))))
        .as("not alone")
        .isEqualTo("STATE PRECONDITIONS");
    assertThat(
            reason(
                reported()
                    .does(CASE_WORKER, indicators(true, true))
                    .does(CASE_WORKER, indicators(true, false))
                    .refused(CASE_WORKER, signed(dismissal()))))
        .as("a doubt once had is not undone")
        .isEqualTo("STATE PRECONDITIONS");
    assertThat(
            reason(
                reported()
                    .does(CASE_WORKER, indicators(true, false, "6.W.1"))
                    .refused(CASE_WORKER, signed(dismissal()))))
        .as("one weak sign is a sign")
        .isEqualTo("STATE PRECONDITIONS");
  }

  @Test
  void oneWithTwoHatsIsNotTwo() {
    var himself = new Countersigned.Signer("case_worker", AGENCY);
    assertThat(
            reason(
                reported()
                    .does(CASE_WORKER, indicators(true, false))
                    .refused(CASE_WORKER, dismissal().signedBy(himself))))
        .isEqualTo("FOUR_EYES SECOND_PERSON");
  }

  @Test
  void whoReflectsIsInterviewedOnlyAfterItsLastDayOrWhenSheEndsIt() {
    var reflecting =
        presumed(AgeBand.A25_34).does(CASE_WORKER, new StartReflectionPeriod(TODAY.plusDays(30)));
    assertThat(reason(reflecting.refused(IDENT_OFFICER, interview())))
        .isEqualTo("TOO_EARLY REFLECTION_RESPECTED");
    var end = VictimCaseDeadlines.endOf(TODAY.plusDays(30));
    assertThat(reason(reflecting.until(end.minusMillis(1)).refused(IDENT_OFFICER, interview())))
        .isEqualTo("TOO_EARLY REFLECTION_RESPECTED");
    assertThat(reflecting.until(end).does(IDENT_OFFICER, interview()).stage())
        .isEqualTo("FORMAL_INTERVIEW");
    assertThat(
            presumed(AgeBand.A25_34)
                .does(CASE_WORKER, new StartReflectionPeriod(TODAY.plusDays(30)))
                .does(CASE_WORKER, new EndReflectionPeriod(ReflectionEnd.PERSON))
                .does(IDENT_OFFICER, interview())
                .stage())
        .isEqualTo("FORMAL_INTERVIEW");
  }

  @Test
  void aChildIsInterviewedOnlyWithAGuardian() {
    var child = presumed(AgeBand.A15_17);
    assertThat(reason(child.refused(IDENT_OFFICER, interview())))
        .isEqualTo("MISSING GUARDIAN_PRESENT");
    assertThat(child.does(DSW_DESK, guardian()).does(IDENT_OFFICER, interview()).stage())
        .isEqualTo("FORMAL_INTERVIEW");
    assertThat(presumed(AgeBand.A18_24).does(IDENT_OFFICER, interview()).stage())
        .isEqualTo("FORMAL_INTERVIEW");
  }

  @Test
  void everyInterviewIsCounted() {
    assertThat(interviewed().does(IDENT_OFFICER, interview()).events().getLast())
        .isEqualTo(new FormalInterviewRecorded(interviewed().snapshot().id(), 2));
  }

  @Test
  void ofAnAdultTheMeansAreAskedAndOfAChildNot() {
    assertThat(reason(presumed(AgeBand.A18_24).refused(IDENT_OFFICER, confirmation())))
        .isEqualTo("MISSING MEANS_OR_CHILD");
    assertThat(presumed(AgeBand.A18_24).does(IDENT_OFFICER, confirmation(Means.DECEPTION)).stage())
        .isEqualTo("CONFIRMED");
    assertThat(presumed(AgeBand.A15_17).does(IDENT_OFFICER, confirmation()).stage())
        .isEqualTo("CONFIRMED");
    assertThat(presumed(AgeBand.UNKNOWN).does(IDENT_OFFICER, confirmation()).stage())
        .isEqualTo("CONFIRMED");
    ConfirmVictim noAct =
        new ConfirmVictim(
            List.of(),
            List.of(Means.FORCE),
            confirmation().purposes(),
            null,
            confirmation().exploitationCountry(),
            List.of());
    assertThat(reason(presumed(AgeBand.A15_17).refused(IDENT_OFFICER, noAct)))
        .isEqualTo("MISSING MEANS_OR_CHILD");
  }

  @Test
  void nobodyIsToldNoWhileHerAgeIsDisputed() {
    var disputed =
        presumed(AgeBand.A18_24)
            .does(FIRST_CONTACT, new RaiseAgeDispute())
            .does(CASE_WORKER, guardian())
            .does(IDENT_OFFICER, interview());
    assertThat(disputed.snapshot().state().treatAsChild()).isTrue();
    assertThat(reason(disputed.refused(IDENT_OFFICER, signed(no("words")))))
        .isEqualTo("AGE_DISPUTED AGE_NOT_DISPUTED");
    disputed.does(IDENT_OFFICER, new AcceptAgeDoubt());
    assertThat(disputed.snapshot().state().treatAsChild()).isTrue();
    assertThat(disputed.does(IDENT_OFFICER, signed(no("words"))).stage())
        .isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void aNoHasReasonsAndTwoSigners() {
    assertThat(reason(interviewed().refused(IDENT_OFFICER, no("words"))))
        .isEqualTo("FOUR_EYES SECOND_PERSON");
    assertThat(reason(interviewed().refused(IDENT_OFFICER, signed(no("  ")))))
        .isEqualTo("MISSING REASONS");
    assertThat(notConfirmed().stage()).isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void whoWasNeverInterviewedIsPresumedAgainWhenTheNoIsReconsidered() {
    var again = new RequestReconsideration(AskedBy.PERSON, WORDS);
    assertThat(
            reported()
                .does(CASE_WORKER, indicators(true, false))
                .does(CASE_WORKER, signed(dismissal()))
                .does(GUARDIAN, again)
                .stage())
        .isEqualTo("PRESUMED");
    assertThat(notConfirmed().does(LEGAL_AID, again).stage()).isEqualTo("FORMAL_INTERVIEW");
  }

  @Test
  void anAdultMayDeclineAndComeBackAndAChildMayNotDecline() {
    assertThat(suspended().stage()).isEqualTo("SUSPENDED");
    assertThat(suspended().does(LEGAL_AID, new ResumeIdentification()).stage())
        .isEqualTo("PRESUMED");
    assertThat(
            reason(
                presumed(AgeBand.A15_17)
                    .refused(
                        CASE_WORKER,
                        new RecordIdentificationDeclined(
                            new org.saphan.victimreferral.terms.LanguageTag("lo")))))
        .isEqualTo("CHILD ADULT");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 19, ASSESSED_CHILD, A15_17, true",
    "16, 19, ASSESSED_CHILD, A15_17, true",
    "18, 20, ASSESSED_ADULT, A18_24, false",
    "25, 30, ASSESSED_ADULT, A25_34, false"
  })
  void theLowestAgeOfTheMarginCounts(
      int low, int high, AgeStatus status, AgeBand band, boolean child) {
    var assessed =
        presumed(
                begin(
                    (person, purpose, scope, at) ->
                        purpose == ConsentPurpose.HEALTH_CHECK && AGENCY.equals(scope.recipient()),
                    ASSIGNED_TO_THE_TEST),
                AgeBand.A18_24)
            .does(CASE_WORKER, new RaiseAgeDispute())
            .does(HEALTH, new RecordAgeAssessment(low, high, PAPER));
    assertThat(assessed.snapshot().state().ageStatus()).isEqualTo(status);
    assertThat(assessed.snapshot().state().ageBand()).isEqualTo(band);
    assertThat(assessed.snapshot().state().treatAsChild()).isEqualTo(child);
  }

  @Test
  void withoutConsentNoAgeIsAssessed() {
    assertThat(
            reason(
                presumed(AgeBand.A18_24)
                    .does(CASE_WORKER, new RaiseAgeDispute())
                    .refused(HEALTH, new RecordAgeAssessment(16, 19, PAPER))))
        .isEqualTo("CONSENT CONSENT_HEALTH");
  }

  @ParameterizedTest
  @EnumSource(AgeBand.class)
  void whoIsNotSurelyAnAdultIsTreatedAsAChild(AgeBand band) {
    boolean adult = band.ordinal() >= AgeBand.A18_24.ordinal() && band != AgeBand.UNKNOWN;
    assertThat(presumed(band).snapshot().state().treatAsChild()).isEqualTo(!adult);
  }

  @Test
  void aCaseIsClosedByTwoWhenNobodyIsInCareAndTheTimeToObjectIsOver() {
    var confirmed = presumed(AgeBand.A15_17).does(IDENT_OFFICER, confirmation());
    assertThat(reason(confirmed.refused(CASE_WORKER, closing())))
        .isEqualTo("FOUR_EYES SECOND_PERSON");
    assertThat(confirmed.does(CASE_WORKER, signed(closing())).stage()).isEqualTo("CLOSED");
    assertThat(
            reason(
                presumed(
                        begin(org.saphan.victimreferral.terms.ConsentBook.NOTHING, beside(true)),
                        AgeBand.A15_17)
                    .does(IDENT_OFFICER, confirmation())
                    .refused(CASE_WORKER, signed(closing()))))
        .isEqualTo("STATE NOTHING_OPEN");
    var no = notConfirmed();
    Duration window = Duration.ofDays(VictimCaseDeadlines.RECONSIDERATION_DAYS);
    assertThat(
            reason(
                no.until(BEGIN.plus(window).minusMillis(1))
                    .refused(CASE_WORKER, signed(closing()))))
        .isEqualTo("STATE NOTHING_OPEN");
    assertThat(no.until(BEGIN.plus(window)).does(CASE_WORKER, signed(closing())).stage())
        .isEqualTo("CLOSED");
  }

  @Test
  void aMistakeAndAPersonWhoIsGoneNeedTwoSignersToo() {
    var mistake = new CloseVictimCaseAsError(VictimOutcome.ERROR, CODE, null);
    assertThat(reason(reported().refused(CASE_WORKER, mistake)))
        .isEqualTo("FOUR_EYES SECOND_PERSON");
    assertThat(reported().does(CASE_WORKER, signed(mistake)).stage()).isEqualTo("CLOSED");
    var gone = new CloseLostContact(VictimOutcome.LOST_CONTACT, CODE, null);
    assertThat(reason(suspended().refused(CASE_WORKER, gone))).isEqualTo("FOUR_EYES SECOND_PERSON");
    assertThat(suspended().does(CASE_WORKER, signed(gone)).stage()).isEqualTo("CLOSED");
  }

  @Test
  void aClosedCaseIsOpenedAgainAndItsPersonIsPresumed() {
    var again =
        presumed(AgeBand.A15_17)
            .does(IDENT_OFFICER, confirmation())
            .does(CASE_WORKER, signed(closing()))
            .does(CASE_WORKER, new ReopenVictimCase(ReopenReason.RE_TRAFFICKED));
    assertThat(again.stage()).isEqualTo("PRESUMED");
    assertThat(again.snapshot().state().closed()).isFalse();
  }

  @Test
  void anotherReportOfThePersonAddsASourceAndItsAgencyJoins() {
    var more =
        presumed(AgeBand.A18_24)
            .doesFor(
                new org.saphan.lifecycle.OnBehalfOf(new AgencyCode("NGO-VFI"), PAPER),
                FIRST_CONTACT,
                report(AgeBand.A18_24));
    assertThat(more.stage()).isEqualTo("PRESUMED");
    assertThat(more.events().getLast())
        .isEqualTo(
            new VictimCaseSourceAdded(
                more.snapshot().id(),
                PERSON,
                VictimSource.LWU,
                new AgencyCode("NGO-VFI"),
                null,
                null));
    assertThat(more.snapshot().state().team()).containsExactly(AGENCY, new AgencyCode("NGO-VFI"));
  }

  @Test
  void whoPassesOnAReportIsNotOfTheTeamButWhoseReportItIs() {
    var passedOn =
        begin()
            .does(Role.SYSTEM, passedOn(AgeBand.A25_34, false))
            .does(Role.SYSTEM, new PresumeVictim(PresumeReason.INDICATORS));
    assertThat(passedOn.snapshot().state().team())
        .containsExactly(new AgencyCode("LA-IMM-LA-VT-01"));
  }

  @Test
  void theQuestionnaireRaisesASuspicionAndNeverLowersOne() {
    var raised =
        reported()
            .does(
                CASE_WORKER,
                indicators(true, false, "2.S.1", "2.M.1", "4.S.1", "4.M.1", "5.S.1", "5.S.2"));
    assertThat(((IndicatorsRecorded) raised.events().getLast()).officerSuspects()).isTrue();
    var kept = reported().does(CASE_WORKER, indicators(true, true));
    assertThat(((IndicatorsRecorded) kept.events().getLast()).officerSuspects()).isTrue();
    var none = reported().does(CASE_WORKER, indicators(true, false, "4.W.1"));
    assertThat(none.events().getLast())
        .isEqualTo(
            new IndicatorsRecorded(
                none.snapshot().id(),
                "ILO-AL-2009",
                "1",
                new DimensionFlags(false, false, true),
                true,
                false));
  }

  @Test
  void theHolderFollowsTheStage() {
    assertThat(reported().holder()).isEqualTo("CASE_WORKER");
    assertThat(presumed(AgeBand.A18_24).holder()).isEqualTo("IDENT_OFFICER");
    assertThat(interviewed().holder()).isEqualTo("IDENT_OFFICER");
    assertThat(notConfirmed().holder()).isEqualTo("CASE_WORKER");
    assertThat(suspended().holder()).isEqualTo("CASE_WORKER");
  }
}
