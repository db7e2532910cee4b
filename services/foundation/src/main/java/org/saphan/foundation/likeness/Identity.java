package org.saphan.foundation.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as one record says it; what is not known is empty or null.
 *
 * @param names all that somebody is called, in any script: aliases and nicknames too
 * @param parents the names of the parents
 * @param roughly whether the birth is perhaps only a placeholder, such as a first of January
 * @param province code of the home province
 * @param sex code
 */
public record Identity(
    List<Name> names,
    List<Name> parents,
    @Nullable BirthYears born,
    boolean roughly,
    @Nullable String province,
    @Nullable String sex) {
  public Identity {
    names = List.copyOf(names);
    parents = List.copyOf(parents);
  }

  /** Hides it. */
  @Override
  public String toString() {
    return "(identity)";
  }
}
