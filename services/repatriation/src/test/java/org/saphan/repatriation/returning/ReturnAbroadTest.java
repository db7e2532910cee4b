package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.LaosAtTheBorder.SAVANNAKHET;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnEvent.ConsentGiven;
import org.saphan.repatriation.returning.ReturnEvent.OutcomeSent;
import org.saphan.repatriation.returning.ReturnEvent.ReturnUnscheduled;
import org.saphan.repatriation.returning.ReturnEvent.ReturneeDeparted;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.ReturnOutcomeCode;
import org.saphan.repatriation.terms.ReturnRelation;

/** What the sending State sees of a return (D.2), and what never crosses a border (D.3). */
class ReturnAbroadTest {
  private static final Tie THAI = ReturnRelation.ISSUER.to("TH-TEST");
  private static final UUID VICTIM_CASE = new UUID(7, 7);
  private static final UUID RETURN = new UUID(8, 8);
  private static final AgencyCode HELPER = new AgencyCode("NGO-VFI");
  private static final Hold THEIRS = new Hold(2, HoldKind.PROCEDURE, new AgencyCode("TH-SDHS-UBN"));
  private static final Hold OURS = new Hold(1, HoldKind.PROTECTION, new AgencyCode("LA-MOLSW-DSW"));

  /** As much as a return can know. */
  private static ReturnState full() {
    return scheduled()
        .does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO))
        .snapshot()
        .state()
        .with(next ->
            next.transit(new Transit(CENTRE, Instant.EPOCH, false))
                .helpers(List.of(HELPER))
                .victimCaseId(VICTIM_CASE)
                .placedIn(SAVANNAKHET)
                .holds(List.of(OURS, THEIRS)));
  }

  @Test
  void theSendingStateSeesTheDayAndItsOwnHoldsAndNoHouseHelperOrPlace() {
    ReturnState whole = full();
    ReturnAbroad shown = ReturnAbroad.of(whole, Set.of(THAI), LAOS).orElseThrow();
    assertThat(shown.plan()).isEqualTo(whole.plan()).isNotNull();
    assertThat(shown.agrees()).isTrue();
    assertThat(shown.holds()).containsExactly(THEIRS);
    String[] hidden = {
      CENTRE.value(), HELPER.value(), VICTIM_CASE.toString(), SAVANNAKHET.value(), "CONTACT_FAMILY"
    };
    assertThat(whole.toString()).contains(hidden);
    assertThat(shown.toString()).doesNotContain(hidden);
  }

  @Test
  void whoMeetsForTheStateThatOpenedItSeesNoMoreThanItsIssuer() {
    Tie meeting = ReturnRelation.CASE_TEAM.to("TH-TEST");
    assertThat(ReturnAbroad.of(full(), Set.of(meeting), LAOS)).isPresent();
    assertThat(ReturnAbroad.of(full(), Set.of(meeting, THAI), LAOS)).isPresent();
  }

  @Test
  void anAccountOfTheSendingStateSeesNoMoreInASecondRole() {
    assertThat(ReturnAbroad.of(full(), Set.of(THAI, Relation.TO_ANY), LAOS)).isPresent();
    assertThat(ReturnAbroad.of(full(), Set.of(THAI, ReturnRelation.ANY_CHECKPOINT), LAOS))
        .isPresent();
  }

  static List<Set<Tie>> ofThisState() {
    return List.of(
        Set.of(Relation.TO_ANY),
        Set.of(ReturnRelation.ISSUER.to("LA-EMB-TH")),
        Set.of(ReturnRelation.CASE_TEAM.to("LA-MOLSW-DSW")),
        Set.of(ReturnRelation.OWN_CHECKPOINT.to("LA-VT-01")),
        Set.of(ReturnRelation.ASSIGNED.to("NGO-VFI")));
  }

  @ParameterizedTest
  @MethodSource("ofThisState")
  void whoSeesItAsOneOfThisStateSeesAll(Set<Tie> by) {
    assertThat(ReturnAbroad.of(full(), by, LAOS)).isEmpty();
  }

  @Test
  void ofHistoryItSeesItsOwnActsTheDayAndTheOutcomesAndNeverAConsent() {
    var left = new ReturneeDeparted(RETURN, HANDOVER);
    assertThat(ReturnAbroad.isToldBy(left, true)).isTrue();
    assertThat(ReturnAbroad.isToldBy(left, false)).isFalse();
    var outcome =
        new OutcomeSent(RETURN, ReturnOutcomeCode.RECEIVED, THAILAND, new AgencyCode("TH-TEST"));
    assertThat(ReturnAbroad.isToldBy(outcome, false)).isTrue();
    assertThat(ReturnAbroad.isToldBy(new ReturnUnscheduled(RETURN, RETURN), false)).isTrue();
    assertThat(ReturnAbroad.isToldBy(new ConsentGiven(RETURN, PERSON, List.of()), true)).isFalse();
  }
}
