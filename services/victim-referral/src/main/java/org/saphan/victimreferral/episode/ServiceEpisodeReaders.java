package org.saphan.victimreferral.episode;

import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.Set;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;

/**
 * Who reads which service it is and what is noted of it (chapter D.2): those of the case, the house
 * where she stays, and the provider of just this service, unless he said no to it or it was
 * stopped: she may have taken her word back.
 */
public final class ServiceEpisodeReaders {
  private static final Set<Role> OF_THE_CASE = Set.of(CASE_WORKER, LWU_PROVINCE, SHELTER_WORKER);
  private static final Set<Role> PROVIDERS = Set.of(LEGAL_AID, HEALTH);

  private static final Set<Stage> OF_PROVIDERS =
      Set.of(
          ServiceEpisodeStage.REQUESTED,
          ServiceEpisodeStage.PLANNED,
          ServiceEpisodeStage.ACTIVE,
          ServiceEpisodeStage.COMPLETED);

  private ServiceEpisodeReaders() {}

  /** Whether this role reads the words while the service is in this stage. */
  public static boolean include(Role role, Stage stage) {
    return OF_THE_CASE.contains(role) || (PROVIDERS.contains(role) && OF_PROVIDERS.contains(stage));
  }
}
