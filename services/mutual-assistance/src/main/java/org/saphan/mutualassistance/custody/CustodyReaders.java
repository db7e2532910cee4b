package org.saphan.mutualassistance.custody;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.custody.CustodyCommand.RecordDetaineeReturn;

/**
 * Who reads what was typed with the commands of a custody transfer: the central authority and who
 * hands over all; the other State what is said of the return, which it may say itself. Who the
 * detainee is, it learns by disclosure.
 */
public final class CustodyReaders {
  private static final Set<Role> OURS = Set.of(CA_OFFICER, CA_APPROVER, EXECUTING_AUTHORITY);

  private CustodyReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return OURS.contains(role)
        || (role.equals(PARTNER) && command.equals(RecordDetaineeReturn.class));
  }
}
