package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Uploads;
import org.saphan.testkit.Story;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Evidence from its upload to the court: hash, allowed uses, chain of custody. */
class EvidenceIT {
  private static final int LARGEST = 3 * Uploads.PART;

  private static Story story;
  private static Story.Person prosecutor;
  private static Story.Person officer;
  private static Story.Person approver;
  private static Story.Person partner;

  private String request;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.documents.largest=" + LARGEST + "B");
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    approver = story.person("ospp-approver", "LA-OSPP", "CA_APPROVER");
    partner = story.person("oag-partner", "TH-OAG", "PARTNER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @BeforeEach
  void aRequestWasExecuted() {
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.put("factsSummary", "Payments of a recruiter were received on the account.");
    request = "/requests/" + prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
    prosecutor.does(request + "/submit-mla-for-review", Map.of()).accepted();
    officer.does(request + "/take-for-review", Map.of()).accepted();
    approver.does(request + "/approve-mla-request", OutgoingRequestIT.approval()).accepted();
    Map<String, Object> letter = officer.keeps(request, "letter".getBytes(UTF_8));
    officer
        .does(
            request + "/record-translation",
            Map.of("lang", "en", "certifiedBy", "LA-OSPP", "translation", letter))
        .accepted();
    officer
        .does(request + "/transmit-mla-request", OutgoingRequestIT.transmission(letter))
        .accepted();
    for (int item = 1; item <= 2; item++) {
      partner
          .does(request + "/record-item-result", Map.of("itemNo", item, "result", "EXECUTED"))
          .accepted();
    }
  }

  @Test
  void evidenceIsOpenedOnlyForWhatTheSenderAllowedAndItsChainOfCustodySaysByWhom() {
    byte[] film = LargeFile.film(2 * Uploads.PART + 77);
    Map<String, Object> file = sends(film);
    UUID evidence = received(file, "THIS_CASE");
    String document = document(file);

    assertThat(officer.sees(document).refused(403, "RESTRICTED").status()).isEqualTo(403);
    officer.sees(document + "?purpose=CIVIL_CLAIM").refused(403, "RESTRICTED");
    officer.sees(document + "?purpose=anything").refused(403, "RESTRICTED");
    HttpResponse<byte[]> opened = get(document + "?purpose=THIS_CASE", null);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).isEqualTo(film);
    assertThat(opened.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(opened.headers().firstValue("Repr-Digest").orElse("")).startsWith("sha-256=:");
    HttpResponse<byte[]> rest = get(document + "?purpose=THIS_CASE", "bytes=1048570-");
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(film, 1048570, film.length));
    assertThat(rest.headers().firstValue("Content-Range"))
        .contains("bytes 1048570-" + (film.length - 1) + "/" + film.length);
    assertThat(get(document + "?purpose=THIS_CASE", "bytes=99999999-").statusCode()).isEqualTo(416);

    officer
        .does(request + "/deliver-evidence", delivery(evidence, "CIVIL_CLAIM"))
        .refused(403, "RESTRICTED");
    officer.does(request + "/deliver-evidence", delivery(evidence, null)).accepted();
    JsonNode chain = officer.sees(custody(evidence)).accepted().body();
    assertThat(acts(chain)).containsExactly("RECEIVED", "OPENED", "OPENED", "OPENED", "HANDED_ON");
    assertThat(chain.get(0).path("user").asString()).isEqualTo("ospp-officer");
    assertThat(chain.get(1).path("purpose").asString()).isEqualTo("THIS_CASE");
    assertThat(chain.get(4).path("toAgency").asString()).isEqualTo("LA-PPO-SV");
    JsonNode seenFromElsewhere = prosecutor.sees(custody(evidence)).accepted().body();
    assertThat(acts(seenFromElsewhere)).isEqualTo(acts(chain));
    assertThat(seenFromElsewhere.toString()).doesNotContain("ospp-officer").contains("LA-OSPP");
    officer.sees(custody(UUID.randomUUID())).refused(404, "NOT_FOUND");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void aFurtherUseNeedsTheConsentOfTheSender() {
    Map<String, Object> file = sends(LargeFile.film(100));
    UUID evidence = received(file, "THIS_CASE");
    Map<String, Object> civilClaim =
        Map.of("evidenceIds", List.of(evidence), "purposeCode", "CIVIL_CLAIM");
    officer
        .does(
            request + "/request-use-consent",
            Map.of("evidenceIds", List.of(UUID.randomUUID()), "purposeCode", "CIVIL_CLAIM"))
        .refused(400, "INVALID");
    officer.does(request + "/request-use-consent", civilClaim).accepted();
    officer.sees(document(file) + "?purpose=CIVIL_CLAIM").refused(403, "RESTRICTED");
    partner.does(request + "/record-use-consent", decision(civilClaim, "REFUSED")).accepted();
    officer.sees(document(file) + "?purpose=CIVIL_CLAIM").refused(403, "RESTRICTED");
    officer.does(request + "/request-use-consent", civilClaim).accepted();
    partner.does(request + "/record-use-consent", decision(civilClaim, "GRANTED")).accepted();
    assertThat(get(document(file) + "?purpose=CIVIL_CLAIM", null).statusCode()).isEqualTo(200);
    officer.does(request + "/deliver-evidence", delivery(evidence, "CIVIL_CLAIM")).accepted();
  }

  @Test
  void aByteThatWasChangedOnTheDiskIsFoundAndNothingOfItIsDelivered() throws Exception {
    Map<String, Object> file = sends(LargeFile.film(2 * Uploads.PART));
    UUID evidence = received(file, "THIS_CASE");
    Path part = parts(file).getLast();
    byte[] sealed = Files.readAllBytes(part);
    sealed[500] ^= 1;
    Files.write(part, sealed);
    double before = story.bean(MeterRegistry.class).counter("saphan.vault.damaged").count();

    officer.sees(document(file) + "?purpose=THIS_CASE").refused(500, "FAULT");
    officer.does(request + "/deliver-evidence", delivery(evidence, null)).refused(500, "FAULT");
    assertThat(acts(officer.sees(custody(evidence)).accepted().body())).doesNotContain("HANDED_ON");
    assertThat(story.bean(MeterRegistry.class).counter("saphan.vault.damaged").count())
        .isEqualTo(before + 2);

    sealed[500] ^= 1;
    Files.write(part, sealed);
    officer.does(request + "/deliver-evidence", delivery(evidence, null)).accepted();
  }

  @Test
  void aPieceHasTheHashOfItsDocumentAndANumberOfItsOwn() {
    Map<String, Object> file = sends(LargeFile.film(100));
    Map<String, Object> piece =
        Map.of(
            "evidenceId",
            UUID.randomUUID(),
            "itemNo",
            1,
            "kind",
            "MEDIA",
            "sha256",
            "0".repeat(64),
            "allowedUses",
            List.of("THIS_CASE"),
            "docRef",
            file);
    assertThat(
            officer
                .does(request + "/record-evidence-receipt", Map.of("evidence", List.of(piece)))
                .refused(400, "INVALID")
                .body()
                .path("pointer")
                .asString())
        .isEqualTo("/evidence/0/sha256");
  }

  @Test
  void theLargestDocumentIsTakenAndOneByteMoreIsNot() {
    announced(announcement("video/mp4", LARGEST)).accepted();
    announced(announcement("video/mp4", LARGEST + 1)).refused(413, "TOO_LARGE");
    announced(announcement("video/mp4", 0)).refused(400, "INVALID");
    announced(announcement("text/html", 10)).refused(415, "MEDIA_TYPE");
    prosecutor.sees(request + "/uploads/" + UUID.randomUUID()).refused(403, "ROLE");
    officer.sees(request + "/uploads/" + UUID.randomUUID()).refused(404, "NOT_FOUND");
  }

  @Test
  void aPartHasItsLengthAndTheFirstOneBeginsAsItsKindDoes() {
    UUID id = UUID.randomUUID();
    officer
        .does(request + "/uploads", announcement("video/mp4", Uploads.PART + 1), id, null)
        .accepted();
    assertThat(put(id, 2, new byte[1])).isEqualTo(204);
    assertThat(put(id, 2, new byte[1])).isEqualTo(204);
    assertThat(put(id, 2, new byte[] {1})).isEqualTo(409);
    assertThat(put(id, 2, new byte[2])).isEqualTo(400);
    assertThat(put(id, 1, new byte[Uploads.PART - 1])).isEqualTo(400);
    assertThat(put(id, 1, new byte[Uploads.PART])).isEqualTo(415);
    assertThat(put(id, 3, new byte[1])).isEqualTo(404);
    officer
        .does(request + "/uploads/" + id + "/finish", Map.of())
        .refused(400, "INVALID")
        .body()
        .path("parts")
        .forEach(missing -> assertThat(missing.asInt()).isEqualTo(1));
    assertThat(put(id, 1, LargeFile.film(Uploads.PART))).isEqualTo(204);
    assertThat(officer.sees(request + "/uploads/" + id).accepted().body().path("missing"))
        .isEmpty();
    officer.does(request + "/uploads/" + id + "/finish", Map.of()).refused(400, "INVALID");
    officer.sees(request + "/uploads/" + id).refused(404, "NOT_FOUND");
  }

  private Story.Answer announced(Map<String, Object> announcement) {
    return officer.does(request + "/uploads", announcement);
  }

  private static Map<String, Object> announcement(String mediaType, long size) {
    return Map.of("mediaType", mediaType, "size", size, "sha256", "0".repeat(64));
  }

  private int put(UUID id, int no, byte[] bytes) {
    return officer
        .asks(
            request + "/uploads/" + id + "/parts/" + no,
            how -> how.PUT(BodyPublishers.ofByteArray(bytes)))
        .statusCode();
  }

  private Map<String, Object> sends(byte[] bytes) {
    return LargeFile.sends(officer, request, bytes);
  }

  private UUID received(Map<String, Object> file, String use) {
    UUID evidence = UUID.randomUUID();
    Map<String, Object> piece =
        Map.of(
            "evidenceId",
            evidence,
            "itemNo",
            1,
            "kind",
            "MEDIA",
            "allowedUses",
            List.of(use),
            "docRef",
            file);
    officer
        .does(request + "/record-evidence-receipt", Map.of("evidence", List.of(piece)))
        .accepted();
    return evidence;
  }

  private Map<String, Object> delivery(UUID evidence, String purpose) {
    Map<String, Object> delivery = new java.util.HashMap<>();
    delivery.put("toAgency", "LA-PPO-SV");
    delivery.put("evidenceIds", List.of(evidence));
    delivery.put("receiptSigned", true);
    delivery.put("receipt", officer.keeps(request, "receipt".getBytes(UTF_8)));
    if (purpose != null) {
      delivery.put("purposeCode", purpose);
    }
    return delivery;
  }

  private static Map<String, Object> decision(Map<String, Object> asked, String decision) {
    Map<String, Object> all = new java.util.HashMap<>(asked);
    all.put("decision", decision);
    return all;
  }

  private HttpResponse<byte[]> get(String path, String range) {
    return officer.asks(path, how -> range == null ? how.GET() : how.header("Range", range).GET());
  }

  private String document(Map<String, Object> file) {
    return request + "/documents/" + file.get("docId") + "/" + file.get("version");
  }

  private String custody(UUID evidence) {
    return request + "/evidence/" + evidence + "/custody";
  }

  private static List<String> acts(JsonNode chain) {
    return chain.valueStream().map(link -> link.path("act").asString()).toList();
  }

  private List<Path> parts(Map<String, Object> file) throws IOException {
    Path data = Path.of(story.bean(Environment.class).getRequiredProperty("saphan.data-directory"));
    try (Stream<Path> all =
        Files.list(
            data.resolve("documents")
                .resolve(request.replace("/requests/", ""))
                .resolve(file.get("docId").toString()))) {
      return all.sorted().toList();
    }
  }
}
