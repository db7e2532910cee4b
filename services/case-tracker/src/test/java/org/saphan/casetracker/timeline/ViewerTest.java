package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

class ViewerTest {
  @Test
  void theRegistryOfTheMinistrySeesAllOfMutualAssistance() {
    assertThat(viewer("LA-MOJ-DIC", "MLA_REGISTRY").ties())
        .containsExactly("service:mutual-assistance");
  }

  @Test
  void aProsecutorSeesWhatHisOwnAgencyAsksFor() {
    assertThat(viewer("LA-PPO-SV", "PROSECUTOR").wholeTies())
        .containsExactly("requesting:LA-PPO-SV");
  }

  @Test
  void aCentralAuthoritySeesTheWholeOfItsOwnAndOfOthersWhatCameToIt() {
    Viewer viewer = viewer("LA-OSPP", "CA_OFFICER", "CA_APPROVER");

    assertThat(viewer.ties()).containsExactly("central:LA-OSPP", "partner:LA-OSPP");
    assertThat(viewer.wholeTies()).containsExactly("central:LA-OSPP");
  }

  @Test
  void aPartnerSeesWhatCameSinceTheRequestWasItsOwn() {
    Viewer viewer = viewer("TH-OAG", "PARTNER");

    assertThat(viewer.ties()).containsExactly("partner:TH-OAG");
    assertThat(viewer.wholeTies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATA_OFFICER", "INVESTIGATOR", "SHELTER_WORKER", "CHECKPOINT_OFFICER"})
  void rolesThatTheTableDoesNotNameSeeNothing(String role) {
    assertThat(viewer("LA-MPS-ATD", role).ties()).isEmpty();
  }

  static Viewer viewer(String agency, String... roles) {
    return Viewer.of(
        Actor.person(
            "somebody",
            new AgencyCode(agency),
            new CountryCode(agency.substring(0, 2)),
            Arrays.stream(roles).map(Role::new).collect(Collectors.toSet()),
            Map.of()));
  }
}
