package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** Rows O34 and I36 from a register sheet: look, bring in, send again. */
class RegisterIT {
  private static final String HEADER =
      "direction,registerNo,country,agency,authority,legalBasis,channel,foreignRef,items,urgency,"
          + "offenceCodes,date,stage\n";
  private static final String OUTGOING =
      "OUTGOING,%s,TH,LA-PPO-SV,TH-OAG,ASEAN_MLAT,CENTRAL_AUTHORITY,OAG/%s,F_RECORDS,ROUTINE,"
          + "LA-PC-2017-215,15/03/2569,ACKNOWLEDGED\n";
  private static final String INCOMING =
      "INCOMING,%s,TH,,TH-OAG,ASEAN_MLAT,CENTRAL_AUTHORITY,OAG/%s,A_STATEMENT!,PRIORITY,,"
          + "02/05/2569,ASSESSMENT\n";

  private static Story story;
  private static Story.Person registry;
  private static Story.Person prosecutor;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    registry = story.person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY");
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void aSheetIsLookedAtBroughtInAndSentAgainWithoutAnyChange() {
    String sheet =
        "\uFEFF" + HEADER + OUTGOING.formatted("1/2569", "71") + INCOMING.formatted("2/2569", "72");

    assertThat(results(registry.sendsSheet("/register/preview", sheet)))
        .containsExactly("NEW", "NEW");
    assertThat(results(registry.sendsSheet("/register/preview", sheet)))
        .containsExactly("NEW", "NEW");

    List<JsonNode> lines = lines(registry.sendsSheet("/register/import", sheet));
    assertThat(lines).extracting(one -> one.path("result").asString()).containsOnly("NEW");
    String outgoing = "/requests/" + lines.getFirst().path("id").asString();
    Story.Answer request = registry.sees(outgoing).accepted();
    assertThat(request.stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(registry.sees(outgoing + "/history").body().toString())
        .contains("MlaRequestImported", "2026-03-15T05:00:00", "DAY");
    assertThat(
            registry
                .sees("/incoming-requests/" + lines.getLast().path("id").asString())
                .accepted()
                .stage())
        .isEqualTo("ASSESSMENT");

    assertThat(results(registry.sendsSheet("/register/import", sheet)))
        .containsExactly("KNOWN", "KNOWN");
    assertThat(registry.sees(outgoing).version()).isEqualTo(request.version());
  }

  @Test
  void aLineThatCannotBeKeptSaysWhyAndTheOthersAreKept() {
    String sheet =
        HEADER
            + OUTGOING.formatted("3/2569", "73").replace("15/03/2569", "31/02/2569")
            + OUTGOING.formatted("4/2569", "74");
    List<JsonNode> lines = lines(registry.sendsSheet("/register/import", sheet));
    assertThat(lines)
        .extracting(one -> one.path("result").asString())
        .containsExactly("REFUSED", "NEW");
    assertThat(lines.getFirst().path("faults").get(0).path("column").asString()).isEqualTo("date");

    String mended = sheet.replace("31/02/2569", "28/02/2569");
    assertThat(results(registry.sendsSheet("/register/import", mended)))
        .containsExactly("NEW", "KNOWN");
  }

  @Test
  void aNumberThatWasBroughtInCannotSaySomethingElseLater() {
    String sheet = HEADER + OUTGOING.formatted("5/2569", "75");
    assertThat(results(registry.sendsSheet("/register/import", sheet))).containsExactly("NEW");
    List<JsonNode> again =
        lines(registry.sendsSheet("/register/import", sheet.replace("F_RECORDS", "B_SERVICE")));
    assertThat(again.getFirst().path("faults").get(0).path("reason").asString())
        .isEqualTo("REGISTER_CHANGED");
  }

  @Test
  void whoMayNotImportIsRefusedLineByLine() {
    String sheet = HEADER + OUTGOING.formatted("6/2569", "76");
    List<JsonNode> lines = lines(prosecutor.sendsSheet("/register/import", sheet));
    assertThat(lines.getFirst().path("faults").get(0).path("reason").asString()).isEqualTo("ROLE");
  }

  @Test
  void aSheetThatCannotBeReadIsRefusedAsAWhole() {
    registry
        .sendsSheet("/register/import", "direction,shoeSize\nOUTGOING,42\n")
        .refused(400, "INVALID");
    StringBuilder many = new StringBuilder(HEADER);
    for (int line = 0; line < 501; line++) {
      many.append(OUTGOING.formatted("x" + line, "x"));
    }
    registry.sendsSheet("/register/preview", many.toString()).refused(400, "INVALID");
    registry
        .sendsSheet("/register/preview", HEADER + "x".repeat(1024 * 1024))
        .refused(413, "TOO_LARGE");
  }

  @Test
  void aRequestOnPaperCannotStandInAStageBeforeItWasSent() {
    var imported =
        Map.of(
            "requestedCountry", "TH",
            "requestingAgency", "LA-PPO-SV",
            "legalBasis", "ASEAN_MLAT",
            "channel", "CENTRAL_AUTHORITY",
            "items", List.of(Map.of("itemNo", 1, "type", "F_RECORDS", "victimConcerned", false)),
            "urgency", "ROUTINE",
            "offenceCodes", List.of("LA-PC-2017-215"),
            "sentAt", "2026-03-15T05:00:00Z",
            "stage", "DRAFT");
    registry.does("/requests/import-running-request", imported).refused(400, "INVALID");
  }

  private static List<String> results(Story.Answer answer) {
    return lines(answer).stream().map(line -> line.path("result").asString()).toList();
  }

  private static List<JsonNode> lines(Story.Answer answer) {
    JsonNode lines = answer.accepted().body().path("lines");
    return StreamSupport.stream(lines.spliterator(), false).toList();
  }
}
