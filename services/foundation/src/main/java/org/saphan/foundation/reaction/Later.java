package org.saphan.foundation.reaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Target;

/**
 * Whether a command came too late: STATE after an equal or later effect means that it is done
 * (chapter D.1). The table says so itself: where the stage is one that the command leads to, or one
 * from which no stage of the command can be reached again. Otherwise the command came too early.
 */
final class Later {
  private Later() {}

  static boolean isDone(LifeCycle<?, ?, ?> cycle, Class<?> command, Stage now) {
    List<? extends Row<?, ?, ?, ?>> its =
        cycle.rows().stream().filter(row -> row.command().equals(command)).toList();
    if (its.stream().anyMatch(row -> row.creates() || effect(row).contains(now))) {
      return true;
    }
    Set<Stage> ahead = reachableFrom(cycle, now);
    return its.stream().flatMap(row -> row.from().stream()).noneMatch(ahead::contains);
  }

  private static Set<Stage> reachableFrom(LifeCycle<?, ?, ?> cycle, Stage now) {
    Set<Stage> reached = new HashSet<>(Set.of(now));
    boolean more = true;
    while (more) {
      more =
          reached.addAll(
              cycle.rows().stream()
                  .filter(row -> row.from().stream().anyMatch(reached::contains))
                  .flatMap(row -> Stream.concat(leadsTo(row).stream(), backFrom(cycle, row)))
                  .collect(Collectors.toSet()));
    }
    return reached;
  }

  /** From a side stage it goes back to wherever one came from. */
  private static Stream<Stage> backFrom(LifeCycle<?, ?, ?> cycle, Row<?, ?, ?, ?> row) {
    return row.target() instanceof Target.Back<?, ?>
        ? cycle.rows().stream()
            .filter(entry -> leadsTo(entry).stream().anyMatch(row.from()::contains))
            .flatMap(entry -> entry.from().stream())
        : Stream.empty();
  }

  /** Where it surely led; a way back may have led anywhere. */
  private static Set<? extends Stage> effect(Row<?, ?, ?, ?> row) {
    return row.target() instanceof Target.Back<?, ?> ? Set.of() : leadsTo(row);
  }

  private static Set<? extends Stage> leadsTo(Row<?, ?, ?, ?> row) {
    return switch (row.target()) {
      case Target.Same<?, ?> same -> Set.of();
      case Target.Back<?, ?> back ->
          Stream.concat(back.others().stream(), Stream.of(back.otherwise()))
              .collect(Collectors.toSet());
      case Target.Fixed<?, ?> fixed -> Set.of(fixed.stage());
      case Target.OneOf<?, ?> oneOf -> oneOf.options();
    };
  }
}
