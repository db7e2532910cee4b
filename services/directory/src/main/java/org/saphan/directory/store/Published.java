package org.saphan.directory.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saphan.directory.entry.Entry;
import org.saphan.foundation.messaging.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of everything that was ever published. */
@Repository
public class Published {
  /** Taken by who publishes, so that two instances do not publish the same thing. */
  private static final long LOCK = 0x5361_7068_616eL;

  private final JdbcClient jdbc;
  private final EventCodec codec;

  Published(JdbcClient jdbc, EventCodec directoryCodec) {
    this.jdbc = jdbc;
    this.codec = directoryCodec;
  }

  /** An entry and how often it was published. */
  record Edition(Entry entry, int number) {}

  /** All versions of all entries of one kind, by code and version. */
  public <T extends Entry> List<T> all(Class<T> kind) {
    return jdbc.sql(
            """
            select event from published_entry where kind = ?
            order by code collate "C", version\
            """)
        .param(kind.getSimpleName())
        .query((row, number) -> codec.decode(row.getBytes(1), kind))
        .list();
  }

  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> number).single();
  }

  Optional<Edition> find(Entry entry) {
    return jdbc.sql(
            """
            select event, edition from published_entry
            where kind = ? and code = ? and version = ?\
            """)
        .params(entry.kind(), entry.code(), entry.version())
        .query((row, number) -> new Edition((Entry) codec.decode(row.getBytes(1)), row.getInt(2)))
        .optional();
  }

  void add(Entry entry, byte[] event, Instant now) {
    add(entry.kind(), entry.code(), entry.version(), event, now);
  }

  /**
   * Keeps how many entries there are.
   *
   * @return false if that was kept before
   */
  boolean add(CataloguePublished count, byte[] event, Instant now) {
    boolean known =
        jdbc.sql("select exists (select from published_entry where kind = ? and version = ?)")
            .params(CataloguePublished.KIND, count.version())
            .query(Boolean.class)
            .single();
    if (!known) {
      add(CataloguePublished.KIND, count.code(), count.version(), event, now);
    }
    return !known;
  }

  private void add(String kind, String code, int version, byte[] event, Instant now) {
    jdbc.sql(
            """
            insert into published_entry (kind, code, version, event, edition, published_at)
            values (?, ?, ?, ?, 1, ?)\
            """)
        .params(kind, code, version, event, java.sql.Timestamp.from(now))
        .update();
  }

  /** How many entries were published, every version counted. */
  int count() {
    return jdbc.sql("select count(*) from published_entry where kind <> ?")
        .param(CataloguePublished.KIND)
        .query(Integer.class)
        .single();
  }

  void end(Entry entry, byte[] event, int edition) {
    jdbc.sql(
            """
            update published_entry set event = ?, edition = ?
            where kind = ? and code = ? and version = ?\
            """)
        .params(event, edition, entry.kind(), entry.code(), entry.version())
        .update();
  }
}
