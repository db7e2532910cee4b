package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.returning.ReturnEvent.OutcomeSent;
import org.saphan.repatriation.terms.*;

/** What the State that a person came from is told, with consent and without (R25). */
class FormerHostTest {
  @ParameterizedTest
  @EnumSource(
      names = {"RECEIVED", "NO_SHOW"},
      mode = EnumSource.Mode.EXCLUDE)
  void ofSomebodyWhoMayBeAVictimTheHostIsToldOnlyWithConsent(ReturnOutcomeCode code) {
    assertThat(withIndicators().refused(DSW_DESK, outcome(code)).code().name())
        .isEqualTo("CONSENT");
    assertThat(withoutIndicators().does(DSW_DESK, outcome(code)).events().getLast())
        .isInstanceOf(OutcomeSent.class);
    var agreed =
        referral(
            ShareBasis.CONSENT,
            List.of(
                consent(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentDecision.GRANTED),
                consent(ConsentPurpose.SHARE_CROSS_BORDER, ConsentDecision.GRANTED)),
            null);
    assertThat(
            withIndicators()
                .does(CHECKPOINT_OFFICER, agreed)
                .does(DSW_DESK, outcome(code))
                .events()
                .getLast())
        .isInstanceOf(OutcomeSent.class);
  }

  @Test
  void onceAConsentWasTakenBackOnlyThatIsToldWhichNeedsNone() {
    var agreed =
        referral(
            ShareBasis.CONSENT,
            List.of(
                consent(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentDecision.GRANTED),
                consent(ConsentPurpose.SHARE_CROSS_BORDER, ConsentDecision.GRANTED)),
            null);
    ReturnState state = withIndicators().does(CHECKPOINT_OFFICER, agreed).snapshot().state();
    var before = new ReturnView(new LaosAtTheBorder(), new BesideOnPaper());
    var after = new ReturnView(new LaosAtTheBorder(), new BesideOnPaper().afterAWithdrawal());
    assertThat(ReturnPolicies.mayTell(state, before, ReturnOutcomeCode.PLACED)).isTrue();
    assertThat(ReturnPolicies.mayTell(state, after, ReturnOutcomeCode.PLACED)).isFalse();
    assertThat(ReturnPolicies.mayTell(state, after, ReturnOutcomeCode.RECEIVED)).isTrue();
  }

  @Test
  void whomOnlyACaseWorkerPresumesToBeAVictimIsNotToldOfWithoutConsent() {
    ReturnState state = withoutIndicators().snapshot().state();
    var before = new ReturnView(new LaosAtTheBorder(), new BesideOnPaper());
    var after = new ReturnView(new LaosAtTheBorder(), new BesideOnPaper().afterAPresumption());
    assertThat(ReturnPolicies.mayTell(state, before, ReturnOutcomeCode.CLOSED)).isTrue();
    assertThat(ReturnPolicies.mayTell(state, after, ReturnOutcomeCode.CLOSED)).isFalse();
    assertThat(ReturnPolicies.mayTell(state, after, ReturnOutcomeCode.RECEIVED)).isTrue();
  }

  @Test
  void thatAPersonCameOrDidNotComeIsToldWithoutConsent() {
    assertThat(
            withIndicators().does(DSW_DESK, outcome(ReturnOutcomeCode.RECEIVED)).events().getLast())
        .isInstanceOf(OutcomeSent.class);
    assertThat(
            withIndicators().does(DSW_DESK, outcome(ReturnOutcomeCode.NO_SHOW)).events().getLast())
        .isInstanceOf(OutcomeSent.class);
  }
}
