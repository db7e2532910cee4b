package org.saphan.foundation.text;

import java.util.Locale;
import java.util.Optional;

/**
 * What the entries of an open list are called, such as treaties. A new one is data: its name comes
 * with it and stands in no message file.
 */
@FunctionalInterface
public interface EntryNames {
  /** Where a service shows no open list. */
  EntryNames NONE = (code, locale) -> Optional.empty();

  /** The name in a language of the house; empty if nothing of that code is known. */
  Optional<String> name(String code, Locale locale);
}
