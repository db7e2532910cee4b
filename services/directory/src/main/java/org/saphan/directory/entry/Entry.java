package org.saphan.directory.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one thing that the directory knows. Its name and fields are those of its schema,
 * its file has the same.
 */
public sealed interface Entry
    permits AgencyPublished,
        CalendarPublished,
        CentralAuthorityPublished,
        CheckpointPublished,
        CountryPublished,
        LegalBasisProfilePublished,
        ProvincePublished {
  /** What it is called for ever. */
  String code();

  /** 1 for the first. */
  int version();

  /** First day on which this version holds; null: since before all cases. */
  @Nullable LocalDate validFrom();

  /** Last day on which this version holds; null: until further notice. */
  @Nullable LocalDate validTo();

  /** The name of its kind, which is also that of its schema. */
  default String kind() {
    return getClass().getSimpleName();
  }

  /** The key under which it is kept and published. */
  default String key() {
    return kind() + "/" + code() + "/" + version();
  }

  /** Whether this version holds on a day. */
  default boolean holdsOn(LocalDate day) {
    LocalDate from = validFrom();
    LocalDate to = validTo();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
