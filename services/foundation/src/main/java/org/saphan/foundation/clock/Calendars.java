package org.saphan.foundation.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.WorkingCalendar;

/** The calendars that this service has received, each in its newest version. */
public final class Calendars {
  /** The kind under which calendars are published. */
  public static final String KIND = "CalendarPublished";

  private record Known(long revision, Map<String, PublishedCalendar> byCode) {}

  private final ReferenceCopy copy;
  private volatile Known known = new Known(-1, Map.of());

  public Calendars(ReferenceCopy copy) {
    this.copy = copy;
  }

  /**
   * A calendar by its code, such as {@code WORKING_DAYS_LA}.
   *
   * @throws IllegalStateException if it has not been received yet: the service is not ready then
   */
  public PublishedCalendar named(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalStateException("No calendar " + code + " received yet"));
  }

  /** A calendar by its code, if it has been received. */
  public Optional<PublishedCalendar> find(String code) {
    return Optional.ofNullable(newest().get(code));
  }

  /** Made once for each state of the copy: every decision asks for calendars. */
  private Map<String, PublishedCalendar> newest() {
    long revision = copy.revision();
    Known now = known;
    if (now.revision() != revision) {
      Map<String, PublishedCalendar> byCode = new HashMap<>();
      // In the order of versions, so that the newest stays.
      copy.entries(KIND, PublishedCalendar.Content.class)
          .forEach(entry -> byCode.put(entry.code(), new PublishedCalendar(entry.body())));
      now = new Known(revision, byCode);
      known = now;
    }
    return now.byCode();
  }

  /**
   * Tells of every new version of a calendar that was known before, with the old and the new one,
   * inside the transaction that stores it: what the listener writes is kept with it or not at all.
   */
  public void onChange(BiConsumer<PublishedCalendar, PublishedCalendar> listener) {
    copy.onChange(
        KIND,
        PublishedCalendar.Content.class,
        (before, after) -> {
          if (before != null) {
            listener.accept(new PublishedCalendar(before), new PublishedCalendar(after));
          }
        });
  }

  /** The calendar in which every day counts. */
  public static WorkingCalendar everyDay(ZoneId zone) {
    return new WorkingCalendar() {
      @Override
      public String code() {
        return Deadlines.EVERY_DAY;
      }

      @Override
      public String version() {
        return Deadlines.EVERY_DAY;
      }

      @Override
      public ZoneId zone() {
        return zone;
      }

      @Override
      public boolean counts(LocalDate day) {
        return true;
      }
    };
  }
}
