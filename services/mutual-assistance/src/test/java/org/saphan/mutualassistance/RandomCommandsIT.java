package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.incoming.IncomingSamples;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.testkit.Story;
import org.saphan.testkit.walk.RandomCommands;
import org.saphan.testkit.walk.Samples;
import tools.jackson.databind.json.JsonMapper;

class RandomCommandsIT {
  private static final long SEED = 20261121;
  private static final Map<String, String> AGENCY_OF_ROLE =
      Map.of(
          "INVESTIGATOR", "LA-PPS-SV",
          "PROSECUTOR", "LA-PPO-SV",
          "CA_OFFICER", "LA-OSPP",
          "CA_APPROVER", "LA-OSPP",
          "DIPLOMATIC_OFFICER", "LA-MFA-DTL",
          "NCB_OFFICER", "LA-MPS-NCB",
          "MLA_REGISTRY", "LA-MOJ-DIC",
          "EXECUTING_AUTHORITY", "LA-PPC-CH",
          "PARTNER", "TH-OAG");

  private static Story story;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void twoThousandRandomCommandsOverHttpNeverFailAndEveryStateIsTheFoldOfItsHistory() {
    Random random = new Random(SEED);
    Map<String, Integer> answers =
        commands(RequestTable.lifeCycle(), RequestSamples.from(random), random)
            .give(2_000, 120, Set.of("outline"));
    assertThat(answers.getOrDefault("ACCEPTED", 0)).as("%s", answers).isGreaterThan(100);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void neitherDoFiveHundredToIncomingRequests() {
    Random random = new Random(SEED);
    var samples =
        IncomingSamples.from(random)
            .with(AgencyCode.class, r -> new AgencyCode(r.nextInt(3) == 0 ? "LA-PPC-CH" : "TH-OAG"))
            .with(ForeignReference.class, r -> new ForeignReference("OAG/" + r.nextInt(9_999)));
    Map<String, Integer> answers =
        commands(IncomingTable.lifeCycle(), samples, random)
            .give(500, 4, Set.of("assessment", "letter", "docs"));
    assertThat(answers.getOrDefault("ACCEPTED", 0)).as("%s", answers).isGreaterThan(30);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  private static RandomCommands commands(LifeCycle<?, ?, ?> cycle, Samples samples, Random random) {
    return new RandomCommands(
        story,
        cycle,
        samples,
        random,
        JsonMapper.builder().addModule(new SmallTypes()).build(),
        AGENCY_OF_ROLE,
        "LA-OSPP");
  }
}
