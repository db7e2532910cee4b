package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.returning.ReturnCommand.*;

/**
 * Who reads what was typed about the person (chapter D.2): the desk of this State all; the border
 * what was seen and asked there while she is there; the province where her family is looked for,
 * while it looks; the transit centre what she brought. The other State and everybody else nothing.
 */
public final class ReturnReaders {
  private static final Set<Stage> AT_THE_BORDER = Set.of(ARRIVED, SCREENING, SCREENED, UNSCREENED);

  private static final Set<Class<?>> OF_THE_BORDER =
      Set.of(
          RecordArrival.class,
          StartScreening.class,
          RecordFirstContactScreen.class,
          RequestReferral.class);

  private static final Set<Class<?>> HOLDS = Set.of(PlaceReturnHold.class, LiftReturnHold.class);

  private ReturnReaders() {}

  /** Whether this role reads the words of this command while the return is in this stage. */
  public static boolean include(Role role, Class<?> command, Stage stage) {
    return role.equals(DSW_DESK)
        || (role.equals(LEGAL_OFFICER) && HOLDS.contains(command))
        || ((role.equals(CHECKPOINT_OFFICER) || role.equals(CHECKPOINT_SUPERVISOR))
            && AT_THE_BORDER.contains(stage)
            && OF_THE_BORDER.contains(command))
        || ((role.equals(PROVINCIAL_DSW) || role.equals(LWU_PROVINCE))
            && stage == TRACING
            && command.equals(RequestFamilyTracing.class))
        || (role.equals(TRANSIT_MANAGER)
            && stage == IN_TRANSIT_CARE
            && command.equals(AdmitToTransit.class));
  }
}
