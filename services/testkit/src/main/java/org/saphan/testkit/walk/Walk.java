package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;
import static org.saphan.testkit.Law.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.Decision.Accepted;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Tie;
import org.saphan.testkit.Law;

/**
 * Walks a life cycle through its pure core: every stage x command x role x relation against the
 * law, and any number of random commands against the fold.
 */
public final class Walk<S, E, R> {
  private static final UUID ID = new UUID(0, 42);
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

  private final LifeCycle<S, E, R> cycle;
  private final R reference;
  private final Samples samples;
  private final Set<String> creatorsAreTiedTo;
  private final List<Map<String, String>> lawRows;
  private final Set<String> relations = new HashSet<>();
  private final Set<String> roles = new HashSet<>();

  /** A walk in which creators are tied to their own agency only. */
  public Walk(LifeCycle<S, E, R> cycle, R reference, Samples samples) {
    this(cycle, reference, samples, Set.of());
  }

  /**
   * @param creatorsAreTiedTo what those who create an aggregate are tied to in this walk, in
   *     whichever relation their row asks for
   */
  public Walk(
      LifeCycle<S, E, R> cycle, R reference, Samples samples, Set<String> creatorsAreTiedTo) {
    this.creatorsAreTiedTo = creatorsAreTiedTo;
    this.cycle = cycle;
    this.reference = reference;
    this.samples = samples;
    this.lawRows =
        Law.table("rows").stream()
            .filter(line -> cell(line, "lifecycle").equals(cycle.name()))
            .toList();
    for (Map<String, String> line : lawRows) {
      relations.addAll(words(line, "relation"));
      roles.addAll(words(line, "role"));
    }
  }

  /**
   * Asks the core about every stage x command x role x relation: it refuses with STATE where the
   * law has no row, with ROLE where the law has no such role with that relation, and otherwise
   * decides by the guards.
   *
   * @param state any state of the life cycle
   * @return how many questions were asked
   */
  public int everyStageCommandRoleAndRelation(S state) {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Stage stage : cycle.stages()) {
      for (Class<?> command : LawOfLifeCycle.commandsOfTheLaw(cycle)) {
        for (String role : roles) {
          for (String relation : relations) {
            asked++;
            String expected = law(stage.name(), command.getSimpleName(), role, relation);
            String actual =
                core(new Snapshot<>(ID, 3, stage, null, state), command, role, relation);
            if (!expected.equals(actual)) {
              wrong.add(
                  stage.name()
                      + " x "
                      + command.getSimpleName()
                      + " x "
                      + role
                      + "("
                      + relation
                      + "): the law says "
                      + expected
                      + ", the code "
                      + actual);
            }
          }
        }
      }
    }
    assertThat(wrong).as("walk of %s", cycle.name()).isEmpty();
    return asked;
  }

  private String law(String stage, String command, String role, String relation) {
    List<Map<String, String>> fits =
        lawRows.stream()
            .filter(line ->
                cell(line, "command").equals(command) && words(line, "from").contains(stage))
            .toList();
    if (fits.isEmpty()) {
      return "STATE";
    }
    return fits.stream().anyMatch(line -> allows(line, role, relation)) ? "GUARDS" : "ROLE";
  }

  private static boolean allows(Map<String, String> line, String role, String relation) {
    List<String> mayRoles = words(line, "role");
    List<String> mayRelations = words(line, "relation");
    for (int i = 0; i < mayRoles.size(); i++) {
      if (mayRoles.get(i).equals(role) && mayRelations.get(i).equals(relation)) {
        return true;
      }
    }
    return false;
  }

  private String core(Snapshot<S> snapshot, Class<?> command, String role, String relation) {
    Actor actor = actor("somebody", new Role(role), new Relation(relation), snapshot.state());
    Decision<S, E> decision =
        cycle.decide(moment(snapshot, actor, START, false), samples.of(command));
    return decision instanceof Decision.Rejected<S, E>(var _, var rejection)
            && Set.of("STATE", "ROLE").contains(rejection.reason())
        ? rejection.reason()
        : "GUARDS";
  }

  /** Somebody who has this role and just this relation to the state. */
  private Actor actor(String user, Role role, Relation relation, S state) {
    Set<Tie> ties = new HashSet<>();
    cycle.ties(state, reference).stream()
        .filter(tie -> tie.relation().equals(relation))
        .forEach(ties::add);
    return new Actor(user, new AgencyCode("LA-TEST"), LAOS, Set.of(role), Map.of(), ties);
  }

  private Moment<S, R> moment(
      @Nullable Snapshot<S> snapshot, Actor actor, Instant now, boolean withProof) {
    OnBehalfOf proof =
        withProof
            ? new OnBehalfOf(
                new AgencyCode("TH-OAG"), new DocumentRef(new UUID(0, 7), 1, "0".repeat(64)))
            : null;
    return new Moment<>(
        ID,
        snapshot,
        actor,
        Role.SYSTEM,
        proof,
        now,
        now,
        snapshot == null ? null : snapshot.version(),
        List.of(),
        List.of(),
        reference);
  }

  /** What came of a random walk. */
  public record Figures(
      int commands, int accepted, Set<String> rows, Map<String, Integer> rejections) {}

  /**
   * Gives random commands to the core. After each accepted one the state equals the fold of the
   * whole history, the stage is one that the row may lead to, and the versions have no holes.
   */
  public Figures randomCommands(int commands, RandomGenerator random) {
    Set<String> rows = new HashSet<>();
    Map<String, Integer> rejections = new HashMap<>();
    List<Row<S, ?, E, R>> table = cycle.rows();
    Snapshot<S> snapshot = null;
    List<Line<E>> history = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    int accepted = 0;
    Instant now = START;
    for (int step = 0; step < commands; step++) {
      now = now.plusSeconds(random.nextInt(86_400));
      if (snapshot != null && random.nextInt(isOver(snapshot) ? 4 : 60) == 0) {
        assertThat(snapshot).isEqualTo(refold(history, stages));
        snapshot = null;
        history.clear();
        stages.clear();
      }
      Row<S, ?, E, R> row = pick(table, snapshot, random);
      Actor actor = actorFor(row, snapshot, random);
      Object command = samples.of(row.command());
      Moment<S, R> moment = moment(snapshot, actor, now, random.nextBoolean());
      switch (cycle.decide(moment, command)) {
        case Decision.Rejected<S, E>(var _, var rejection) ->
            rejections.merge(rejection.reason(), 1, Integer::sum);
        case Accepted<S, E> yes -> {
          accepted++;
          rows.add(yes.row());
          for (Decision.Fact<E> fact : yes.facts()) {
            history.add(line(fact.event(), moment));
            stages.add(fact.after());
          }
          if (random.nextInt(10) == 0) {
            assertThat(yes.after()).isEqualTo(refold(history, stages));
          }
          assertThat(yes.facts().getLast().version()).isEqualTo(history.size());
          snapshot = yes.after();
        }
      }
    }
    return new Figures(commands, accepted, rows, rejections);
  }

  /** Where no row starts, more commands show little that is new. */
  private boolean isOver(Snapshot<S> snapshot) {
    return cycle.rows().stream().noneMatch(row -> row.from().contains(snapshot.stage()));
  }

  private Row<S, ?, E, R> pick(
      List<Row<S, ?, E, R>> table, @Nullable Snapshot<S> snapshot, RandomGenerator random) {
    List<Row<S, ?, E, R>> fitting =
        table.stream()
            .filter(row -> snapshot == null ? row.creates() : row.from().contains(snapshot.stage()))
            .toList();
    List<Row<S, ?, E, R>> from = fitting.isEmpty() || random.nextInt(10) == 0 ? table : fitting;
    return from.get(random.nextInt(from.size()));
  }

  /** Mostly somebody who may, sometimes somebody who may not; one of a few persons. */
  private Actor actorFor(
      Row<S, ?, E, R> row, @Nullable Snapshot<S> snapshot, RandomGenerator random) {
    Row.By by = row.by().get(random.nextInt(row.by().size()));
    Role role = random.nextInt(10) == 0 ? new Role("NOBODY_SPECIAL") : by.role();
    String user = "person" + random.nextInt(8);
    AgencyCode agency = new AgencyCode("LA-TEST");
    Set<Tie> ties = new HashSet<>(Set.of(by.relation().to("*"), by.relation().to(agency.value())));
    if (snapshot != null) {
      cycle.ties(snapshot.state(), reference).stream()
          .filter(tie -> tie.relation().equals(by.relation()))
          .forEach(ties::add);
    } else {
      creatorsAreTiedTo.forEach(subject -> ties.add(by.relation().to(subject)));
    }
    return new Actor(user, agency, LAOS, Set.of(role), Map.of(), ties);
  }

  private Line<E> line(E event, Moment<S, R> moment) {
    return new Line<>(
        event,
        moment.actor().user(),
        moment.actor().agency(),
        moment.onBehalfOf(),
        moment.content(),
        moment.occurredAt(),
        moment.recordedAt());
  }

  private Snapshot<S> refold(List<Line<E>> history, List<Stage> stages) {
    Snapshot<S> snapshot = null;
    for (int i = 0; i < history.size(); i++) {
      snapshot = cycle.fold(ID, snapshot, history.get(i), stages.get(i));
    }
    return Objects.requireNonNull(snapshot);
  }
}
