package org.saphan.foundation.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a service has about a person, from which it says how long her record is kept: each thing is
 * a reason with an end, or without one while it is open, and the latest end counts.
 */
public final class Keeping {
  private final Supplier<Reading> reading;
  private final Supplier<Bindings> bindings;
  private final JdbcTemplate jdbc;

  Keeping(Supplier<Reading> reading, Supplier<Bindings> bindings, JdbcTemplate jdbc) {
    this.reading = reading;
    this.bindings = bindings;
    this.jdbc = jdbc;
  }

  /**
   * One thing.
   *
   * @param since when it came into its stage
   */
  public record About(Snapshot<?> snapshot, Instant since) {
    /** Whether it is over. */
    public boolean isOver() {
      return snapshot.stage().kind() == Stage.Kind.FINAL;
    }

    /** The end of a reason that lasts so long after it is over; empty while it is not. */
    public Optional<Instant> after(Period period) {
      return isOver() ? Optional.of(later(since, period)) : Optional.empty();
    }
  }

  private record Found(UUID id, String lifecycle, Instant since) {}

  /** All that names the person, and all in the case of her record. */
  public List<About> about(UUID personRef) {
    return about(
        personRef,
        bindings.get().all().stream()
            .map(binding -> binding.lifecycle().name())
            .collect(Collectors.toSet()));
  }

  /**
   * All that names the person, and all of these life cycles in the case of her record.
   *
   * @param inCase the names of life cycles
   */
  public List<About> about(UUID personRef, Set<String> inCase) {
    List<About> all = new ArrayList<>();
    jdbc.query(
            """
            select id, lifecycle, stage_since from aggregate
            where lifecycle <> all (?) and (state ->> 'personRef' = ? or lifecycle = any (?)
              and case_ref = (select case_ref from aggregate where id = ?))
            order by id\
            """,
            Keeping::found,
            new String[] {PersonRecordTable.NAME, DisclosureTable.NAME},
            personRef.toString(),
            inCase.toArray(String[]::new),
            personRef)
        .forEach(found ->
            reading
                .get()
                .snapshot(found.lifecycle(), found.id())
                .ifPresent(snapshot -> all.add(new About(snapshot, found.since()))));
    return all;
  }

  /** What names the person, and so is about nobody else: {@link Retention#papersOf}. */
  public Set<UUID> naming(UUID personRef) {
    return about(personRef, Set.of()).stream()
        .map(about -> about.snapshot().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The latest of these ends; empty where there is no reason, or one has no end yet. */
  public static Optional<Instant> latest(Collection<Optional<Instant>> ends) {
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /** So many days, months and years after a time. */
  public static Instant later(Instant time, Period period) {
    return time.atZone(ZoneOffset.UTC).plus(period).toInstant();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class),
        row.getString("lifecycle"),
        row.getObject("stage_since", OffsetDateTime.class).toInstant());
  }
}
