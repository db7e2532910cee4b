package org.saphan.foundation.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry.
 *
 * @param validFrom first day on which it holds; null: since ever
 * @param validTo last day on which it holds; null: until further notice
 * @param body what the reader wants of it
 */
public record ReferenceEntry<T>(
    String code, int version, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, T body) {
  /** Whether this version holds on a day, its first and last included. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
