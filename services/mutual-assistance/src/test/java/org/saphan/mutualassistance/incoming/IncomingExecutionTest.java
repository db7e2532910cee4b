package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.incoming.Incoming.CHAMPASAK;
import static org.saphan.mutualassistance.incoming.Incoming.SAVANNAKHET;
import static org.saphan.mutualassistance.incoming.Incoming.approver;
import static org.saphan.mutualassistance.incoming.Incoming.executing;
import static org.saphan.mutualassistance.incoming.Incoming.officer;
import static org.saphan.mutualassistance.incoming.Incoming.partner;
import static org.saphan.mutualassistance.incoming.Incoming.report;
import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRole;

class IncomingExecutionTest {
  private static final Actor SYSTEM = Actor.system(new CountryCode("LA"));

  @Test
  void everyOpenItemGetsAnAuthorityAndAVictimOnceNamedStaysNamed() {
    AssignIncomingMla whole = Incoming.order();
    Incoming request =
        Incoming.in(ACCEPTED)
            .refused(
                "ALL_ITEMS_ASSIGNED", officer(), new AssignIncomingMla(whole.items().subList(0, 1)))
            .ok(officer(), whole)
            .is(ASSIGNED);
    assertThat(request.last(IncomingMlaAssigned.class).items())
        .extracting(AssignedItem::victimConcerned)
        .containsExactly(false, true);
  }

  @Test
  void anAuthorityStartsItsOwnItemsOnly() {
    Incoming.in(ASSIGNED)
        .refused("ITEM_OWN", executing(CHAMPASAK), new StartIncomingExecution(2))
        .refused("ITEM_OWN", executing(CHAMPASAK), new StartIncomingExecution(7))
        .ok(executing(CHAMPASAK), new StartIncomingExecution(1))
        .is(IN_EXECUTION);
  }

  @Test
  void aVictimIsHeardOnlyWithConsent() {
    Incoming.in(ASSIGNED)
        .refused("CONSENT_TESTIFY", executing(SAVANNAKHET), new StartIncomingExecution(2))
        .with(withConsent())
        .ok(executing(SAVANNAKHET), new StartIncomingExecution(2));
  }

  @Test
  void theCaseWorkersWrittenWordIsAConsentAndThatOfAnotherAuthorityIsNot() {
    assertThat(
            Incoming.in(ASSIGNED)
                .refusal(executing(SAVANNAKHET), new StartIncomingExecution(2), wordOf("TH-OAG")))
        .isEqualTo("CONSENT");
    Incoming.in(ASSIGNED)
        .ok(executing(SAVANNAKHET), new StartIncomingExecution(2), wordOf("LA-LWU-SV"))
        .is(IN_EXECUTION);
  }

  private static OnBehalfOf wordOf(String agency) {
    return new OnBehalfOf(new AgencyCode(agency), Incoming.PAPER);
  }

  @Test
  void whoTookConsentBackIsNotContactedAgain() {
    Incoming.in(ASSIGNED)
        .with(withConsent())
        .ok(SYSTEM, new MarkIncomingConsentWithdrawn(2, new UUID(0, 5)))
        .refused("CONSENT_TESTIFY", executing(SAVANNAKHET), new StartIncomingExecution(2))
        .ok(executing(SAVANNAKHET), report(2, ItemResult.NOT_EXECUTED));
  }

  private static MlaReference withConsent() {
    return new LaosOnPaper() {
      @Override
      public Consents consents() {
        return requestId -> true;
      }
    };
  }

  @Test
  void anAuthorityReportsItsOwnItemOnceAndNeverRefuses() {
    Incoming.in(ASSIGNED)
        .refused("ITEM_OWN", executing(CHAMPASAK), report(2, ItemResult.EXECUTED))
        .refused("ITEM_OWN", officer(), report(1, ItemResult.EXECUTED))
        .refused("RESULT_NOT_REFUSED", executing(CHAMPASAK), report(1, ItemResult.REFUSED))
        .ok(executing(CHAMPASAK), report(1, ItemResult.NOT_EXECUTED))
        .is(IN_EXECUTION)
        .refused("ITEM_OPEN", executing(CHAMPASAK), report(1, ItemResult.EXECUTED));
  }

  @Test
  void theCentralAuthorityReportsWhatNobodyHas() {
    Incoming.in(ACCEPTED)
        .ok(officer(), report(1, ItemResult.IMPOSSIBLE))
        .is(ACCEPTED)
        .ok(officer(), report(2, ItemResult.EXECUTED))
        .is(RESULT_REVIEW);
  }

  @Test
  void returnedItemsAreOpenAgain() {
    Incoming.in(RESULT_REVIEW)
        .ok(officer(), new ReturnResultToAuthority(List.of(2), List.of()))
        .is(IN_EXECUTION)
        .refused("ITEM_OPEN", executing(CHAMPASAK), report(1, ItemResult.EXECUTED))
        .ok(executing(SAVANNAKHET), report(2, ItemResult.EXECUTED))
        .is(RESULT_REVIEW);
  }

  @Test
  void whoReportedDoesNotApproveAndTheRedactionIsChecked() {
    Actor both = Incoming.authority("both", MlaRole.CA_OFFICER);
    Incoming.in(ACCEPTED)
        .ok(both, report(1, ItemResult.EXECUTED))
        .ok(officer(), report(2, ItemResult.EXECUTED))
        .refused(
            "NOT_SAME_PERSON",
            Incoming.authority("both", MlaRole.CA_APPROVER),
            new ApproveIncomingResult(0))
        .refused("REDACTION", approver(), new ApproveIncomingResult(null))
        .refused("REDACTION", approver(), new ApproveIncomingResult(-1))
        .ok(approver(), new ApproveIncomingResult(0))
        .is(EXECUTED);
  }

  @Test
  void whatWasNotDoneMakesItPartlyExecutedAlsoWhenNothingWas() {
    Incoming none =
        Incoming.in(ASSIGNED)
            .ok(executing(CHAMPASAK), report(1, ItemResult.IMPOSSIBLE))
            .ok(executing(SAVANNAKHET), report(2, ItemResult.NOT_EXECUTED))
            .ok(approver(), new ApproveIncomingResult(3))
            .is(PARTIALLY_EXECUTED);
    assertThat(none.last(IncomingMlaResultApproved.class).itemsDone()).isZero();
    none.ok(officer(), Incoming.sending(Channel.CENTRAL_AUTHORITY))
        .ok(officer(), new CloseIncomingMla(false));
    assertThat(none.last(IncomingMlaClosed.class).outcome()).isEqualTo(MlaOutcome.PARTIAL);
  }

  @Test
  void theResultGoesByAChannelOfTheBasisCarriedByWhomItIsFor() {
    Actor diplomat =
        Incoming.actor("diplomat", new AgencyCode("LA-MFA-DTL"), MlaRole.DIPLOMATIC_OFFICER);
    Incoming.in(EXECUTED)
        .refused("CHANNEL", officer(), Incoming.sending(Channel.DIPLOMATIC))
        .refused("CHANNEL", diplomat, Incoming.sending(Channel.CENTRAL_AUTHORITY))
        .refused("CHANNEL", officer(), Incoming.sending(Channel.CONSULAR))
        .ok(diplomat, Incoming.sending(Channel.DIPLOMATIC))
        .ok(officer(), Incoming.sending(Channel.CENTRAL_AUTHORITY))
        .is(RESULT_TRANSMITTED);
  }

  @Test
  void theOtherStateIsToldAResultOnceItIsSentAndAnewWhatIsDoneAnew() {
    Incoming request =
        Incoming.in(IN_EXECUTION).ok(executing(CHAMPASAK), report(1, ItemResult.EXECUTED));
    assertThat(told(request)).containsExactly(null, null);
    request.ok(approver(), new TransmitPartialResult(List.of(1), List.of(), 0));
    assertThat(told(request)).containsExactly(ItemResult.EXECUTED, null);
    request.ok(executing(SAVANNAKHET), report(2, ItemResult.NOT_EXECUTED)).is(RESULT_REVIEW);
    assertThat(told(request)).containsExactly(ItemResult.EXECUTED, null);
    request
        .ok(officer(), new ReturnResultToAuthority(List.of(1), List.of()))
        .ok(executing(CHAMPASAK), report(1, ItemResult.IMPOSSIBLE));
    assertThat(told(request)).containsExactly(null, null);
    request
        .ok(approver(), new ApproveIncomingResult(0))
        .ok(officer(), Incoming.sending(Channel.CENTRAL_AUTHORITY));
    assertThat(told(request)).containsExactly(ItemResult.IMPOSSIBLE, ItemResult.NOT_EXECUTED);
  }

  private static List<@Nullable ItemResult> told(Incoming request) {
    return IncomingAbroad.of(request.state()).items().stream()
        .<@Nullable ItemResult>map(IncomingAbroad.Item::result)
        .toList();
  }

  @Test
  void aPartGoesAheadCheckedAndIsCountedAsAParcel() {
    Incoming request =
        Incoming.in(IN_EXECUTION)
            .ok(executing(CHAMPASAK), report(1, ItemResult.EXECUTED))
            .refused(
                "REDACTION", approver(), new TransmitPartialResult(List.of(1), List.of(), null))
            .ok(approver(), new TransmitPartialResult(List.of(1), List.of(), 2))
            .is(IN_EXECUTION);
    assertThat(request.last(IncomingMlaPartialResultTransmitted.class).parcelNo()).isEqualTo(1);
  }

  @Test
  void anOpenItemGoesToAnotherAuthorityWhichThenHoldsIt() {
    AgencyCode other = new AgencyCode("LA-PPC-VT");
    Incoming request =
        Incoming.in(ASSIGNED)
            .ok(officer(), new ReassignIncomingItem(1, other, Incoming.START))
            .ok(executing(other), report(1, ItemResult.EXECUTED))
            .refused(
                "ITEM_OPEN", officer(), new ReassignIncomingItem(1, CHAMPASAK, Incoming.START));
    assertThat(request.state().item(1)).get().extracting(ItemState::authority).isEqualTo(other);
  }

  @Test
  void theLastItemWithdrawnEndsItAndAMixIsReviewed() {
    Incoming.in(ASSESSMENT)
        .ok(partner(), new RecordItemWithdrawal(1))
        .is(ASSESSMENT)
        .refused("ITEM_OPEN", partner(), new RecordItemWithdrawal(1))
        .ok(partner(), new RecordItemWithdrawal(2))
        .is(WITHDRAWN);
    Incoming.in(ASSIGNED)
        .ok(executing(CHAMPASAK), report(1, ItemResult.EXECUTED))
        .ok(partner(), new RecordItemWithdrawal(2))
        .is(RESULT_REVIEW);
  }

  @Test
  void theHolderIsTheAuthorityOfTheFirstOpenItem() {
    Incoming request = Incoming.in(ASSIGNED);
    assertThat(holder(request)).isEqualTo(CHAMPASAK);
    request.ok(executing(CHAMPASAK), report(1, ItemResult.EXECUTED));
    assertThat(holder(request)).isEqualTo(SAVANNAKHET);
    assertThat(holder(Incoming.in(ASSESSMENT))).isEqualTo(LaosOnPaper.OSPP);
  }

  private static AgencyCode holder(Incoming request) {
    return IncomingTies.holder(request.snapshot(), new LaosOnPaper()).agency();
  }

  @Test
  void anItemOnPaperThatNobodyHadComesFromTheCentralAuthority() {
    Incoming request =
        Incoming.of(
            new ImportRunningIncoming(
                Incoming.NUMBER,
                new CountryCode("TH"),
                Incoming.OAG,
                LaosOnPaper.ASEAN,
                Channel.DIPLOMATIC,
                List.of(
                    new org.saphan.mutualassistance.request.RequestPart.ImportedItem(
                        1, AssistanceType.F_RECORDS, false, null)),
                org.saphan.mutualassistance.terms.Urgency.ROUTINE,
                Incoming.START,
                ASSIGNED,
                Incoming.PAPER,
                null));
    request.ok(officer(), new ReassignIncomingItem(1, CHAMPASAK, Incoming.START));
    assertThat(request.last(IncomingMlaItemReassigned.class).fromAgency())
        .isEqualTo(LaosOnPaper.OSPP);
  }
}
