package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;

/** A witness comes freely under the protection of UNTOC 18.27, and leaves. */
class SafeConductIT {
  @Test
  void aWitnessComesIsToldThatItIsOverAndLeaves() {
    try (Story story = Stories.begin()) {
      ApprovedRequest people = ApprovedRequest.people(story);
      Story.Person bridge = story.officerAt("LA-VT-01");
      Story.Person elsewhere = story.officerAt("LA-VT-02");
      UUID request = people.drafted("H_VOLUNTARY_APPEARANCE", false);
      String grant = "/safe-conducts/grant-safe-conduct";
      people.officer().does(grant, grant(request)).refused(403, "ROLE");
      people.approver().does(grant, grant(UUID.randomUUID())).refused(403, "ROLE");
      var granted = people.approver().does(grant, grant(request)).accepted();
      String conduct = "/safe-conducts/" + granted.id();
      assertThat(granted.body().path("caseRef"))
          .isEqualTo(people.officer().sees("/requests/" + request).body().path("caseRef"));
      assertThat(people.officer().sees(conduct).body().path("details").toString())
          .as("the ASEAN treaty gives fifteen days")
          .contains("\"days\":15");

      bridge.sees(conduct).refused(404, "NOT_FOUND");
      people
          .executing()
          .does(conduct + "/record-witness-summons", Map.of("at", "2026-11-02T03:00:00Z"))
          .accepted();
      people
          .officer()
          .does(
              conduct + "/record-witness-arrival",
              Map.of("at", "2026-11-10T03:00:00Z", "checkpoint", "LA-VT-01"))
          .accepted();
      bridge.sees(conduct).accepted();
      elsewhere.sees(conduct).refused(404, "NOT_FOUND");
      people
          .officer()
          .does(
              conduct + "/notify-presence-no-longer-required",
              Map.of("noticeAt", "2026-11-15T03:00:00Z", "endsAt", "2026-11-16T03:00:00Z"))
          .accepted();
      assertThat(people.officer().sees(conduct).body().path("details").toString())
          .as("fifteen days after the notice, whatever was typed")
          .contains("2026-11-30T03:00:00Z");
      people
          .officer()
          .does(
              conduct + "/suspend-safe-conduct-clock",
              Map.of(
                  "fromDate", "2026-11-16",
                  "untilDate", "2026-11-18",
                  "reasonCode", "ILLNESS"))
          .refused(409, "STATE");
      Map<String, Object> departure =
          Map.of("at", "2026-11-18T03:00:00Z", "checkpoint", "LA-VT-01");
      elsewhere.does(conduct + "/record-witness-departure", departure).refused(404, "NOT_FOUND");
      assertThat(bridge.does(conduct + "/record-witness-departure", departure).accepted().stage())
          .isEqualTo("ENDED");
      people.approver().does(conduct + "/cancel-safe-conduct", Map.of()).refused(409, "STATE");
      assertThat(people.officer().sees(conduct + "/history").body().toString())
          .doesNotContain("Planted")
          .contains("S5");
      assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    }
  }

  private static Map<String, Object> grant(UUID request) {
    Map<String, Object> grant = new HashMap<>();
    grant.put("requestId", request);
    grant.put("personRef", UUID.randomUUID());
    grant.put("legalBasis", "ASEAN_MLAT");
    grant.put("days", 3);
    grant.put("appearanceAt", "2027-02-01T02:00:00Z");
    grant.put("witnessNames", List.of(Map.of("text", "Planted Name Xyz")));
    grant.put("route", "Planted route over the bridge");
    return grant;
  }
}
