package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.repatriation.ReturnCases.HOST;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.testkit.Story;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The gates of returns with the application's own login: SQL does not get round them. */
class GatesOfReturnsIT {
  private static Story story;
  private static ReturnCases cases;
  private static JdbcTemplate sql;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    cases = new ReturnCases(story);
    sql = story.bean(JdbcTemplate.class);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** Writes a line that was never decided, with the stage beside it, as the service would. */
  private static void forge(String one, String event, String stageAfter) {
    UUID id = ReturnCases.id(one);
    story
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          line(id, event, stageAfter);
          state(id, stageAfter);
        });
  }

  private static void line(UUID id, String event, String stageAfter) {
    sql.update(
        "insert into history (aggregate_id, version, aggregate_type, event_id, event_type, event,"
            + " case_ref, correlation_id, causation_id, transition, stage_before, stage_after,"
            + " holder_role, actor_agency, actor_role, occurred_at, precision, recorded_at,"
            + " practice, actor_user) select aggregate_id, version + 1, aggregate_type,"
            + " gen_random_uuid(), ?, event, case_ref, correlation_id,"
            + " causation_id, transition, stage_after, ?, holder_role, actor_agency, actor_role,"
            + " occurred_at, precision, recorded_at, practice, actor_user from history where"
            + " aggregate_id = ? order by version desc limit 1",
        event,
        stageAfter,
        id);
  }

  private static void state(UUID id, String stage) {
    sql.update("update aggregate set stage = ?, version = version + 1 where id = ?", stage, id);
  }

  private static void refused(Runnable attempt, String why) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("gate of returns: " + why);
  }

  @Test
  void aFormalReturnGetsNoDateBeforeTheYesTheDecisionAndTheEndOfHolds() {
    String one = cases.traced();
    refused(() -> forge(one, "ReturnScheduled", "SCHEDULED"), "a formal return");
    cases.decides(one).accepted();
    refused(() -> forge(one, "ReturnScheduled", "SCHEDULED"), "a formal return");
    cases.personSays(one, true).accepted();
    forge(one, "TravelDocumentIssued", "READY");
    cases
        .as(HOST, "HOST_CASE_OFFICER")
        .does(one + "/place-return-hold", Map.of("holdKind", "PRACTICAL"))
        .accepted();
    refused(() -> forge(one, "ReturnScheduled", "SCHEDULED"), "a formal return");
  }

  @Test
  void afterTheYesAndTheDecisionTheDateIsTaken() {
    String one = cases.traced();
    cases.decides(one).accepted();
    cases.personSays(one, true).accepted();
    forge(one, "ReturnScheduled", "SCHEDULED");
    assertThat(stage(one)).isEqualTo("SCHEDULED");
  }

  @Test
  void aNoAfterTheYesTakesTheDateAway() {
    String one = cases.traced();
    cases.decides(one).accepted();
    cases.personSays(one, true).accepted();
    cases.personSays(one, false).accepted();
    refused(() -> forge(one, "ReturnScheduled", "SCHEDULED"), "a formal return");
  }

  @Test
  void aDeportationListCannotBeGated() {
    String one = cases.opened("DEPORTATION_LISTED");
    forge(one, "ReturnScheduled", "SCHEDULED");
    assertThat(stage(one)).isEqualTo("SCHEDULED");
  }

  @Test
  void theMeetingDecidesAboutANationalOnly() {
    String one = cases.opened("FORMAL_MOU");
    refused(() -> forge(one, "ReturnDecisionRecorded", "READY"), "the meeting decides");
  }

  @Test
  void aHoldIsNotLiftedTwiceNorWhileAnotherStands() {
    String one = cases.opened("FORMAL_MOU");
    refused(() -> forge(one, "ReturnHoldLifted", "READY"), "nothing is lifted");
    var host = cases.as(HOST, "HOST_CASE_OFFICER");
    host.does(one + "/place-return-hold", Map.of("holdKind", "PROTECTION")).accepted();
    host.does(one + "/place-return-hold", Map.of("holdKind", "PRACTICAL")).accepted();
    refused(() -> forge(one, "ReturnHoldLifted", "READY"), "another hold stands");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ReturneeDeparted", "ReturneeArrived"})
  void whoLeavesOrComesAgainstAHoldIsNotWrittenDownWithoutTheAlarm(String event) {
    String one = cases.opened("FORMAL_MOU");
    cases
        .as(HOST, "HOST_CASE_OFFICER")
        .does(one + "/place-return-hold", Map.of("holdKind", "PROTECTION"))
        .accepted();
    String stage = event.equals("ReturneeDeparted") ? "DEPARTED" : "ARRIVED";
    refused(() -> forge(one, event, stage), "an alarm belongs to it");
  }

  @Test
  void nobodyWithSignsIsClosed() {
    String one = cases.pushedBack("NO");
    cases.screens(one, true, Map.of("F6", "YES")).accepted();
    refused(() -> forge(one, "ReturnCaseClosed", "CLOSED"), "something is owed");
    String other = cases.pushedBack("NO");
    cases.screens(other, true, Map.of()).accepted();
    forge(other, "ReturnCaseClosed", "CLOSED");
    assertThat(stage(other)).isEqualTo("CLOSED");
  }

  @Test
  void noChildIsClosedUnscreened() {
    String child = released("PRESUMED");
    refused(() -> forge(child, "ReturnCaseClosed", "CLOSED"), "something is owed");
    String adult = released("NO");
    forge(adult, "ReturnCaseClosed", "CLOSED");
    assertThat(stage(adult)).isEqualTo("CLOSED");
  }

  private static String released(String child) {
    String one = cases.pushedBack(child);
    cases
        .as(ReturnCases.VANG_TAO, "CHECKPOINT_SUPERVISOR")
        .does(
            one + "/record-unscreened-release", Map.of("reason", "NIGHT", "checkpoint", "LA-CH-01"))
        .accepted();
    return one;
  }

  @Test
  void theStageIsNotSetWithoutALineAndNoLineSkipsAStage() {
    String one = cases.traced();
    UUID id = ReturnCases.id(one);
    String state = "the state is not what history says";
    refused(() -> sql.update("update aggregate set stage = 'READY' where id = ?", id), state);
    refused(() -> sql.update("update aggregate set lifecycle = 'other' where id = ?", id), state);
    refused(() -> line(id, "TravelDocumentIssued", "TRACED"), state);
    refused(
        () ->
            sql.update(
                "insert into history select (h).* from (select jsonb_populate_record(h,"
                    + " jsonb_build_object('version', version + 1, 'event_id',"
                    + " gen_random_uuid(), 'stage_before', 'READY')) h from history h where"
                    + " aggregate_id = ? order by version desc limit 1) made",
                id),
        "a line goes on where the last one ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update history set stage_after = 'READY' where aggregate_type = 'return'",
        "delete from history where aggregate_type = 'return'",
        "alter table history disable trigger return_gate",
        "alter table aggregate disable trigger return_state_kept",
        "drop trigger return_gate on history",
        "drop function return_gate() cascade",
        "create or replace function return_holds(id uuid) returns bigint language sql as 'select"
            + " 0::bigint'",
        "set session_replication_role = replica",
      })
  void theApplicationCannotTakeTheGatesAway(String statement) {
    cases.opened("FORMAL_MOU");
    assertThatThrownBy(() -> sql.execute(statement))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("ERROR")
        .satisfies(no ->
            assertThat(org.springframework.core.NestedExceptionUtils.getMostSpecificCause(no))
                .message()
                .containsAnyOf("permission denied", "must be owner"));
  }

  private static String stage(String one) {
    return sql.queryForObject(
        "select stage from aggregate where id = ?", String.class, ReturnCases.id(one));
  }
}
