package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.web.Parcels.SendParcel;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WrongInputIT extends WebTest {
  private static final String GOOD =
      """
      {"to":"LA-PPO-SV","size":"SMALL","fragile":false,"things":[{"number":1,"name":"ປຶ້ມ"}],"greeting":"ສະບາຍດີ"}\
      """;

  @BeforeEach
  void theLedgerAccepts() {
    when(ledger.submit(any()))
        .thenReturn(
            new Outcome.Accepted(
                UUID.fromString(ID),
                UUID.fromString(ID),
                "LA-PCL-2026-000001-1",
                1,
                "SENT",
                new Holder("PORTER", null),
                "P1",
                List.of("ParcelSent")));
    Mockito.clearInvocations(ledger);
  }

  private String with(String field, Object value) {
    ObjectNode body = (ObjectNode) json.readTree(GOOD);
    body.set(field, json.valueToTree(value));
    return body.toString();
  }

  private String without(String field) {
    ObjectNode body = (ObjectNode) json.readTree(GOOD);
    body.remove(field);
    return body.toString();
  }

  private void accepted(String body) {
    assertThat(send(post(SENDER, API, body)).statusCode()).isEqualTo(201);
  }

  @Test
  void aGoodCommandIsTakenAndAnsweredWithItsPlaceAndVersion() {
    var response = send(post(SENDER, API, GOOD));
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).contains(API + "/" + ID);
    assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(json.readTree(response.body()).propertyNames())
        .contains("id", "reference", "version", "stage", "holder", "events");
    ArgumentCaptor<Submission> submitted = ArgumentCaptor.forClass(Submission.class);
    verify(ledger).submit(submitted.capture());
    assertThat(submitted.getValue().command())
        .isInstanceOfSatisfying(
            SendParcel.class,
            parcel -> {
              assertThat(parcel.greeting().value()).isEqualTo("ສະບາຍດີ");
              assertThat(parcel.things()).hasSize(1);
              assertThat(parcel.outline()).isNull();
            });
  }

  @Test
  void anUnknownFieldIsNamed() {
    invalid(with("colour", "red"), "UNKNOWN_FIELD", "/colour");
    invalid(
        with("things", List.of(Map.of("number", 1, "name", "a", "x", 2))),
        "UNKNOWN_FIELD",
        "/things/0/x");
    invalid(with("a/b~c", 1), "UNKNOWN_FIELD", "/a~1b~0c");
  }

  @Test
  void whatTheServiceWorksOutItselfCannotBeSent() {
    invalid(with("outline", Map.of("lines", 3)), "UNKNOWN_FIELD", "/outline");
  }

  @Test
  void aFieldThatTheServiceWorksOutByTheTablesMayBeSentAndDoesNotCount() {
    accepted(with("stamps", List.of("any", 1)));
  }

  @Test
  void aWrongTypeIsNamedAndNothingIsCoerced() {
    invalid(with("fragile", "false"), "WRONG_TYPE", "/fragile");
    invalid(with("fragile", 0), "WRONG_TYPE", "/fragile");
    invalid(with("to", 7), "WRONG_TYPE", "/to");
    invalid(with("size", 0), "WRONG_TYPE", "/size");
    invalid(with("things", Map.of()), "WRONG_TYPE", "/things");
    invalid(with("things", List.of("a")), "WRONG_TYPE", "/things/0");
    invalid(
        with("things", List.of(Map.of("number", "1", "name", "a"))),
        "WRONG_TYPE",
        "/things/0/number");
    invalid(
        with("things", List.of(Map.of("number", 1.5, "name", "a"))),
        "WRONG_TYPE",
        "/things/0/number");
    invalid(with("wantedBy", List.of(2026, 1, 5)), "WRONG_TYPE", "/wantedBy");
    invalid(with("wantedBy", 20000), "WRONG_TYPE", "/wantedBy");
    invalid(with("weight", "1.5"), "WRONG_TYPE", "/weight");
    invalid(with("parcelId", 7), "WRONG_TYPE", "/parcelId");
    invalid("[1]", "WRONG_TYPE", "");
  }

  @Test
  void aValueThatItsTypeRefusesIsNamed() {
    invalid(with("to", "nowhere"), "BAD_VALUE", "/to");
    invalid(with("size", "HUGE"), "NOT_A_CHOICE", "/size");
    invalid(with("size", "UNKNOWN_TO_READER"), "NOT_A_CHOICE", "/size");
    invalid(with("replaces", "1-1-1-1-1"), "BAD_VALUE", "/replaces");
    invalid(with("wantedBy", "05/01/2026"), "BAD_VALUE", "/wantedBy");
    invalid(with("wantedBy", "2026-02-30"), "BAD_VALUE", "/wantedBy");
    invalid(
        with("things", List.of(Map.of("number", 5_000_000_000L, "name", "a"))),
        "BAD_VALUE",
        "/things/0/number");
    invalid(
        GOOD.replace("}]", "}]").replaceFirst("\\{", "{\"weight\":1e999999999,"),
        "BAD_VALUE",
        "/weight");
    invalid(with("precision", "ROUGHLY"), "NOT_A_CHOICE", "/precision");
    invalid(with("parcelId", "x"), "BAD_VALUE", "/parcelId");
  }

  @Test
  void aMissingFieldIsNamedAndAnOptionalOneMayBeMissing() {
    invalid(without("to"), "REQUIRED", "/to");
    invalid(without("fragile"), "REQUIRED", "/fragile");
    invalid(without("things"), "REQUIRED", "/things");
    invalid(with("greeting", null), "REQUIRED", "/greeting");
    invalid(with("things", List.of(Map.of("number", 1))), "REQUIRED", "/things/0/name");
    invalid("{}", "REQUIRED", "/to");
    accepted(with("weight", null));
  }

  @Test
  void whatIsNotOneJsonObjectIsRefused() {
    invalid("", "NOT_JSON", "");
    invalid("{", "NOT_JSON", "");
    invalid("null", "WRONG_TYPE", "");
    invalid(GOOD + GOOD, "NOT_JSON", "");
    invalid(GOOD.replaceFirst("\\{", "{\"to\":\"LA-MOJ\","), "NOT_JSON", "");
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] bytes = GOOD.getBytes(StandardCharsets.ISO_8859_1);
    bytes[GOOD.indexOf("SMALL")] = (byte) 0xC3;
    bytes[GOOD.indexOf("SMALL") + 1] = (byte) 0x28;
    JsonNode problem =
        problem(post(SENDER, API, "").POST(BodyPublishers.ofByteArray(bytes)), 400, "INVALID");
    assertThat(problem.path("reason").stringValue("")).isEqualTo("ENCODING");
  }

  @Test
  void charactersThatNoDatabaseKeepsAreRefused() {
    invalid(with("greeting", "a\u0000b"), "CHARACTERS", "/greeting");
    invalid(GOOD.replace("ສະບາຍດີ", "\\ud800"), "CHARACTERS", "/greeting");
    accepted(with("greeting", "ແຖວໜຶ່ງ\nແຖວສອງ\t😀"));
  }

  @Test
  void depthIsLimited() {
    int room = BodyReader.MAX_DEPTH - 1;
    invalid(GOOD.replaceFirst("\\{", "{\"x\":" + nested(room) + ","), "UNKNOWN_FIELD", "/x");
    invalid(GOOD.replaceFirst("\\{", "{\"x\":" + nested(room + 1) + ","), "TOO_DEEP", "");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @Test
  void aBodyMayHaveOneMebibyteAndNotMore() {
    accepted(GOOD + " ".repeat(BodyReader.MAX_BODY - GOOD.getBytes(StandardCharsets.UTF_8).length));
    Mockito.clearInvocations(ledger);
    String tooLarge =
        GOOD + " ".repeat(BodyReader.MAX_BODY + 1 - GOOD.getBytes(StandardCharsets.UTF_8).length);
    problem(post(SENDER, API, tooLarge), 413, "TOO_LARGE");
    problem(post(SENDER, API, GOOD + " ".repeat(10 * 1024 * 1024)), 413, "TOO_LARGE");
    verifyNoInteractions(ledger);
  }

  @Test
  void aLineMayHaveSoManyCharactersAndNotMore() {
    accepted(with("things", List.of(Map.of("number", 1, "name", "x".repeat(Checker.MAX_LINE)))));
    Mockito.clearInvocations(ledger);
    invalid(
        with("things", List.of(Map.of("number", 1, "name", "x".repeat(Checker.MAX_LINE + 1)))),
        "TOO_LONG",
        "/things/0/name");
  }

  @Test
  void aPrivateTextMayHaveSoManyCharactersAndNotMore() {
    accepted(with("greeting", "x".repeat(60_000)));
    Mockito.clearInvocations(ledger);
    invalid(with("greeting", "x".repeat(60_001)), "BAD_VALUE", "/greeting");
  }

  @Test
  void aListMayHaveSoManyEntriesAndNotMore() {
    Map<String, Object> thing = Map.of("number", 1, "name", "a");
    accepted(with("things", Collections.nCopies(Checker.MAX_ITEMS, thing)));
    Mockito.clearInvocations(ledger);
    invalid(
        with("things", Collections.nCopies(Checker.MAX_ITEMS + 1, thing)), "TOO_MANY", "/things");
  }

  @Test
  void aBuddhistEraDateIsRefused() {
    accepted(with("wantedBy", "2399-12-31"));
    accepted(with("wantedBy", "1850-01-01"));
    Mockito.clearInvocations(ledger);
    invalid(with("wantedBy", "2400-01-01"), "BUDDHIST_ERA", "/wantedBy");
    invalid(with("wantedBy", "2569-11-21"), "BUDDHIST_ERA", "/wantedBy");
    invalid(with("wantedBy", "1849-12-31"), "DATE_RANGE", "/wantedBy");
    invalid(with("occurredAt", "2569-11-21T03:00:00Z"), "BUDDHIST_ERA", "/occurredAt");
    invalid(with("occurredAt", "0500-01-01T00:00:00Z"), "DATE_RANGE", "/occurredAt");
  }

  @Test
  void somethingMayHaveHappenedFiveMinutesAheadOfOurClockAndNotMore() {
    accepted(with("occurredAt", "2026-11-21T03:05:00Z"));
    Mockito.clearInvocations(ledger);
    invalid(with("occurredAt", "2026-11-21T03:05:00.000001Z"), "IN_THE_FUTURE", "/occurredAt");
  }

  @Test
  void aMachineMustNameItsCommand() {
    var request =
        as(SENDER, API)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(GOOD));
    assertThat(problem(request, 400, "INVALID").path("reason").stringValue(""))
        .isEqualTo("IDEMPOTENCY_KEY");
    var malformed = request.copy().header("Idempotency-Key", "42");
    assertThat(problem(malformed, 400, "INVALID").path("reason").stringValue(""))
        .isEqualTo("IDEMPOTENCY_KEY");
  }

  @Test
  void theIdInTheBodyIsThatOfThePath() {
    String path = API + "/" + ID + "/turn-parcel";
    assertThat(send(post(PORTER, path, "{\"parcelId\":\"" + ID + "\"}")).statusCode())
        .isEqualTo(200);
    String another = "{\"parcelId\":\"" + UUID.randomUUID() + "\"}";
    assertThat(problem(post(PORTER, path, another), 400, "INVALID").path("reason").stringValue(""))
        .isEqualTo("ANOTHER_ID");
  }

  @Test
  void aCaseIsChosenOnlyAtCreation() {
    accepted(with("caseRef", ID));
    JsonNode problem =
        problem(
            post(PORTER, API + "/" + ID + "/turn-parcel", "{\"caseRef\":\"" + ID + "\"}"),
            400,
            "INVALID");
    assertThat(problem.path("pointer").stringValue("")).isEqualTo("/caseRef");
  }

  @Test
  void theVersionThatTheCallerSawIsANumber() {
    String path = API + "/" + ID + "/turn-parcel";
    assertThat(send(post(PORTER, path, "{}").header("If-Match", "\"7\"")).statusCode())
        .isEqualTo(200);
    ArgumentCaptor<Submission> submitted = ArgumentCaptor.forClass(Submission.class);
    verify(ledger).submit(submitted.capture());
    assertThat(submitted.getValue().expectedVersion()).isEqualTo(7);
    problem(post(PORTER, path, "{}").header("If-Match", "\"seven\""), 400, "INVALID");
  }

  @Test
  void whatTheLedgerRefusesIsAnsweredWithItsCodeReasonAndDetails() {
    when(ledger.submit(any()))
        .thenReturn(
            new Outcome.Refused(
                "P1", Rejection.of(Refusal.VERSION, "VERSION").with("sections", List.of(4, 7))));
    JsonNode problem = problem(post(SENDER, API, GOOD), 412, "VERSION");
    assertThat(problem.path("sections").size()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    problem(post(SENDER, "/api/post/letters", GOOD), 404, "NOT_FOUND");
    problem(post(SENDER, API + "/turn-parcel", "{}"), 404, "NOT_FOUND");
    problem(post(SENDER, API + "/" + ID + "/burn-parcel", "{}"), 404, "NOT_FOUND");
    problem(post(SENDER, API + "/" + ID + "/send-parcel", GOOD), 404, "NOT_FOUND");
    problem(as(SENDER, API + "/not-an-id"), 404, "NOT_FOUND");
    problem(as(SENDER, "/api/post/a/b/c/d"), 404, "NOT_FOUND");
    when(reading.find(any(), any(), any())).thenReturn(Optional.empty());
    problem(as(SENDER, API + "/" + ID), 404, "NOT_FOUND");
    problem(as(SENDER, API + "/" + ID + "/history"), 404, "NOT_FOUND");
    problem(as(SENDER, API + "/" + ID + "/actions"), 404, "NOT_FOUND");
  }

  @Test
  void anotherMethodOrMediaTypeIsRefused() {
    problem(as(SENDER, API + "/" + ID).DELETE(), 405, "METHOD");
    problem(post(SENDER, API, GOOD).setHeader("Content-Type", "text/plain"), 415, "MEDIA_TYPE");
    problem(post(SENDER, API, GOOD).setHeader("Content-Type", "nonsense"), 415, "MEDIA_TYPE");
    problem(as(SENDER, API).header("Accept", "application/xml"), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void theClockOfANodeThatIsNoPracticeIsNotThereWhateverIsSent() {
    for (String body : List.of("", "{", "{}")) {
      problem(post(SENDER, "/api/post/practice/clock", body), 404, "NOT_FOUND");
    }
  }

  @Test
  void filtersAreReadStrictly() {
    when(reading.list(any(), any(), any())).thenReturn(new Reading.Page(List.of(), 0));
    assertThat(send(as(SENDER, API + "?stage=SENT&overdue=true&size=200&lang=th")).statusCode())
        .isEqualTo(200);
    for (String wrong :
        List.of(
            "stage=LOST",
            "overdue=perhaps",
            "size=0",
            "size=201",
            "size=x",
            "colour=red",
            "after=%27")) {
      JsonNode problem = problem(as(SENDER, API + "?" + wrong), 400, "INVALID");
      assertThat(problem.path("parameter").stringValue(""))
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
  }

  @Test
  void ourOwnFaultSaysOnlyItsNumber() {
    when(ledger.submit(any())).thenThrow(new IllegalStateException("secret words"));
    JsonNode problem = problem(post(SENDER, API, GOOD), 500, "FAULT");
    assertThat(problem.propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "code");
    assertThat(problem.toString()).doesNotContain("secret");
  }
}
