package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;
import static org.saphan.victimreferral.victim.VictimCaseStage.*;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;

/**
 * Who reads what was typed about the person (chapter D.2): case workers all of their own cases, the
 * identification officer what identifies while he identifies, and nothing of health. Providers,
 * guardians and who met her first read none of it here: they are told by disclosure.
 */
public final class VictimCaseReaders {
  private static final Set<Stage> IDENTIFYING = Set.of(REPORTED, PRESUMED, FORMAL_INTERVIEW);

  private static final Set<Class<?>> OF_IDENTIFICATION =
      Set.of(
          RecordIndicators.class,
          DismissReport.class,
          RecordNotConfirmed.class,
          RequestReconsideration.class,
          AppointGuardian.class);

  private VictimCaseReaders() {}

  /** Whether this role reads the words of this command while the case is in this stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return role.equals(CASE_WORKER)
        || (role.equals(IDENT_OFFICER)
            && IDENTIFYING.contains(stage)
            && OF_IDENTIFICATION.contains(command));
  }
}
