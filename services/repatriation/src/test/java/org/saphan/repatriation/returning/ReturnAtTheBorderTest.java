package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.LaosAtTheBorder.SAVANNAKHET;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRelation.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConsentPurpose;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ReturnClosing;

/** What a checkpoint sees of a return (D.2): the screen, and of a referral yes or no. */
class ReturnAtTheBorderTest {
  private static final UUID RETURN = new UUID(8, 8);

  /** As much as a return can know. */
  private static ReturnState full() {
    return scheduled()
        .does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO))
        .snapshot()
        .state()
        .with(next ->
            next.transit(new Transit(CENTRE, Instant.EPOCH, false))
                .consents(
                    List.of(ConsentPurpose.RECEIVE_SERVICE, ConsentPurpose.SHARE_FOR_REFERRAL))
                .helpers(List.of(new AgencyCode("NGO-VFI")))
                .victimCaseId(new UUID(7, 7))
                .placedIn(SAVANNAKHET));
  }

  @Test
  void theBorderSeesWhoComesAndTheConsentThatItNeedsButNoHouseHelperVictimCaseOrPlace() {
    ReturnState whole = full();
    ReturnState shown = ReturnAtTheBorder.of(whole);
    assertThat(shown.consents()).containsExactly(ConsentPurpose.SHARE_FOR_REFERRAL);
    assertThat(shown.helpers()).isEmpty();
    assertThat(
            Arrays.stream(ReturnState.class.getRecordComponents())
                .filter(one -> !value(one, whole).equals(value(one, shown)))
                .map(RecordComponent::getName))
        .containsExactlyInAnyOrder(
            "tracingProvince", "transit", "consents", "helpers", "victimCaseId", "placedIn");
    assertThat(Arrays.stream(ReturnState.class.getRecordComponents()).map(RecordComponent::getName))
        .as("who adds a detail says here whether a checkpoint may see it")
        .containsExactly(
            "personRef",
            "openedAt",
            "track",
            "openedBy",
            "returningCountry",
            "sex",
            "ageBand",
            "child",
            "treatAsChild",
            "identification",
            "tracingProvince",
            "nationalityConfirmed",
            "decided",
            "agrees",
            "holds",
            "holdsPlaced",
            "plan",
            "departedAt",
            "arrival",
            "screening",
            "screen",
            "transit",
            "helpRefused",
            "consents",
            "helpers",
            "victimCaseId",
            "placedIn");
  }

  private static String value(RecordComponent component, ReturnState state) {
    try {
      return String.valueOf(component.getAccessor().invoke(state));
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void itIsForWhoHasNothingButTheBorderToDoWithAReturn() {
    assertThat(ReturnAtTheBorder.isAll(Set.of(OWN_CHECKPOINT.to("LA-VT-01")), LAOS)).isTrue();
    assertThat(ReturnAtTheBorder.isAll(Set.of(OWN_CHECKPOINT.to("LA-VT-01"), ANY_CHECKPOINT), LAOS))
        .isTrue();
    assertThat(
            ReturnAtTheBorder.isAll(Set.of(OWN_CHECKPOINT.to("LA-VT-01"), Relation.TO_ANY), LAOS))
        .isFalse();
    assertThat(ReturnAtTheBorder.isAll(Set.of(), LAOS)).isFalse();
  }

  @Test
  void anOrganisationThatSheNamedSeesAsMuchAndAnOfficeOfTheStateAll() {
    assertThat(ReturnAtTheBorder.isAll(Set.of(ASSIGNED.to("NGO-VFI")), LAOS)).isTrue();
    assertThat(ReturnAtTheBorder.isAll(Set.of(ASSIGNED.to("LA-LWU-VT")), LAOS)).isFalse();
    assertThat(ReturnAtTheBorder.isAll(Set.of(ASSIGNED.to("LA-VT")), LAOS)).isFalse();
    assertThat(ReturnAtTheBorder.isAll(Set.of(OWN_SHELTER.to("LA-MOLSW-TC")), LAOS)).isFalse();
  }

  @Test
  void ofHistoryItIsToldItsOwnActsAlsoBehindAReferralAndOfOthersWhatTheyDidAtTheBorder() {
    var refused = new HelpRefused(RETURN, new LanguageTag("lo"), true);
    assertThat(ReturnAtTheBorder.isToldBy(refused, true, true)).isTrue();
    assertThat(ReturnAtTheBorder.isToldBy(refused, false, false)).isTrue();
    assertThat(ReturnAtTheBorder.isToldBy(refused, false, true)).isFalse();
  }

  @Test
  void thatAReferralEndedIsToldWhereSheIsAtTheBorderAgain() {
    var ended = new ReturnReferralEnded(RETURN, RETURN);
    assertThat(ReturnAtTheBorder.isToldBy(ended, false, false)).isTrue();
    assertThat(ReturnAtTheBorder.isToldBy(ended, false, true)).isFalse();
  }

  @Test
  void whatWasFoundOrDoneForHerElsewhereIsNeverTold() {
    for (ReturnEvent event :
        List.of(
            new TransitStayStarted(RETURN, CENTRE, Instant.EPOCH),
            new TransitStayEnded(RETURN, CENTRE),
            new ReturneePlaced(RETURN, Placement.FAMILY, SAVANNAKHET),
            new ConsentGiven(RETURN, PERSON, List.of()),
            new ReturnMarkedVictim(RETURN, RETURN),
            new ReturnFollowUpLinked(RETURN, RETURN),
            new FamilyTracingRequested(RETURN, SAVANNAKHET))) {
      assertThat(ReturnAtTheBorder.isToldBy(event, true, false)).as("%s", event).isFalse();
    }
  }

  @Test
  void howAReturnEndedIsToldUnlessItSaysWhereSheIs() {
    for (ReturnClosing outcome : ReturnClosing.values()) {
      assertThat(ReturnAtTheBorder.isToldBy(new ReturnCaseClosed(RETURN, outcome), false, false))
          .as("%s", outcome)
          .isEqualTo(outcome != ReturnClosing.HOME && outcome != ReturnClosing.FOLLOWED_UP);
    }
  }
}
