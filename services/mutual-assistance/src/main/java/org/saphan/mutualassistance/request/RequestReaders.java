package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.INVESTIGATOR;
import static org.saphan.mutualassistance.terms.MlaRole.NCB_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.request.RequestCommand.*;

/**
 * Who reads what was typed with the commands of a request: the agency that asks and the central
 * authority all; the other State's authority what was sent to it and what it said itself; who sends
 * the urgent word its summary. The registry sees how far requests are (chapter D.2).
 */
public final class RequestReaders {
  private static final Set<Role> OURS = Set.of(INVESTIGATOR, PROSECUTOR, CA_OFFICER, CA_APPROVER);

  private static final Set<Class<?>> BETWEEN_THE_STATES =
      Set.of(
          RecordInfoRequest.class,
          SupplyAdditionalInfo.class,
          SendProgressInquiry.class,
          RecordProgressReply.class,
          RecordConsultation.class,
          RejectConditions.class,
          RecordRefusal.class,
          RecordItemResult.class);

  private RequestReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return OURS.contains(role)
        || (role.equals(NCB_OFFICER) && command.equals(IssueUrgentPreAlert.class))
        || (role.equals(PARTNER) && BETWEEN_THE_STATES.contains(command));
  }
}
