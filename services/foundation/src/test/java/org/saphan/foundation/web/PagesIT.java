package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.web.Parcels.SendParcel;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

class PagesIT extends WebTest {
  private static final String PAGES = "/post/parcels";
  private static final String KEY = "0192f5a0-0000-7000-8000-0000000000aa";

  private HttpRequest.Builder page(String path) {
    return as(SENDER, path).header("Accept", "text/html").header("Accept-Language", "en");
  }

  private HttpResponse<String> form(String path, String... pairs) {
    StringBuilder body = new StringBuilder("key=" + KEY + "&version=3");
    for (int index = 0; index < pairs.length; index += 2) {
      body.append('&').append(pairs[index]).append('=');
      body.append(URLEncoder.encode(pairs[index + 1], StandardCharsets.UTF_8));
    }
    return send(
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private void theLedgerAccepts() {
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
  }

  private Submission submitted() {
    ArgumentCaptor<Submission> captor = ArgumentCaptor.forClass(Submission.class);
    verify(ledger).submit(captor.capture());
    return captor.getValue();
  }

  @Test
  void theListShowsWhatMayBeSeenAndWhatMayBeCreated() {
    thereIs(parcel());
    when(reading.creatable(any(), any()))
        .thenReturn(List.of(Parcels.lifecycle().rows().getFirst()));
    String list = send(page(PAGES)).body();
    assertThat(list)
        .contains(
            "lang=\"en\"",
            "LA-PCL-2026-000001-1",
            "1 entry",
            "/post/parcels/send-parcel",
            "Send a parcel",
            "overdue")
        .contains("/post/parcels/" + ID, "<option value=\"SENT\"")
        .doesNotContain("<script", "style=\"");
    assertThat(send(page(PAGES + "?lang=lo")).body()).contains("lang=\"lo\"", "ລ Send a parcel");
  }

  @Test
  void onePageShowsStageHolderButtonsAndHistoryButNoAccount() {
    thereIs(parcel("P3"));
    when(reading.history(any(), any(), any()))
        .thenReturn(
            List.of(
                new HistoryLine(
                    1,
                    UUID.randomUUID(),
                    "ParcelSent",
                    new Parcels.ParcelTurned(4),
                    "P1",
                    null,
                    "SENT",
                    new Holder("PORTER", null),
                    "LA-POST",
                    "SENDER",
                    null,
                    ParcelService.NOW,
                    Envelope.Precision.EXACT,
                    ParcelService.NOW,
                    new HistoryLine.StandIn("u-deputy", "u-away"))));
    String one = send(page(PAGES + "/" + ID + "?done=send-parcel")).body();
    assertThat(one)
        .contains(
            "Done: Send a parcel",
            "Turn the parcel",
            PAGES + "/" + ID + "/turn-parcel",
            "Parcel sent",
            "Sender")
        .containsPattern("href=\"/case-tracker/cases/[0-9a-f-]{36}\">Timeline of the case<")
        .contains("Turns", ">2<")
        .doesNotContain("u-secret", "receive-parcel");
  }

  @Test
  void theFormOfACommandFollowsFromItsRecord() {
    String form = send(page(PAGES + "/send-parcel")).body();
    assertThat(form)
        .contains(
            "name=\"to\"", "name=\"size\"", "<option value=\"SMALL\"", "name=\"things.0.number\"")
        .contains(
            "name=\"things.0.description\"",
            "type=\"date\"",
            "<textarea",
            "name=\"onBehalfOf.agency\"")
        .contains("name=\"key\"")
        .doesNotContain("UNKNOWN_TO_READER", "outline", "<script");
  }

  @Test
  void aFormForWhatExistsBringsTheScriptThatSendsFilesInParts() {
    thereIs(parcel("P3"));
    assertThat(send(page(PAGES + "/" + ID + "/turn-parcel")).body())
        .contains(
            "<script src=\"/foundation/upload.js\"", "data-sending=\"The file is being sent\"");
    assertThat(send(page("/foundation/upload.js")).body()).contains("/uploads");
  }

  @Test
  void whoMayNotSeeWhatHeSentIsLedToHisListAndToldThatItIsDone() {
    theLedgerAccepts();
    HttpResponse<String> answer =
        form(PAGES + "/send-parcel", "to", "LA-PPO-SV", "size", "LARGE", "greeting", "ສະບາຍດີ");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(PAGES + "?done=send-parcel");
    when(reading.list(any(), any(), any())).thenReturn(new Reading.Page(List.of(), 0));
    assertThat(send(page(PAGES + "?done=send-parcel")).body()).contains("Done: Send a parcel");
  }

  @Test
  void aFormBecomesTheSameCommandAsAJsonBody() {
    theLedgerAccepts();
    thereIs(parcel("P3"));
    HttpResponse<String> answer =
        form(
            PAGES + "/send-parcel",
            "to",
            "LA-PPO-SV",
            "size",
            "LARGE",
            "fragile",
            "true",
            "weight",
            "1.5",
            "things.0.number",
            "1",
            "things.0.name",
            "ປຶ້ມ",
            "things.3.number",
            "2",
            "things.3.name",
            "ປາກກາ",
            "things.3.description",
            "ແຖວ\r\nແຖວ",
            "greeting",
            "ສະບາຍດີ",
            "occurredAt",
            "2026-11-21T09:30");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains(PAGES + "/" + ID + "?done=send-parcel");
    Submission submission = submitted();
    assertThat(submission.commandId()).isEqualTo(UUID.fromString(KEY));
    assertThat(submission.occurredAt()).hasToString("2026-11-21T02:30:00Z");
    assertThat(submission.command())
        .isInstanceOfSatisfying(
            SendParcel.class,
            parcel -> {
              assertThat(parcel.fragile()).isTrue();
              assertThat(parcel.wantedBy()).isNull();
              assertThat(parcel.things())
                  .extracting(Parcels.Thing::name)
                  .containsExactly("ປຶ້ມ", "ປາກກາ");
              assertThat(parcel.things().get(1).description().value()).isEqualTo("ແຖວ\nແຖວ");
            });
  }

  @Test
  void whatIsWrongStandsAtItsPlaceAndWhatWasEnteredStays() {
    HttpResponse<String> answer =
        form(
            PAGES + "/send-parcel",
            "to",
            "nowhere",
            "size",
            "SMALL",
            "greeting",
            "ສະບາຍດີ",
            "things.0.number",
            "1",
            "things.0.name",
            "a");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "href=\"#f-to\"",
            "id=\"f-to\"",
            "aria-invalid=\"true\"",
            "ສະບາຍດີ",
            "value=\"nowhere\"",
            "value=\"" + KEY + "\"");
    verifyNoInteractions(ledger);
  }

  @Test
  void aListGrowsAndShrinksWithoutAnyScript() {
    String more =
        form(PAGES + "/send-parcel", "things.0.number", "1", "things.0.name", "a", "add", "things")
            .body();
    assertThat(more)
        .contains("name=\"things.1.number\"")
        .doesNotContain("name=\"things.2.number\"");
    String fewer =
        form(
                PAGES + "/send-parcel",
                "things.0.name",
                "a",
                "things.1.name",
                "b",
                "remove",
                "things.0")
            .body();
    assertThat(fewer)
        .contains("value=\"b\"")
        .doesNotContain("value=\"a\"", "name=\"things.1.name\"");
    verifyNoInteractions(ledger);
  }

  @Test
  void theVersionThatThePersonSawGoesAlongAndARefusalIsSaidInWords() {
    thereIs(parcel("P3"));
    when(ledger.submit(any()))
        .thenReturn(new Outcome.Refused("P1", Rejection.of(Refusal.VERSION, "VERSION")));
    HttpResponse<String> answer = form(PAGES + "/" + ID + "/turn-parcel");
    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.body()).contains("Someone changed this meanwhile");
    assertThat(submitted().expectedVersion()).isEqualTo(3);
  }

  @Test
  void aFileOfTheFormIsKeptAndItsReferenceGoesAlong() {
    thereIs(parcel("P3"));
    theLedgerAccepts();
    DocumentRef ref = new DocumentRef(UUID.randomUUID(), 1, "a".repeat(64));
    when(vault.find(any(), any())).thenReturn(java.util.Optional.empty());
    when(vault.keep(any(), any(), org.mockito.ArgumentMatchers.anyInt(), any(), any()))
        .thenReturn(ref);
    String body =
        part("key", KEY)
            + part("version", "3")
            + part("onBehalfOf.agency", "TH-OAG")
            + "--x\r\n"
            + "Content-Disposition: form-data; name=\"onBehalfOf.proof\";"
            + " filename=\"ໜັງສື.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n"
            + "%PDF\r\n"
            + "--x--\r\n";
    HttpResponse<String> answer =
        send(
            page(PAGES + "/" + ID + "/turn-parcel")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(submitted().onBehalfOf())
        .satisfies(onBehalf -> {
          assertThat(onBehalf.agency()).isEqualTo(new AgencyCode("TH-OAG"));
          assertThat(onBehalf.proof()).isEqualTo(ref);
        });
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  @Test
  void aPersonReadsAPageWhereAMachineReadsAProblem() {
    when(reading.find(any(), any(), any())).thenReturn(java.util.Optional.empty());
    HttpResponse<String> answer = send(page(PAGES + "/" + ID));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("Not found", "urn:uuid:");
    assertThat(send(request(PAGES).header("Accept", "text/html")).statusCode()).isEqualTo(401);
  }
}
