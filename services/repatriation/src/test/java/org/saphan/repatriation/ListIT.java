package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** Lists of returns, as other offices send them, over HTTP on a real database. */
class ListIT {
  private static final String HEADER =
      "issuerCountry,issuerAgency,issuerReference,issuerDate,noticeKind,track,returningCountry,"
          + "plannedHandoverAt,checkpoint,lineId,name,sex,birth,child\n";
  private static final String LIST =
      "TH,TH-IMM-BUREAU,พม 0305/%s,20/11/2569,DEPORTATION_LIST,DEPORTATION_LISTED,TH,"
          + "25/11/2569 15:00,LA-VT-01,1,นางสาว แก้ว  วงศ์,FEMALE,15/03/2550,\n"
          + ",,,,,,,,,2,นาย สมศักดิ์,MALE,2543,\n";

  private static Story story;
  private static Story.Person desk;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    desk = story.person("desk", "LA-MPS-DOI", "DOI_DESK");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static byte[] list(String number) {
    return (HEADER + LIST.formatted(number)).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aListIsLookedAtBroughtInAndSentAgainWithoutAnyChange() {
    byte[] list = list("71");
    assertThat(results(desk.sendsSheet("/imports/preview", list))).containsExactly("NEW", "NEW");
    assertThat(results(desk.sendsSheet("/imports/preview", list))).containsExactly("NEW", "NEW");

    List<JsonNode> lines = lines(desk.sendsSheet("/imports/import", list));
    assertThat(lines).extracting(line -> line.path("result").asString()).containsOnly("NEW");
    String notice = "/notices/" + lines.getFirst().path("id").asString();
    Story.Answer seen = desk.sees(notice).accepted();
    assertThat(seen.stage()).isEqualTo("RECEIVED");
    assertThat(seen.body().toString()).doesNotContain("แก้ว", "สมศักดิ์", "2550");

    byte[] oldMachine =
        new String(list, StandardCharsets.UTF_8).getBytes(Charset.forName("x-windows-874"));
    assertThat(results(desk.sendsSheet("/imports/import", list))).containsExactly("KNOWN", "KNOWN");
    assertThat(results(desk.sendsSheet("/imports/import", oldMachine)))
        .containsExactly("KNOWN", "KNOWN");
    assertThat(desk.sees(notice).version()).isEqualTo(seen.version());
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void oneFaultyLineKeepsTheWholeListOut() {
    String faulty = new String(list("72"), StandardCharsets.UTF_8).replace("2543", "62");
    List<JsonNode> lines =
        lines(desk.sendsSheet("/imports/import", faulty.getBytes(StandardCharsets.UTF_8)));
    assertThat(lines).extracting(line -> line.path("result").asString()).containsOnly("REFUSED");
    assertThat(lines.getFirst().toString()).contains("OTHER_LINE");
    assertThat(lines.getLast().path("faults").get(0).path("column").asString())
        .isEqualTo("ageBand");
    assertThat(results(desk.sendsSheet("/imports/import", list("72")))).containsOnly("NEW");
  }

  @Test
  void anotherListUnderTheSameNumberIsForAPersonToDecide() {
    desk.sendsSheet("/imports/import", list("73")).accepted();
    String other =
        new String(list("73"), StandardCharsets.UTF_8).replace("MALE,2543", "OTHER,2543");
    assertThat(results(desk.sendsSheet("/imports/import", other.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("CONFLICT", "CONFLICT");
  }

  @Test
  void theSameAsJsonIsTheSame() {
    desk.sendsSheet("/imports/import", list("74")).accepted();
    var first =
        Map.ofEntries(
            Map.entry("issuerCountry", "TH"),
            Map.entry("issuerAgency", "TH-IMM-BUREAU"),
            Map.entry("issuerReference", "พม 0305/74"),
            Map.entry("issuerDate", "20/11/2569"),
            Map.entry("noticeKind", "DEPORTATION_LIST"),
            Map.entry("track", "DEPORTATION_LISTED"),
            Map.entry("returningCountry", "TH"),
            Map.entry("plannedHandoverAt", "25/11/2569 15:00"),
            Map.entry("checkpoint", "LA-VT-01"),
            Map.entry("lineId", "1"),
            Map.entry("name", "นางสาว แก้ว  วงศ์"),
            Map.entry("sex", "FEMALE"),
            Map.entry("birth", "15/03/2550"));
    var second = Map.of("lineId", "2", "name", "นาย สมศักดิ์", "sex", "MALE", "birth", "2543");
    assertThat(results(desk.does("/imports/import", Map.of("lines", List.of(second, first)))))
        .containsExactly("KNOWN", "KNOWN");
  }

  private static List<String> results(Story.Answer answer) {
    return lines(answer).stream().map(line -> line.path("result").asString()).toList();
  }

  private static List<JsonNode> lines(Story.Answer answer) {
    JsonNode lines = answer.accepted().body().path("lines");
    return StreamSupport.stream(lines.spliterator(), false).toList();
  }
}
