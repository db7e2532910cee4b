package org.saphan.victimreferral.referral;

import static org.saphan.victimreferral.referral.ReferralStage.*;
import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.DSW_DESK;
import static org.saphan.victimreferral.terms.VictimRole.SHELTER_MANAGER;
import static org.saphan.victimreferral.terms.VictimRole.SHELTER_WORKER;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralCommand.DeclineReferral;

/**
 * Who reads what was typed about the person (chapter D.2): case workers all of their own cases, the
 * house where she is all while she is there, but not what another house wrote when it said no; the
 * desk that places whom nobody takes what she needs. What a house must know before she comes it
 * learns by a disclosure (C.6, C.11).
 */
public final class ReferralReaders {
  private static final Set<Stage> RESIDENT = Set.of(ADMITTED, TRANSFER_PENDING);

  private ReferralReaders() {}

  /** Whether this role reads the words of this command while the referral is in this stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    if (role.equals(SHELTER_MANAGER) || role.equals(SHELTER_WORKER)) {
      return RESIDENT.contains(stage) && !command.equals(DeclineReferral.class);
    }
    return role.equals(CASE_WORKER)
        || (role.equals(DSW_DESK) && command.equals(CreateReferral.class));
  }
}
