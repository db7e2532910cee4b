package org.saphan.directory.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.store.Published;
import org.saphan.foundation.clock.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What readers ask for: that which holds on a day, or all versions of one entry. */
@Component
class Shelf {
  private final Published published;
  private final BusinessClock clock;
  private final String country;

  Shelf(Published published, BusinessClock clock, @Value("${saphan.country}") String country) {
    this.published = published;
    this.clock = clock;
    this.country = country;
  }

  /** The newest version of each code that holds on a day. */
  List<Entry> on(LocalDate day, Collection collection) {
    Map<String, Entry> newest = new LinkedHashMap<>();
    for (Entry entry : published.all(collection.kind())) {
      if (entry.holdsOn(day)) {
        newest.put(entry.code(), entry);
      }
    }
    return List.copyOf(newest.values());
  }

  /** All versions of one code, the newest first; none if the code was never published. */
  List<Entry> versions(Collection collection, String code) {
    List<Entry> versions = new ArrayList<>();
    for (Entry entry : published.all(collection.kind())) {
      if (entry.code().equals(code)) {
        versions.addFirst(entry);
      }
    }
    return versions;
  }

  /** Today in the node's country. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.now(), zone());
  }

  /** The zone of the node's country. */
  ZoneId zone() {
    return published.all(CountryPublished.class).stream()
        .filter(known -> known.code().equals(country))
        .map(CountryPublished::zone)
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneId.of("UTC"));
  }
}
