package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.ReturnCases.BRIDGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** What a checkpoint is shown of a return that went on, by the API and the pages. */
final class SeenAtTheBorder {
  private static final List<String> ROLES = List.of("CHECKPOINT_OFFICER", "CHECKPOINT_SUPERVISOR");

  /** Houses, helpers, the family, where she lives, and whoever or whatever would tell it. */
  private static final String[] NEVER = {
    "LA-MOLSW-TC",
    "NGO-VFI",
    "LA-DLSW-SV",
    "RECEIVE_SERVICE",
    "recipients",
    "placedIn\":\"",
    "victimCaseId\":\"",
    "TransitStayStarted",
    "FamilyAssessmentRecorded",
    "FamilyTracingRequested",
    "ReturnDecisionRecorded",
    "ReturneePlaced",
    "ReturnFollowUpLinked",
    "OutcomeSent"
  };

  private final ReturnCases cases;
  private final String one;

  SeenAtTheBorder(ReturnCases cases, String one) {
    this.cases = cases;
    this.one = one;
  }

  /**
   * After the border.
   *
   * @param truly the stage that others see
   */
  void onlyThatSheWasReferred(String truly) {
    for (String role : ROLES) {
      Person reader = cases.as(BRIDGE, role);
      assertThat(reader.sees(one).accepted().stage()).isEqualTo("REFERRED");
      assertThat(answersTo(reader))
          .doesNotContain(NEVER)
          .contains("ReturnCaseOpened", "ReturnScheduled", "ReturneeArrived");
      assertThat(row(reader, "?stage=REFERRED&holderRole=CASE_WORKER")).isPresent();
      assertThat(row(reader, "?stage=" + truly)).isEmpty();
      assertThat(row(reader, "?holderAgency=LA-MOLSW-TC")).isEmpty();
      reader.sees(one + "/reads").refused(404, "NOT_FOUND");
      assertThat(reader.reads(one, "en"))
          .contains("Referred")
          .doesNotContain("LA-MOLSW-TC", "Village Focus International", "In transit care");
    }
  }

  /** Who screens in a house is answered no more than he may read. */
  void mayStillScreen() {
    JsonNode answer =
        cases
            .as(BRIDGE, "CHECKPOINT_OFFICER")
            .does(
                one + "/start-screening",
                Map.of("separated", true, "private", true, "interpreter", false))
            .accepted()
            .body();
    assertThat(answer.path("stage").asString()).isEqualTo("REFERRED");
    assertThat(answer.toString()).doesNotContain("IN_TRANSIT_CARE", "LA-MOLSW");
    assertThat(cases.stage(one)).isEqualTo("IN_TRANSIT_CARE");
    assertThat(answersTo(cases.as(BRIDGE, "CHECKPOINT_OFFICER"))).contains("ScreeningStarted");
  }

  /** That it is over is told, but not that she lives at home. */
  void closed() {
    for (String role : ROLES) {
      Person reader = cases.as(BRIDGE, role);
      assertThat(reader.sees(one).accepted().stage()).isEqualTo("CLOSED");
      assertThat(answersTo(reader)).doesNotContain(NEVER).doesNotContain("FOLLOWED_UP");
    }
  }

  private String answersTo(Person reader) {
    return reader.sees(one).accepted().body().toString()
        + reader.sees(one + "/history").accepted().body()
        + row(reader, "").orElseThrow();
  }

  private Optional<JsonNode> row(Person reader, String query) {
    return reader.sees("/returns" + query).accepted().body().path("rows").values().stream()
        .filter(row -> one.endsWith("/" + row.path("id").asString()))
        .findFirst();
  }
}
