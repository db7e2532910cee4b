package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Row;
import org.saphan.testkit.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives random commands of one life cycle over HTTP; none may fail by our own fault, and none that
 * is refused may leave a trace.
 */
public final class RandomCommands {
  /** Chance closes aggregates early, so that new ones are begun all along. */
  private static final int BEGIN_ONE_IN = 3;

  private final Story story;
  private final LifeCycle<?, ?, ?> cycle;
  private final Samples samples;
  private final Random random;
  private final Map<String, Story.Person> people = new HashMap<>();
  private final List<UUID> begun = new ArrayList<>();
  private final JsonMapper json;
  private final Map<String, String> agencies;
  private final String otherAgency;

  /**
   * @param json that knows the small types of the service
   * @param agencies who has which role
   * @param otherAgency who has all others
   */
  public RandomCommands(
      Story story,
      LifeCycle<?, ?, ?> cycle,
      Samples samples,
      Random random,
      JsonMapper json,
      Map<String, String> agencies,
      String otherAgency) {
    this.story = story;
    this.cycle = cycle;
    this.samples = samples;
    this.random = random;
    this.json = json;
    this.agencies = Map.copyOf(agencies);
    this.otherAgency = otherAgency;
  }

  /**
   * @param most how many aggregates are begun
   * @param leftOut fields of bodies that callers cannot send, or of documents that nobody kept
   * @return how often each code was the answer; ACCEPTED is one
   */
  public Map<String, Integer> give(int commands, int most, Set<String> leftOut) {
    Map<String, Integer> answers = new TreeMap<>();
    int refused = 0;
    int compared = 0;
    for (int step = 0; step < commands; step++) {
      boolean begins =
          begun.isEmpty() || (begun.size() < most && random.nextInt(BEGIN_ONE_IN) == 0);
      List<? extends Row<?, ?, ?, ?>> rows =
          cycle.rows().stream().filter(row -> row.from().isEmpty() == begins).toList();
      Row<?, ?, ?, ?> row = rows.get(random.nextInt(rows.size()));
      ObjectNode body = json.valueToTree(samples.of(row.command()));
      leftOut.forEach(body::remove);
      UUID key = UUID.randomUUID();
      Kept before = Kept.by(story, key);
      Story.Answer answer = somebody(row).does(path(row), body.toString(), key, null);
      assertThat(answer.status()).as("%s %s: %s", row.id(), body, answer.body()).isLessThan(500);
      boolean accepted = answer.status() < 300;
      if (accepted && row.from().isEmpty()) {
        begun.add(answer.id());
      }
      if (!accepted) {
        refused++;
        String what = row.id() + ": " + answer.body();
        compared += before.isUntouched(Kept.by(story, key), what) ? 1 : 0;
      }
      answers.merge(accepted ? "ACCEPTED" : answer.body().path("code").asString(), 1, Integer::sum);
    }
    assertThat(compared).as("of %d refusals", refused).isGreaterThan(refused / 2);
    return answers;
  }

  private Story.Person somebody(Row<?, ?, ?, ?> row) {
    String role = row.by().get(random.nextInt(row.by().size())).role().code();
    String user = role.toLowerCase(Locale.ROOT) + random.nextInt(3);
    return people.computeIfAbsent(
        user, name -> story.person(name, agencies.getOrDefault(role, otherAgency), role));
  }

  private String path(Row<?, ?, ?, ?> row) {
    String command =
        row.command()
            .getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    String one = row.from().isEmpty() ? "" : "/" + begun.get(random.nextInt(begun.size()));
    return "/" + cycle.collection() + one + "/" + command;
  }
}
