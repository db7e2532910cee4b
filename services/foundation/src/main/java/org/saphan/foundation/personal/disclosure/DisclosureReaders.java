package org.saphan.foundation.personal.disclosure;

import java.util.Set;
import java.util.stream.Collectors;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/**
 * Who reads why a disclosure was asked for: those who decide on it, until it is decided, and always
 * who works at the agency that asked.
 */
public final class DisclosureReaders {
  private static final Set<Role> DECIDING =
      Set.of(DisclosureTable.IDENT_OFFICER, DisclosureTable.DSW_DESK, DisclosureTable.CA_APPROVER);

  /** Those whom only their agency ties to a disclosure. */
  private static final Set<Role> AT_WHO_ASKED =
      DisclosureTable.request().by().stream()
          .filter(by -> !by.relation().equals(Relation.ANY) && !by.role().equals(Role.SYSTEM))
          .map(Row.By::role)
          .collect(Collectors.toUnmodifiableSet());

  private DisclosureReaders() {}

  /** Whether this role reads the words of this command while the disclosure is in this stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return command.equals(RequestDisclosure.class)
        && (AT_WHO_ASKED.contains(role)
            || (stage == DisclosureStage.OVERRIDE_PENDING && DECIDING.contains(role)));
  }
}
