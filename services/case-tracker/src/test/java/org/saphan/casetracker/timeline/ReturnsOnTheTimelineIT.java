package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What repatriation publishes, by Kafka and with its words on the page. */
class ReturnsOnTheTimelineIT extends RunningTracker {
  private static final String DESK = token("LA-MOLSW-DSW", "DSW_DESK");
  private static final String SUPERVISOR = token(Homecoming.IMMIGRATION, "CHECKPOINT_SUPERVISOR");
  private static final String THAILAND = token(Homecoming.SENDER, "NOTICE_ISSUER");

  @Test
  void noticesAndReturnsAreOnTheTimelineOfTheirCaseForWhoeverMaySeeThem() {
    Homecoming home = Homecoming.of(1).received().arrived(0).screened(0).placed(0, "LA-SV");
    Story request = Story.draftedBy("LA-PPO-SV", home.caseRef);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
    }
    road.send(request);

    soon(() ->
        assertThat(stages(timeline(home, DESK)))
            .containsSubsequence("RECEIVED", "CONFIRMED", "ARRIVED", "IN_TRANSIT_CARE", "PLACED"));
    soon(() -> assertThat(timeline(home, SUPERVISOR).path("aggregates").size()).isEqualTo(2));
    soon(() -> assertThat(stages(timeline(home, THAILAND))).endsWith("TOLD_PLACED"));
    soon(() -> assertThat(stages(timeline(home, REGISTRY))).containsExactly("DRAFT"));
    soon(() ->
        assertThat(timeline(home, REGISTRY).path("protection").asString()).isEqualTo("ACTIVE"));
    assertThat(timeline(home, DESK).path("aggregates").findValuesAsString("type"))
        .containsExactlyInAnyOrder("notice", "return");

    for (String language : new String[] {"lo", "th", "en"}) {
      for (String who : new String[] {DESK, THAILAND, REGISTRY}) {
        HttpResponse<String> page =
            page("/case-tracker/cases/" + home.caseRef + "?lang=" + language, who);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<svg").doesNotContain("??");
        assertThat(page("/case-tracker/cases?lang=" + language, who).body())
            .contains(home.caseRef.toString())
            .doesNotContain("??");
      }
    }
  }
}
