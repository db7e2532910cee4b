package org.saphan.repatriation;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.repatriation.reaction.Alarms;
import org.saphan.repatriation.reaction.ReturnReactions;
import org.saphan.repatriation.returning.BesideOnPaper;
import org.saphan.repatriation.returning.ReturnView;
import org.saphan.testkit.Choreography;

/** The rows of the choreography that this service answers, and how. */
class ChoreographyTest {
  private static final String IN_THE_DECISION =
      "in the decision itself, one transaction for both (`also`)";

  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          entry(
              "X34 CaseExclusionPlaced -",
              "the foundation's consumer of exclusions, in every service with cases"),
          entry("X28 NoticeRegistered ScheduleReturn", IN_THE_DECISION),
          entry("X28 NoticeCorrected ScheduleReturn", IN_THE_DECISION),
          entry("X28 NoticeCorrected UnscheduleReturn", IN_THE_DECISION),
          entry("X28 NoticeCancelled UnscheduleReturn", IN_THE_DECISION),
          entry("X28 NoticeLinesDeclaredNew ScheduleReturn", IN_THE_DECISION),
          entry("X29 ReturneeArrived NoteNoticeArrival", IN_THE_DECISION),
          entry("X29 UnannouncedArrivalRecorded NoteNoticeArrival", IN_THE_DECISION),
          entry("X29 ReturneeNoShow CompleteNotice", IN_THE_DECISION),
          entry("X29 ReturneeArrived CompleteNotice", IN_THE_DECISION),
          entry("X29 NoticeCompleted RecordNoShow", IN_THE_DECISION),
          entry("X30 ReturneeArrived OpenProvinceReport", IN_THE_DECISION),
          entry("X30 UnannouncedArrivalRecorded OpenProvinceReport", IN_THE_DECISION),
          entry("X30 ReturneeArrived AddProvinceReportLine", IN_THE_DECISION),
          entry("X30 UnannouncedArrivalRecorded AddProvinceReportLine", IN_THE_DECISION),
          entry("X30 FirstContactScreened AddProvinceReportLine", IN_THE_DECISION),
          entry("X30 ReturneeReleasedUnscreened AddProvinceReportLine", IN_THE_DECISION),
          entry("X31 ReturneeArrived SendOutcome", IN_THE_DECISION),
          entry("X31 ReturneePlaced SendOutcome", IN_THE_DECISION),
          entry("X31 ReturneeNoShow SendOutcome", IN_THE_DECISION),
          entry("X31 ReturnCaseClosed SendOutcome", IN_THE_DECISION));

  private static final Map<String, String> MORE =
      new TreeMap<>(
          Map.of(
              "X10 VictimDischarged -",
              "home, but the province is not said there: the desk asks, and records the placement",
              "R11 DepartedDespiteHold -",
              "against a hold or a no: a task for the legal officer and the desk of social welfare",
              "R12 ArrivedDespiteHold -",
              "against a hold or a no: a task for the legal officer and the women's union",
              "N13 NoticeArrivalAfterEnd -",
              "somebody of an ended notice came: a task for the desk of immigration",
              "N15 NoticeConflictDetected -",
              "another paper for an ended notice: a task for the desk of immigration"));

  private static final List<Reaction<?>> ALL =
      Stream.of(
              new ReturnReactions(
                      NoAggregates.INSTANCE,
                      new ReturnView(new LaosAtTheBorder(), new BesideOnPaper()),
                      NoReferrals.INSTANCE)
                  .all(),
              Alarms.all(),
              SharingReactions.withdrawals(NoAggregates.INSTANCE),
              SharingReactions.erasures(
                  Repatriation.NAME, ReactionBeans.VAULTS, NoAggregates.INSTANCE))
          .<Reaction<?>>flatMap(List::stream)
          .toList();

  private static final Choreography CHOREOGRAPHY =
      new Choreography(
          Repatriation.NAME,
          ALL.stream().map(Reaction::key).collect(Collectors.toSet()),
          OTHERWISE,
          MORE);

  @Test
  void everyRowIsRegisteredOrMetOtherwiseAndNothingElseIs() {
    CHOREOGRAPHY.isWhole();
  }

  @Test
  void theServiceMayReadWhatItReactsTo() {
    CHOREOGRAPHY.mayRead(
        ALL.stream().flatMap(one -> one.source().topics().stream()).collect(Collectors.toSet()));
  }

  @Test
  void thePageSaysWhatTheCodeSays() {
    CHOREOGRAPHY.pageIsUpToDate();
  }
}
