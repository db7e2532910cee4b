package org.saphan.casetracker.exclusion;

import static org.saphan.casetracker.terms.Office.*;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;

/**
 * Who reads which account was typed, and why: whoever may keep somebody away (row W1). No service
 * has a list of people, so only they can see that it is mistyped and keeps nobody away.
 */
public final class ExclusionReaders {
  private static final Set<Role> ALL =
      Set.of(MLA_REGISTRY, CA_APPROVER, IDENT_OFFICER, DSW_DESK, CHECKPOINT_SUPERVISOR);

  private ExclusionReaders() {}

  /** Whether this role reads the words of an exclusion, of whichever command and stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return ALL.contains(role);
  }
}
