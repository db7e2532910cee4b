package org.saphan.mutualassistance.information;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.information.InformationCommand.ReceiveSpontaneousInformation;

/**
 * Who reads the summary of spontaneous information: the central authority, the prosecutors of the
 * agency that received it, and of what was received the State that gave it.
 */
public final class InformationReaders {
  private static final Set<Role> OURS = Set.of(CA_OFFICER, CA_APPROVER, PROSECUTOR);

  private InformationReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return OURS.contains(role)
        || (role.equals(PARTNER) && command.equals(ReceiveSpontaneousInformation.class));
  }
}
