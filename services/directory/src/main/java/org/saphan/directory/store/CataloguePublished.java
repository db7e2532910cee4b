package org.saphan.directory.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many entries there are. It has the head of an entry, so that readers keep it as they keep
 * those; it is made by the {@link Publisher} and not written in a file.
 *
 * @param version the number of entries, every version counted
 */
record CataloguePublished(
    String code, int version, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
  /** The kind under which it is kept and published. */
  static final String KIND = "CataloguePublished";

  static CataloguePublished of(int entries) {
    return new CataloguePublished("ALL", entries, null, null);
  }

  String key() {
    return KIND + "/" + code + "/" + version;
  }
}
