package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Vault;
import org.saphan.testkit.Story;

/** A detained witness comes from Thailand to testify and goes back: UNTOC 18.10 to 18.12. */
class CustodyTransferIT {
  private static final String PROPOSE = "/custody-transfers/propose-custody-transfer";

  private static Story story;
  private static ApprovedRequest people;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    people = ApprovedRequest.people(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void aDetainedWitnessComesToTestifyAndGoesBack() {
    UUID request = people.drafted("J_CUSTODY_TRANSFER", false);
    UUID person = UUID.randomUUID();
    var proposed = people.officer().does(PROPOSE, proposal(request, person)).accepted();
    String transfer = "/custody-transfers/" + proposed.id();
    assertThat(proposed.body().path("caseRef"))
        .as("a transfer is in the case of its request")
        .isEqualTo(people.officer().sees("/requests/" + request).body().path("caseRef"));

    people.partner().sees(transfer).refused(404, "NOT_FOUND");
    assertThat(count(people.partner())).isZero();
    people.send(request);
    people.partner().sees(transfer).accepted();
    assertThat(count(people.partner()))
        .as("who is assigned to the request is assigned to what belongs to it")
        .isEqualTo(1);

    people
        .executing()
        .does(transfer + "/record-detainee-handover", handover(transfer))
        .refused(409, "STATE");
    assertThat(
            people
                .executing()
                .does(transfer + "/record-detainee-consent", consent(transfer))
                .accepted()
                .stage())
        .isEqualTo("CONSENTED");
    people
        .approver()
        .does(transfer + "/record-state-agreement", Map.of("country", "TH", "agreed", true))
        .refused(422, "MISSING");
    people
        .approver()
        .does(transfer + "/record-state-agreement", Map.of("country", "LA", "agreed", true))
        .accepted();
    assertThat(
            people
                .partner()
                .does(transfer + "/record-state-agreement", Map.of("country", "TH", "agreed", true))
                .accepted()
                .stage())
        .isEqualTo("AGREED");
    people
        .officer()
        .does(transfer + "/record-detainee-handover", handover(transfer))
        .refused(403, "ROLE");
    people.executing().does(transfer + "/record-detainee-handover", handover(transfer)).accepted();
    people
        .approver()
        .does(
            transfer + "/authorise-detainee-release",
            Map.of("byCountry", "LA", "docId", UUID.randomUUID()))
        .refused(403, "ROLE");
    people
        .partner()
        .does(
            transfer + "/record-detainee-return",
            Map.of(
                "at", "2026-11-20T03:00:00Z",
                "checkpoint", "LA-VT-01",
                "place", "At the bridge",
                "condition", "Well"))
        .accepted();
    people.officer().does(transfer + "/close-custody-transfer", Map.of()).refused(422, "MISSING");
    people.officer().does(transfer + "/record-custody-time-credit", Map.of("days", 19)).accepted();
    assertThat(
            people
                .officer()
                .does(transfer + "/close-custody-transfer", Map.of())
                .accepted()
                .stage())
        .isEqualTo("CLOSED");

    Vault vault = story.bean(Vault.class);
    assertThat(new String(vault.read(person, person, 1).orElseThrow(), UTF_8))
        .contains("Planted Name");
    assertThat(people.officer().sees(transfer).body().toString()).doesNotContain("Planted");
    assertThat(people.officer().sees(transfer + "/history").body().toString())
        .doesNotContain("Planted")
        .contains("C4");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void aTransferNeedsARequestThatAsksForOneAndAPersonOfTheSameCase() {
    UUID records = people.drafted("F_RECORDS", false);
    UUID person = UUID.randomUUID();
    people.officer().does(PROPOSE, proposal(records, person)).refused(409, "STATE");
    people.officer().does(PROPOSE, proposal(UUID.randomUUID(), person)).refused(409, "STATE");

    UUID first = people.drafted("J_CUSTODY_TRANSFER", false);
    UUID second = people.drafted("J_CUSTODY_TRANSFER", false);
    people.officer().does(PROPOSE, proposal(first, person)).accepted();
    people.officer().does(PROPOSE, proposal(first, person)).accepted();
    people.officer().does(PROPOSE, proposal(second, person)).refused(400, "INVALID");
  }

  private static int count(Story.Person person) {
    return person.sees("/custody-transfers").accepted().body().path("count").asInt();
  }

  private static Map<String, Object> proposal(UUID request, UUID person) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("requestId", request);
    proposal.put("personRef", person);
    proposal.put("purpose", "TESTIMONY");
    proposal.put("from", "TH");
    proposal.put("to", "LA");
    proposal.put("plannedFrom", "2026-12-01");
    proposal.put("plannedReturn", "2026-12-20");
    proposal.put("sentenceEnd", "2028-01-31");
    proposal.put("detaineeNames", List.of(Map.of("text", "Planted Name Xyz")));
    proposal.put("prison", "A prison in Udon Thani");
    return proposal;
  }

  private static Map<String, Object> consent(String transfer) {
    return Map.of(
        "given",
        true,
        "lawyerPresent",
        true,
        "lang",
        "th",
        "interpreter",
        true,
        "consentDoc",
        people.executing().keeps(transfer, "signed consent".getBytes(UTF_8)));
  }

  private static Map<String, Object> handover(String transfer) {
    return Map.of(
        "at",
        "2026-11-01T03:00:00Z",
        "checkpoint",
        "LA-VT-01",
        "agreedReturnDate",
        "2026-12-20",
        "place",
        "At the bridge",
        "escort",
        "Two officers",
        "receipt",
        people.executing().keeps(transfer, "receipt".getBytes(UTF_8)));
  }
}
