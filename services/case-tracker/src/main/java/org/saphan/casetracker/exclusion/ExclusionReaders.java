package org.saphan.casetracker.exclusion;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.saphan.casetracker.exclusion.ExclusionCommand.ExcludeFromCase;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/**
 * Who reads which account was typed, and why: whoever may keep somebody away (row W1). No service
 * has a list of people, so only they can see that it is mistyped and keeps nobody away.
 */
public final class ExclusionReaders {
  private static final Set<Role> ALL =
      ExclusionTable.lifeCycle().rows().stream()
          .filter(row -> row.command().equals(ExcludeFromCase.class))
          .flatMap(row -> row.by().stream())
          .map(Row.By::role)
          .collect(toUnmodifiableSet());

  private ExclusionReaders() {}

  /** Whether this role reads the words of an exclusion, of whichever command and stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return ALL.contains(role);
  }
}
