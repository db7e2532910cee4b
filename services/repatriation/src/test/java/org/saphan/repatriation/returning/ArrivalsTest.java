package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.LaosAtTheBorder.BRIDGE;
import static org.saphan.repatriation.LaosAtTheBorder.SAVANNAKHET;
import static org.saphan.repatriation.LaosAtTheBorder.VIENTIANE;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.report.ReportCommand.AddProvinceReportLine;
import org.saphan.repatriation.report.ReportCommand.OpenProvinceReport;
import org.saphan.repatriation.returning.BesideOnPaper.Told;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.ReturnOutcomeCode;
import org.saphan.repatriation.terms.ReturnReason;
import org.saphan.testkit.walk.DeadlineStory;

/** Who stands at the border is taken, whatever was planned (R12, R13), and what follows of it. */
class ArrivalsTest {
  private static final UUID ID = new UUID(0, 42);

  static Stream<DeadlineStory<ReturnState, ReturnEvent, ReturnView>> beforeTheArrival() {
    return Stream.of(
        opened(),
        tracing(),
        traced(),
        ready(),
        scheduled(),
        listed(),
        ready().does(DSW_DESK, hold(HoldKind.PROTECTION)),
        scheduled().does(DSW_DESK, new RecordDeparture(HANDOVER)),
        scheduled().does(Role.SYSTEM, new RecordNoShow(null, true)),
        opened().does(DSW_DESK, new CancelReturn(ReturnReason.ERROR)),
        ready().does(EMBASSY, says(false)));
  }

  @ParameterizedTest
  @MethodSource("beforeTheArrival")
  void nobodyIsRefusedAtTheBorder(DeadlineStory<ReturnState, ReturnEvent, ReturnView> story) {
    assertThat(story.does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO)).stage()).isEqualTo("ARRIVED");
  }

  @Test
  void anArrivalAgainstAHoldTellsItsKindAndNeverItsReason() {
    var story =
        ready()
            .does(DSW_DESK, hold(HoldKind.PRACTICAL))
            .does(DSW_DESK, hold(HoldKind.PROTECTION))
            .does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO));
    assertThat(story.events().getLast())
        .isEqualTo(new ArrivedDespiteHold(ID, "ON_HOLD", HoldKind.PROTECTION));
  }

  @Test
  void anArrivalAfterANoOrACancellationIsAnAlarmAndAPlannedOneIsNot() {
    assertThat(last(ready().does(EMBASSY, says(false))))
        .isEqualTo(new ArrivedDespiteHold(ID, "DECLINED_BY_PERSON", null));
    assertThat(last(opened().does(DSW_DESK, new CancelReturn(ReturnReason.ERROR))))
        .isEqualTo(new ArrivedDespiteHold(ID, "CANCELLED", null));
    assertThat(last(scheduled())).isInstanceOf(ReturneeArrived.class);
    assertThat(
            last(
                ready()
                    .does(DSW_DESK, hold(HoldKind.PROCEDURE))
                    .does(DSW_DESK, new RecordDeparture(HANDOVER))))
        .isEqualTo(new ArrivedDespiteHold(ID, "DEPARTED", HoldKind.PROCEDURE));
  }

  private static ReturnEvent last(DeadlineStory<ReturnState, ReturnEvent, ReturnView> story) {
    return story.does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO)).events().getLast();
  }

  @Test
  void aDoubtAboutTheAgeStandsWhateverTheOfficerWrites() {
    var doubted = scheduled().does(Role.SYSTEM, new SetTreatAsChild(true));
    assertThat(last(doubted))
        .isInstanceOfSatisfying(
            ReturneeArrived.class,
            arrived -> assertThat(arrived.child()).isEqualTo(ChildFlag.PRESUMED));
    doubted.does(CHECKPOINT_OFFICER, new SetTreatAsChild(false));
    assertThat(doubted.snapshot().state().treatAsChild()).isTrue();
    doubted.does(Role.SYSTEM, new SetTreatAsChild(false));
    assertThat(doubted.snapshot().state().childFlag()).isEqualTo(ChildFlag.NO);
  }

  @Test
  void aPlannedArrivalTellsTheNoticeTheProvinceAndTheFormerHost() {
    List<FollowOn> also =
        also(
            scheduled().snapshot(),
            CHECKPOINT_OFFICER,
            arrival(ChildFlag.NO),
            beside().withRecordOf(PERSON));
    assertThat(also)
        .extracting(FollowOn::command)
        .hasExactlyElementsOfTypes(
            Told.class, OpenProvinceReport.class, AddProvinceReportLine.class, SendOutcome.class);
    assertThat(also.get(0).id()).isEqualTo(BesideOnPaper.LETTER);
    assertThat(((AddProvinceReportLine) also.get(2).command()).province()).isEqualTo(SAVANNAKHET);
    assertThat(also.get(3))
        .isEqualTo(new FollowOn(ReturnTable.NAME, ID, outcome(ReturnOutcomeCode.RECEIVED)));
  }

  @Test
  void theFormerHostOfADeportationIsTheIssuerOfTheList() {
    List<FollowOn> also =
        also(listed().snapshot(), CHECKPOINT_OFFICER, arrival(ChildFlag.NO), beside());
    assertThat(((SendOutcome) also.getLast().command()).toAgency()).hasToString("TH-RTP-IB");
  }

  @Test
  void anUnannouncedArrivalGetsARecordAndALineInTheProvinceOfTheBorder() {
    var beside = beside().withOpenReport(VIENTIANE);
    List<FollowOn> also = also(null, CHECKPOINT_OFFICER, unannounced(ChildFlag.NO), beside);
    assertThat(also)
        .extracting(FollowOn::command)
        .hasExactlyElementsOfTypes(CreatePersonRecord.class, AddProvinceReportLine.class);
    assertThat(((AddProvinceReportLine) also.get(1).command()).checkpoint()).isEqualTo(BRIDGE);
    assertThat(
            also(null, CHECKPOINT_OFFICER, unannounced(ChildFlag.NO, BesideOnPaper.LIST), beside))
        .extracting(FollowOn::id)
        .contains(BesideOnPaper.LIST);
  }

  @Test
  void aPersonWhoIsKnownGetsNoSecondRecord() {
    OpenReturnCase opening = opening(org.saphan.repatriation.terms.Track.FORMAL_MOU, ChildFlag.NO);
    assertThat(also(null, DSW_DESK, opening, beside())).hasSize(1);
    OpenReturnCase known =
        new OpenReturnCase(
            BesideOnPaper.KNOWN_PERSON,
            opening.track(),
            opening.returningCountry(),
            null,
            opening.sex(),
            opening.ageBand(),
            opening.child(),
            opening.identification(),
            List.of(),
            null,
            null,
            null);
    assertThat(also(null, DSW_DESK, known, beside())).isEmpty();
  }

  @Test
  void whoDoesNotComeIsToldToTheNoticeUnlessTheNoticeSaidSo() {
    var noShow = new RecordNoShow(BesideOnPaper.LETTER, true);
    assertThat(also(scheduled().snapshot(), CHECKPOINT_SUPERVISOR, noShow, beside()))
        .extracting(FollowOn::command)
        .containsExactly(new Told("no show"), outcome(ReturnOutcomeCode.NO_SHOW));
    assertThat(also(scheduled().snapshot(), Role.SYSTEM, noShow, beside()))
        .extracting(FollowOn::command)
        .containsExactly(outcome(ReturnOutcomeCode.NO_SHOW));
  }

  @Test
  void aScreenAndAReleaseTellTheProvinceAgain() {
    Snapshot<ReturnState> screening =
        pushedBack(ChildFlag.NO).does(CHECKPOINT_OFFICER, startScreening()).snapshot();
    assertThat(line(screening, CHECKPOINT_OFFICER, screen(Map.of())).screened()).isTrue();
    assertThat(line(screening, CHECKPOINT_SUPERVISOR, release()).screened()).isFalse();
  }

  @Test
  void whoWasForgottenAndComesAgainGetsANewRecord() {
    var beside = beside().withErased(PERSON);
    UUID again = BesideOnPaper.again(PERSON);
    var accepted =
        decided(scheduled().snapshot(), CHECKPOINT_OFFICER, arrival(ChildFlag.NO), beside);
    assertThat(accepted.facts().getFirst().event())
        .isInstanceOfSatisfying(
            ReturneeArrived.class, arrived -> assertThat(arrived.personRef()).isEqualTo(again));
    assertThat(accepted.after().state().personRef()).isEqualTo(again);
    assertThat(accepted.also().getFirst())
        .isEqualTo(new FollowOn("person-record", again, new CreatePersonRecord()));
  }

  private static AddProvinceReportLine line(
      Snapshot<ReturnState> before, Role role, Object command) {
    return (AddProvinceReportLine) also(before, role, command, beside()).getLast().command();
  }

  private static BesideOnPaper beside() {
    return new BesideOnPaper();
  }

  private static List<FollowOn> also(
      @org.jspecify.annotations.Nullable Snapshot<ReturnState> before,
      Role role,
      Object command,
      BesideOnPaper beside) {
    return decided(before, role, command, beside).also();
  }

  private static Decision.Accepted<ReturnState, ReturnEvent> decided(
      @org.jspecify.annotations.Nullable Snapshot<ReturnState> before,
      Role role,
      Object command,
      BesideOnPaper beside) {
    ReturnView view = new ReturnView(new LaosAtTheBorder(), beside);
    Set<org.saphan.lifecycle.Tie> ties =
        before == null
            ? Set.of(
                org.saphan.lifecycle.Relation.TO_ANY,
                org.saphan.repatriation.terms.ReturnRelation.OWN_CHECKPOINT.to(BRIDGE.value()))
            : ReturnTable.lifeCycle().ties(before.state(), view);
    Actor actor =
        new Actor("somebody", new AgencyCode("LA-TEST"), LAOS, Set.of(role), Map.of(), ties);
    Moment<ReturnState, ReturnView> moment =
        new Moment<>(
            ID, before, actor, role, null, HANDOVER, HANDOVER, null, List.of(), List.of(), view);
    return switch (ReturnTable.lifeCycle().decide(moment, command)) {
      case Decision.Accepted<ReturnState, ReturnEvent> yes -> yes;
      case Decision.Rejected<ReturnState, ReturnEvent> no ->
          throw new AssertionError("It was refused: " + no.rejection());
    };
  }

  @Test
  void everyStageHasSomebodyWhoMustActButTheLast() {
    assertThat(Stream.of(ReturnStage.values()).filter(stage -> stage.kind() == Stage.Kind.FINAL))
        .containsExactly(ReturnStage.CLOSED);
    assertThat(scheduled().holder()).isEqualTo("NOTICE_ISSUER");
    assertThat(pushedBack(ChildFlag.NO).holder()).isEqualTo("CHECKPOINT_OFFICER");
  }
}
