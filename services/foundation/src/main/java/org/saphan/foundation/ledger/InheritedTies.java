package org.saphan.foundation.ledger;

import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.LifeCycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps up the written ties of what has them from another aggregate of its case, as a hearing has
 * those of its request: lists find by what is written.
 */
final class InheritedTies {
  private final JdbcTemplate jdbc;
  private final Bindings bindings;
  private final Streams streams;

  InheritedTies(JdbcTemplate jdbc, Bindings bindings, Streams streams) {
    this.jdbc = jdbc;
    this.bindings = bindings;
    this.streams = streams;
  }

  /**
   * Writes the ties of those anew that have them from another one of the case, which changed. All
   * are locked first, in the order of their ids as everywhere.
   *
   * @param changed the life cycle of that one: none inherits from its like
   */
  void inheritAnew(UUID caseRef, LifeCycle<?, ?, ?> changed) {
    List<Binding<?, ?, ?>> heirs =
        bindings.all().stream()
            .filter(binding -> binding.lifecycle().inheritsTies())
            .filter(binding -> !binding.lifecycle().name().equals(changed.name()))
            .toList();
    jdbc.query(
        "select id from aggregate where case_ref = ? and lifecycle = any (?) order by id for"
            + " update",
        row -> {},
        caseRef,
        heirs.stream().map(heir -> heir.lifecycle().name()).toArray(String[]::new));
    heirs.forEach(heir -> inheritAnew(heir, caseRef));
  }

  private <S, R> void inheritAnew(Binding<S, ?, R> binding, UUID caseRef) {
    LifeCycle<S, ?, R> cycle = binding.lifecycle();
    streams
        .ofCase(cycle, caseRef)
        .forEach(heir -> streams.tie(cycle, heir.snapshot(), binding.reference().get()));
  }
}
