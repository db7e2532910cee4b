package org.saphan.mutualassistance.hearing;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.hearing.HearingCommand.AgreeVideoHearing;

/**
 * Who reads what was typed with the commands of a hearing: the central authority and who hears all;
 * the other State the rule of the oath, which both agree on, and not where somebody is heard.
 */
public final class HearingReaders {
  private static final Set<Role> OURS = Set.of(CA_OFFICER, CA_APPROVER, EXECUTING_AUTHORITY);

  private HearingReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return OURS.contains(role) || (role.equals(PARTNER) && command.equals(AgreeVideoHearing.class));
  }
}
