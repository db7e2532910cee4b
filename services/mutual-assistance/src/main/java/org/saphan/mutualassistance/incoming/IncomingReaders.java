package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;

/**
 * Who reads what was typed with the commands of an incoming request: the central authority all; who
 * executes what concerns the execution; the State that asks what was sent to it and what it said
 * itself, and not how its request was judged.
 */
public final class IncomingReaders {
  private static final Set<Class<?>> OF_THE_EXECUTION =
      Set.of(
          RequestIncomingInfo.class,
          RecordIncomingInfo.class,
          ReportItemExecution.class,
          ReturnResultToAuthority.class);

  private static final Set<Class<?>> BETWEEN_THE_STATES =
      Set.of(
          RequestIncomingInfo.class,
          RecordIncomingInfo.class,
          OpenIncomingConsultation.class,
          PostponeIncomingMla.class,
          RefuseIncomingMla.class,
          AnswerProgressInquiry.class);

  private IncomingReaders() {}

  /** Whether this role reads the words of this command, in whichever stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return role.equals(CA_OFFICER)
        || role.equals(CA_APPROVER)
        || (role.equals(EXECUTING_AUTHORITY) && OF_THE_EXECUTION.contains(command))
        || (role.equals(PARTNER) && BETWEEN_THE_STATES.contains(command));
  }
}
