package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.casetracker.timeline.Viewer.Place;
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

  @Test
  void whoServesNowhereSeesNoBorder() {
    assertThat(viewer("LA-IMM-LA-VT-01", "CHECKPOINT_OFFICER", "CHECKPOINT_SUPERVISOR").ties())
        .isEmpty();
  }

  @Test
  void aSupervisorSeesTheNoticesOfHisBorderAndAnOfficerOnlyThePeople() {
    Place bridge = new Place("LA-VT-01", null, Set.of());

    assertThat(viewer("LA-IMM-LA-VT-01", bridge, "CHECKPOINT_OFFICER").ties())
        .containsExactly("checkpoint:LA-VT-01");
    assertThat(viewer("LA-IMM-LA-VT-01", bridge, "CHECKPOINT_SUPERVISOR").ties())
        .containsExactly("checkpoint:LA-VT-01", "supervised:LA-VT-01");
  }

  @Test
  void theSendingStateSeesOfAReturnOnlyWhatIsForIt() {
    Viewer thailand = viewer("TH-MSDHS-DATIP", "NOTICE_ISSUER", "HOST_CASE_OFFICER");

    assertThat(thailand.ties()).containsExactly("host:TH-MSDHS-DATIP", "issuer:TH-MSDHS-DATIP");
    assertThat(thailand.wholeTies()).containsExactly("issuer:TH-MSDHS-DATIP");
  }

  @Test
  void aHouseIsNeverShownAcrossTheBorderAndHealthNotToWhoIdentifies() {
    Map<String, Object> fields =
        Map.of(
            "facility", "LA-TC",
            "lines", List.of(Map.of("sex", "FEMALE", "destinationProvince", "LA-SV")),
            "needGroups", List.of("CARE"));

    assertThat(viewer("TH-MSDHS-DATIP", "NOTICE_ISSUER").shown(fields))
        .isEqualTo(
            Map.of("lines", List.of(Map.of("sex", "FEMALE")), "needGroups", List.of("CARE")));
    assertThat(viewer("LA-MPS-ATD", "IDENT_OFFICER").shown(fields))
        .containsOnlyKeys("facility", "lines");
    assertThat(viewer("LA-MOLSW-DSW", "DSW_DESK").shown(fields)).isEqualTo(fields);
    assertThat(viewer("LA-MPS-ATD", "IDENT_OFFICER", "DSW_DESK").shown(fields))
        .as("who may see it in one role sees it")
        .isEqualTo(fields);
  }

  @Test
  void whoIsOfAnotherStateIsNeverShownAHouseWhateverElseHeIs() {
    Map<String, Object> fields = Map.of("facility", "LA-TC", "beds", 1);

    assertThat(viewer("TH-MSDHS-DATIP", "NOTICE_ISSUER", "PARTNER").shown(fields))
        .containsOnlyKeys("beds");
    assertThat(viewer("TH-OAG", "PARTNER").shown(fields)).containsOnlyKeys("beds");
    assertThat(viewer("LA-OSPP", "PARTNER").shown(fields)).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATA_OFFICER", "INVESTIGATOR", "EMBASSY", "CONSULAR", "GUARDIAN"})
  void rolesThatTheTableDoesNotNameSeeNothing(String role) {
    assertThat(viewer("LA-MPS-ATD", role).ties()).isEmpty();
  }

  static Viewer viewer(String agency, String... roles) {
    return viewer(agency, Place.NONE, roles);
  }

  static Viewer viewer(String agency, Place place, String... roles) {
    return Viewer.of(
        Actor.person(
            "somebody",
            new AgencyCode(agency),
            new CountryCode(agency.substring(0, 2)),
            Arrays.stream(roles).map(Role::new).collect(Collectors.toSet()),
            Map.of()),
        place,
        new CountryCode("LA"));
  }
}
