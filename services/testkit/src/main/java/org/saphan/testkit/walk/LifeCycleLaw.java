package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.testkit.Law;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.StateTexts;
import org.saphan.testkit.docs.LifeCyclePage;

/**
 * What every life cycle is tested for: that it is the law's, that the walk of all stages, commands,
 * roles and relations finds no difference, that chance finds none either, and that its page in
 * {@code docs/} is up to date. A life cycle's own test extends it and says how to make values.
 */
public abstract class LifeCycleLaw<S, E, R> {
  private static final long SEED = 20261121;
  private static final int RANDOM_COMMANDS = 100_000;

  /** Stages have words of their own; what a notice is compared with is prepared by the service. */
  private static final String NOT_CHOSEN = "code\\.(\\w*Stage|Compared)\\..*";

  /** Times that are plans, limits or hopes. */
  private static final String AHEAD_BY_NAME =
      "planned\\w+|dueAt|newDueAt|expectedAt|reviewAt|expiresAt|appearanceAt";

  /** Times that may lie ahead although their names do not say so. */
  private static final Set<String> AHEAD =
      Set.of("ScheduleVideoHearing.at", "StartServiceEpisode.startedAt"); // one may be planned

  /** The life cycle. */
  protected abstract LifeCycle<S, E, R> cycle();

  /** Reference data on paper. */
  protected abstract R reference();

  /** Random values of all that its commands are made of. */
  protected abstract Samples samples(RandomGenerator random);

  /** Any state: the walk asks about ties and guards, not about the road there. */
  protected abstract S anyState();

  /** What those who create an aggregate by chance are tied to, besides their own agency. */
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("basis/ASEAN_MLAT");
  }

  /** Rows that chance meets too seldom, each with the test or scenario that shows it. */
  protected Map<String, String> shownElsewhere() {
    return Map.of();
  }

  @Test
  void theStagesAreThoseOfTheLaw() {
    LawOfLifeCycle.of(cycle()).stagesAreThoseOfTheLaw();
  }

  @Test
  void everyRowIsThatOfTheLaw() {
    LawOfLifeCycle.of(cycle()).rowsAreThoseOfTheLaw();
  }

  @Test
  void everyCommandAsksForTheFieldsOfTheLaw() {
    assertThat(LawOfCommands.differences(cycle()))
        .as("fields that differ from commands.csv: add the reason to command-differences.csv")
        .isEqualTo(LawOfCommands.onPurpose(cycle()));
  }

  @Test
  void everyDeadlineIsThatOfTheLaw() {
    LawOfLifeCycle.of(cycle()).deadlinesAreThoseOfTheLaw();
  }

  @Test
  void everyDeadlineHasTheTimeOfTheLawAndItsBreachGivesTheRowOfTheLaw() {
    new DeadlineTimes<>(cycle(), anyState(), reference()).areThoseOfTheLaw();
  }

  @Test
  void everyStageCommandRoleAndRelationIsAllowedJustWhereTheLawAllowsIt() {
    Set<String> roles = distinct("role");
    Set<String> relations = distinct("relation");
    assertThat(walk(new Random(SEED)).everyStageCommandRoleAndRelation(anyState()))
        .isEqualTo(
            cycle().stages().size()
                * LawOfLifeCycle.commandsOfTheLaw(cycle()).size()
                * roles.size()
                * relations.size());
  }

  @Test
  void afterAHundredThousandRandomCommandsTheStateIsTheFoldOfItsHistory() {
    RandomGenerator random = new Random(SEED);
    Walk.Figures figures = walk(random).randomCommands(RANDOM_COMMANDS, random);
    assertThat(figures.rows())
        .as("rows that chance met; refused: %s", figures.rejections())
        .containsAll(
            cycle().rows().stream()
                .map(Row::id)
                .filter(id -> !shownElsewhere().containsKey(id))
                .toList());
  }

  @Test
  void everyDetailOfItsStateHasALabel() {
    assertThat(StateTexts.missing(cycle().parts().state(), texts())).isEmpty();
  }

  @Test
  void everyChoiceOnAFormHasAWord() {
    MessageFiles[] texts = texts();
    assertThat(
            cycle().rows().stream()
                .filter(row -> row.by().stream().anyMatch(by -> !by.role().equals(Role.SYSTEM)))
                .flatMap(row -> StateTexts.missing(row.command(), texts).stream())
                .filter(key -> key.startsWith("code.") && !key.matches(NOT_CHOSEN))
                .distinct())
        .isEmpty();
  }

  /** A mistyped year of a dispatch would move every deadline after it, and nobody would come. */
  @Test
  void everyTimeThatAPersonGivesHasHappenedOrIsKnownToLieAhead() {
    assertThat(
            cycle().rows().stream()
                .filter(row -> row.by().stream().anyMatch(by -> !by.role().equals(Role.SYSTEM)))
                .flatMap(row ->
                    Stream.of(row.command().getRecordComponents())
                        .filter(field -> field.getType().equals(Instant.class))
                        .filter(field -> !field.isAnnotationPresent(Happened.class))
                        .filter(field -> !field.getName().matches(AHEAD_BY_NAME))
                        .map(field -> row.command().getSimpleName() + "." + field.getName()))
                .filter(field -> !AHEAD.contains(field))
                .distinct())
        .isEmpty();
  }

  /** Those in which the pages of its service look for a word. */
  private MessageFiles[] texts() {
    String service =
        Law.table("lifecycles").stream()
            .filter(line -> Law.cell(line, "lifecycle").equals(cycle().name()))
            .map(line -> Law.cell(line, "service"))
            .findFirst()
            .orElseThrow();
    return Stream.of(service, "published", "foundation")
        .map(MessageFiles::new)
        .toArray(MessageFiles[]::new);
  }

  @Test
  void itsPageIsUpToDate() {
    LifeCyclePage.isUpToDate(cycle());
  }

  private Walk<S, E, R> walk(RandomGenerator random) {
    return new Walk<>(cycle(), reference(), samples(random), creatorsAreTiedTo());
  }

  private Set<String> distinct(String column) {
    return Law.table("rows").stream()
        .filter(line -> Law.cell(line, "lifecycle").equals(cycle().name()))
        .flatMap(line -> Law.words(line, column).stream())
        .collect(Collectors.toSet());
  }
}
