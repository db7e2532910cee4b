package org.saphan.victimreferral.followup;

import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.Set;
import org.saphan.lifecycle.Role;

/** Who reads what a visit found (chapter D.2): those who visit, and those of the case. */
public final class FollowUpPlanReaders {
  private static final Set<Role> VISITORS = Set.of(CASE_WORKER, LWU_PROVINCE, PROVINCIAL_DSW);

  private FollowUpPlanReaders() {}

  /** Whether this role reads the words. */
  public static boolean include(Role role) {
    return VISITORS.contains(role);
  }
}
