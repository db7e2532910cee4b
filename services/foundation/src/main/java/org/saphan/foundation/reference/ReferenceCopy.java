package org.saphan.foundation.reference;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The reference data that this service has received, in its own table and in memory. It answers
 * while the publisher is away. A caller reads each kind into a small record with just the fields
 * that it needs; kinds are named like the published events, such as {@code AgencyPublished}.
 */
public class ReferenceCopy {
  /** Where all entries are published; compacted, the key names kind, code and version. */
  public static final String TOPIC = "directory.entries.v1";

  /** How soon a change that another instance of this service has taken is seen here. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private static final String TYPES = "saphan.directory.";
  private static final String COUNT = TYPES + "CataloguePublished";

  /** What every entry has, whatever its kind. */
  record Head(
      String code, int version, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Hears of a change, inside the transaction that stores it. */
  @FunctionalInterface
  public interface Listener<T> {
    /**
     * @param before the newest version until now; null if the code is new
     */
    void changed(@Nullable T before, T after);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(String type, byte[] event) {}

  private record View(
      long revision, List<Row> rows, Map<Wanted, List<?>> read, Map<Wanted, OnDay<?>> onDay) {
    View(long revision, List<Row> rows) {
      this(revision, rows, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  /** What holds on one day, by code. Mostly it is today that is asked for, many times over. */
  private record OnDay<T extends Record>(LocalDate day, Map<String, ReferenceEntry<T>> byCode) {}

  private record Wanted(String type, Class<?> record) {}

  private record Registered<T extends Record>(
      String type, Class<T> record, Listener<? super T> listener) {}

  private final JdbcClient jdbc;
  private final Schemas schemas;
  private final Map<Wanted, EventCodec> codecs = new ConcurrentHashMap<>();
  private final List<Registered<?>> listeners = new CopyOnWriteArrayList<>();
  private volatile View view = new View(-1, List.of());
  private volatile long lookAt = System.nanoTime();

  public ReferenceCopy(JdbcClient jdbc, Schemas schemas) {
    this.jdbc = jdbc;
    this.schemas = schemas;
  }

  /** Every version of every entry of a kind, by code and version. */
  public <T extends Record> List<ReferenceEntry<T>> entries(String kind, Class<T> record) {
    return entries(view(), new Wanted(TYPES + kind, record), record);
  }

  private <T extends Record> List<ReferenceEntry<T>> entries(
      View now, Wanted wanted, Class<T> record) {
    @SuppressWarnings("unchecked") // the list was made for this record
    List<ReferenceEntry<T>> entries =
        (List<ReferenceEntry<T>>)
            now.read().computeIfAbsent(wanted, unread -> read(now.rows(), wanted.type(), record));
    return entries;
  }

  /** One version, such as the one that a past decision names. */
  public <T extends Record> Optional<ReferenceEntry<T>> version(
      String kind, Class<T> record, String code, int version) {
    return entries(kind, record).stream()
        .filter(entry -> entry.code().equals(code) && entry.version() == version)
        .findFirst();
  }

  /** What holds for a code on a day: of several versions the newest. */
  public <T extends Record> Optional<ReferenceEntry<T>> on(
      LocalDate day, String kind, Class<T> record, String code) {
    return Optional.ofNullable(byCode(day, kind, record).get(code));
  }

  /** What holds on a day, one version of each code. */
  public <T extends Record> Collection<ReferenceEntry<T>> allOn(
      LocalDate day, String kind, Class<T> record) {
    return byCode(day, kind, record).values();
  }

  private <T extends Record> Map<String, ReferenceEntry<T>> byCode(
      LocalDate day, String kind, Class<T> record) {
    View now = view();
    Wanted wanted = new Wanted(TYPES + kind, record);
    @SuppressWarnings("unchecked") // it was made for this record
    OnDay<T> last = (OnDay<T>) now.onDay().get(wanted);
    if (last != null && last.day().equals(day)) {
      return last.byCode();
    }
    Map<String, ReferenceEntry<T>> newest = new LinkedHashMap<>();
    for (ReferenceEntry<T> entry : entries(now, wanted, record)) {
      if (entry.holdsOn(day)) {
        newest.put(entry.code(), entry);
      }
    }
    OnDay<T> made = new OnDay<>(day, Collections.unmodifiableMap(newest));
    now.onDay().put(wanted, made);
    return made.byCode();
  }

  /**
   * Whether this copy was ever whole: before that a right command may be refused, for an agency or
   * a role that has not come yet. Entries come in any order, so the publisher says how many there
   * are; a copy that was whole stays so while newer entries are on their way.
   */
  public boolean isFilled() {
    View now = view();
    long received = now.rows().stream().filter(row -> !row.type().equals(COUNT)).count();
    return now.rows().stream()
        .filter(row -> row.type().equals(COUNT))
        .anyMatch(row -> decode(row.type(), Head.class, row.event()).version() <= received);
  }

  /** Grows with every change: who keeps something that was made from entries compares it. */
  public long revision() {
    return view().revision();
  }

  /**
   * Tells of every newer version of a kind, in the transaction that stores it: what the listener
   * writes is kept with it or not at all. Until the commit this copy answers as before.
   */
  public <T extends Record> void onChange(
      String kind, Class<T> record, Listener<? super T> listener) {
    listeners.add(new Registered<>(TYPES + kind, record, listener));
  }

  /**
   * Stores an entry that was published.
   *
   * @param type the name on the wire
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(String type, byte[] event) {
    Head head = decode(type, Head.class, event);
    Row before = newest(type, head.code());
    jdbc.sql(
            """
            insert into reference_entry (type, code, version, event) values (?, ?, ?, ?)
            on conflict (type, code, version)
              do update set event = excluded.event, revision = nextval('reference_revision')\
            """)
        .params(type, head.code(), head.version(), event)
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            lookAt = System.nanoTime();
          }
        });
    if (before == null || decode(type, Head.class, before.event()).version() <= head.version()) {
      listeners.stream()
          .filter(listener -> listener.type().equals(type))
          .forEach(listener -> tell(listener, before, event));
    }
  }

  private <T extends Record> void tell(Registered<T> listener, @Nullable Row before, byte[] event) {
    listener
        .listener()
        .changed(
            before == null ? null : decode(listener.type(), listener.record(), before.event()),
            decode(listener.type(), listener.record(), event));
  }

  private @Nullable Row newest(String type, String code) {
    return jdbc.sql(
            """
            select type, event from reference_entry where type = ? and code = ?
            order by version desc limit 1\
            """)
        .params(type, code)
        .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
        .optional()
        .orElse(null);
  }

  /** What is in memory, read anew if the table has changed; looked at now and then only. */
  private View view() {
    if (System.nanoTime() - lookAt >= 0) {
      long revision =
          jdbc.sql("select coalesce(sum(revision), 0) from reference_entry")
              .query(Long.class)
              .single();
      if (revision != view.revision()) {
        view = new View(revision, rows());
      }
      lookAt = System.nanoTime() + LOOK_EVERY.toNanos();
    }
    return view;
  }

  private List<Row> rows() {
    return jdbc.sql(
            "select type, event from reference_entry order by type, code collate \"C\", version")
        .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
        .list();
  }

  private <T extends Record> List<ReferenceEntry<T>> read(
      List<Row> rows, String type, Class<T> record) {
    List<ReferenceEntry<T>> entries = new ArrayList<>();
    for (Row row : rows) {
      if (row.type().equals(type)) {
        Head head = decode(type, Head.class, row.event());
        entries.add(
            new ReferenceEntry<>(
                head.code(),
                head.version(),
                head.validFrom(),
                head.validTo(),
                decode(type, record, row.event())));
      }
    }
    return List.copyOf(entries);
  }

  private <T extends Record> T decode(String type, Class<T> record, byte[] event) {
    return codecs
        .computeIfAbsent(
            new Wanted(type, record), unbound -> EventCodec.reading(schemas, Map.of(type, record)))
        .decode(event, record);
  }
}
