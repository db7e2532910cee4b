package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.Row;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.testkit.walk.Samples;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RandomCommandsIT {
  private static final int COMMANDS = 2_000;
  private static final int REQUESTS = 12;
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
          "PARTNER", "TH-OAG");

  @Test
  void twoThousandRandomCommandsOverHttpNeverFailAndEveryStateIsTheFoldOfItsHistory() {
    Random random = new Random(SEED);
    Samples samples = RequestSamples.from(random);
    JsonMapper json =
        JsonMapper.builder().addModule(new org.saphan.foundation.json.SmallTypes()).build();
    try (Story story = Story.begin()) {
      List<UUID> requests = new ArrayList<>();
      Map<String, Story.Person> people = new HashMap<>();
      Map<String, Integer> answers = new TreeMap<>();
      for (int step = 0; step < COMMANDS; step++) {
        var rows =
            RequestTable.lifeCycle().rows().stream()
                .filter(row -> requests.size() < REQUESTS || !row.from().isEmpty())
                .toList();
        Row<?, ?, ?, ?> row = rows.get(random.nextInt(rows.size()));
        boolean creating = row.from().isEmpty();
        if (!creating && requests.isEmpty()) {
          continue;
        }
        String role = row.by().get(random.nextInt(row.by().size())).role().code();
        String user = role.toLowerCase(java.util.Locale.ROOT) + random.nextInt(3);
        Story.Person person =
            people.computeIfAbsent(
                user,
                name -> story.person(name, AGENCY_OF_ROLE.getOrDefault(role, "LA-OSPP"), role));
        ObjectNode body = json.valueToTree(samples.of(row.command()));
        body.remove("outline");
        String path =
            creating
                ? "/requests/" + kebab(row.command())
                : "/requests/"
                    + requests.get(random.nextInt(requests.size()))
                    + "/"
                    + kebab(row.command());
        Story.Answer answer = person.does(path, body.toString());
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isLessThan(500);
        if (answer.status() < 300 && creating) {
          requests.add(answer.id());
        }
        String code = answer.status() < 300 ? "ACCEPTED" : answer.body().path("code").asString();
        answers.merge(code, 1, Integer::sum);
      }
      assertThat(answers.getOrDefault("ACCEPTED", 0)).as("%s", answers).isGreaterThan(100);
      assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    }
  }

  private static String kebab(Class<?> command) {
    return command
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
