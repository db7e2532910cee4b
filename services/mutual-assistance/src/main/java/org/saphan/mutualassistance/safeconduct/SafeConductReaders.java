package org.saphan.mutualassistance.safeconduct;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;

import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;

/**
 * Who reads who comes under a safe conduct, and on which way: the central authority. Others who act
 * in it learn it by disclosure.
 */
public final class SafeConductReaders {

  private SafeConductReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return role.equals(CA_OFFICER) || role.equals(CA_APPROVER);
  }
}
