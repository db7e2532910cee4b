package org.saphan.casetracker.timeline.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saphan.casetracker.timeline.Generation;
import org.saphan.casetracker.timeline.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which generation of the read model serves, and whether the next is being built. */
@Repository
@Transactional
public class Generations {
  private static final List<String> TABLES =
      List.of("fact", "aggregate", "deadline", "erased", "dropped");

  private final JdbcClient jdbc;

  public Generations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one that people read. */
  @Transactional(readOnly = true)
  public Generation serving() {
    return jdbc.sql("select generation from timeline_serving")
        .query((row, number) -> new Generation(row.getLong("generation")))
        .single();
  }

  /** The one that is being built, if one is. */
  @Transactional(readOnly = true)
  public Optional<Generation> building() {
    return jdbc.sql("select generation from timeline_serving where rebuild_since is not null")
        .query((row, number) -> new Generation(row.getLong("generation")).next())
        .optional();
  }

  /** What a generation is for. */
  public enum Part {
    SERVES,
    IS_BUILT,
    /** It was replaced: nothing may be written for it any more. */
    NONE
  }

  /**
   * What this generation is for. While the calling transaction lasts the answer stays true: a
   * message that another instance takes late never gets into tables that belong to the next one.
   */
  public Part partOf(Generation generation) {
    return jdbc.sql(
            "select generation, rebuild_since is not null built from timeline_serving for share")
        .query((row, number) -> {
          long ahead = generation.number() - row.getLong("generation");
          if (ahead == 0) {
            return Part.SERVES;
          }
          return ahead == 1 && row.getBoolean("built") ? Part.IS_BUILT : Part.NONE;
        })
        .single();
  }

  /**
   * Empties the side that does not serve, so that the next generation can be built there.
   *
   * @return the generation to build; nothing if one is being built already
   */
  public Optional<Generation> begin() {
    Optional<Generation> next =
        jdbc.sql(
                """
                update timeline_serving set rebuild_since = clock_timestamp() where rebuild_since is null
                returning generation
                """)
            .query((row, number) -> new Generation(row.getLong("generation")).next())
            .optional();
    next.ifPresent(generation -> empty(generation.side()));
    return next;
  }

  private void empty(Side side) {
    String suffix = "_" + side.name().toLowerCase(Locale.ROOT);
    jdbc.sql(
            "truncate "
                + String.join(
                    ", ", TABLES.stream().map(table -> "timeline_" + table + suffix).toList()))
        .update();
  }

  /**
   * Lets the generation that was built serve, as soon as it has seen of every aggregate at least
   * what the serving one has. Who reads sees the one or the other and nothing between.
   *
   * @return whether it switched
   */
  public boolean switchOver() {
    Optional<Generation> building = building();
    return building.isPresent()
        && jdbc.sql(
                    """
                    update timeline_serving set generation = :built, since = clock_timestamp(), rebuild_since = null
                    where generation = :built - 1 and rebuild_since is not null and not exists (
                      select from consumer_seen old where old.consumer = :old and not exists (
                        select from consumer_seen new
                        where new.consumer = :new and new.source = old.source and new.aggregate_id = old.aggregate_id
                          and new.version >= old.version))
                    """)
                .param("built", building.get().number())
                .param("old", serving().consumer())
                .param("new", building.get().consumer())
                .update()
            == 1;
  }
}
