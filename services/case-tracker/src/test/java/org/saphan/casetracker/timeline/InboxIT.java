package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.casetracker.timeline.Teller.held;
import static org.saphan.casetracker.timeline.ViewerTest.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.Viewer.Place;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.Law;

/** X25: a breached deadline reaches whoever holds the role that it escalates to. */
class InboxIT {
  private static final ReadModel MODEL = new ReadModel();

  /** One test for each of them. */
  private static final Set<String> TESTED =
      Set.of(
          "CA_OFFICER",
          "CA_APPROVER",
          "MLA_REGISTRY",
          "DSW_DESK",
          "DOI_DESK",
          "CHECKPOINT_SUPERVISOR",
          "PROVINCIAL_DSW",
          "IDENT_OFFICER",
          "CASE_WORKER",
          "SHELTER_MANAGER",
          "DATA_OFFICER");

  private static final Set<String> OF_SAVANNAKHET = Set.of("LA-LWU-SV", "LA-DLSW-SV");

  private final Story request = Story.draftedBy("LA-PPO-SV").submitted();
  private final Homecoming home = Homecoming.of(1).received().arrived(0);
  private final Care care = Care.of(home.caseRef, home.persons.getFirst()).confirmed().wholeStay();
  private final Teller elsewhere = new Teller("case-tracker", UUID.randomUUID());

  @BeforeEach
  void empty() {
    MODEL.empty();
  }

  @Test
  void everyRoleOfTheTableIsTested() {
    assertThat(
            Law.table("deadlines").stream()
                .map(line -> Law.cell(line, "escalate_to"))
                .collect(Collectors.toSet()))
        .isEqualTo(TESTED);
  }

  @Test
  void anOfficerOfTheCentralAuthorityThatHasTheRequest() {
    UUID missed =
        request.missed(request.request, "D-M01", held("PROSECUTOR", "LA-PPO-SV"), "CA_OFFICER");

    assertCalled(missed, viewer("LA-OSPP", "CA_OFFICER"), "CA_OFFICER", "outgoing-request");
    assertNotCalled(viewer("LA-MOJ-DIC", "CA_OFFICER"), "CA_OFFICER");
    assertNotCalled(viewer("LA-OSPP", "CA_APPROVER"), "CA_APPROVER");
  }

  @Test
  void anApproverOfTheCentralAuthorityAndNotTheForeignOneThatWasAsked() {
    Story sent = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    UUID missed = sent.missed(sent.request, "D-M05", held("CA_OFFICER", "LA-OSPP"), "CA_APPROVER");
    MODEL.take(Side.A, sent.messages);

    assertCalled(missed, viewer("LA-OSPP", "CA_APPROVER"), "CA_APPROVER", "outgoing-request");
    assertNotCalled(viewer("TH-OAG", "CA_APPROVER", "PARTNER"), "CA_APPROVER");
  }

  @Test
  void theRegistry() {
    UUID missed =
        request.missed(request.request, "D-M11", held("CA_APPROVER", "LA-OSPP"), "MLA_REGISTRY");

    assertCalled(missed, viewer("LA-MOJ-DIC", "MLA_REGISTRY"), "MLA_REGISTRY", "outgoing-request");
  }

  @Test
  void theDeskOfSocialWelfareAlsoForWhatItMayNotSee() {
    UUID guardian = care.missed(care.victim, "D-V09", held("CASE_WORKER", Care.WORKER), "DSW_DESK");
    UUID beds =
        care.missed(UUID.randomUUID(), "D-B01", held("SHELTER_MANAGER", Care.SISTERS), "DSW_DESK");
    UUID match =
        elsewhere.missed(UUID.randomUUID(), "D-L01", held("CASE_WORKER", Care.WORKER), "DSW_DESK");
    UUID reception = home.missed(home.notice, "D-R01", held("DSW_DESK", Care.DESK), "DSW_DESK");
    take();

    Viewer desk = viewer(Care.DESK, "DSW_DESK");
    assertThat(callsOn(desk, "DSW_DESK"))
        .extracting(call -> call.deadline().deadlineId())
        .containsExactlyInAnyOrder(guardian, beds, match, reception);
    assertThat(callsOn(desk, "DSW_DESK"))
        .filteredOn(call -> call.deadline().deadlineId().equals(guardian))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.caseRef()).isEqualTo(care.caseRef);
          assertThat(call.deadline().kind()).isEqualTo("D-V09");
          assertThat(call.type()).as("no more than that it is late").isNull();
          assertThat(call.stage()).isNull();
          assertThat(call.holder()).isNull();
        });
    assertNotCalled(viewer("LA-MPS-DOI", "DOI_DESK"), "DOI_DESK");
  }

  @Test
  void theDeskOfImmigration() {
    UUID device =
        home.missed(
            UUID.randomUUID(),
            "D-R11",
            held("CHECKPOINT_SUPERVISOR", Homecoming.IMMIGRATION),
            "DOI_DESK");

    assertCalled(device, viewer("LA-MPS-DOI", "DOI_DESK"), "DOI_DESK", null);
    assertNotCalled(viewer(Care.DESK, "DSW_DESK"), "DSW_DESK");
  }

  @Test
  void theSupervisorOfTheBridgeWhereSheArrived() {
    UUID screen =
        home.missed(
            home.returns.getFirst(),
            "D-R07",
            held("CHECKPOINT_OFFICER", Homecoming.IMMIGRATION),
            "CHECKPOINT_SUPERVISOR");
    Place bridge = new Place(Homecoming.BRIDGE, null, Set.of());
    Place other = new Place("LA-SV-01", null, Set.of());

    assertCalled(
        screen,
        viewer(Homecoming.IMMIGRATION, bridge, "CHECKPOINT_SUPERVISOR"),
        "CHECKPOINT_SUPERVISOR",
        "return");
    assertNotCalled(
        viewer("LA-IMM-LA-SV-01", other, "CHECKPOINT_SUPERVISOR"), "CHECKPOINT_SUPERVISOR");
  }

  @Test
  void theProvinceOfWhoShouldHaveVisitedHer() {
    UUID visit =
        care.missed(care.plan, "D-U01", held("LWU_PROVINCE", "LA-LWU-SV"), "PROVINCIAL_DSW");
    take();
    Viewer savannakhet = viewer("LA-DLSW-SV", new Place(null, "LA-SV", Set.of()), "PROVINCIAL_DSW");
    Viewer champasak = viewer("LA-DLSW-CH", new Place(null, "LA-CH", Set.of()), "PROVINCIAL_DSW");

    assertThat(callsOn(savannakhet, "PROVINCIAL_DSW", OF_SAVANNAKHET))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.deadline().deadlineId()).isEqualTo(visit);
          assertThat(call.type()).isNull();
        });
    assertThat(callsOn(champasak, "PROVINCIAL_DSW", Set.of("LA-LWU-CH", "LA-DLSW-CH"))).isEmpty();
  }

  @Test
  void theProvinceThatSheCameHomeTo() {
    home.placed(0, "LA-SV");
    UUID plan =
        home.missed(
            home.returns.getFirst(), "D-R10", held("LWU_PROVINCE", "LA-LWU-VT"), "PROVINCIAL_DSW");

    assertCalled(
        plan,
        viewer("LA-DLSW-SV", new Place(null, "LA-SV", Set.of()), "PROVINCIAL_DSW"),
        "PROVINCIAL_DSW",
        "return");
    assertNotCalled(
        viewer("LA-DLSW-CH", new Place(null, "LA-CH", Set.of()), "PROVINCIAL_DSW"),
        "PROVINCIAL_DSW");
  }

  @Test
  void whoIdentifiesVictimsAlsoOnceThatIsDone() {
    UUID review =
        care.missed(care.victim, "D-V10", held("CASE_WORKER", Care.WORKER), "IDENT_OFFICER");

    assertCalled(review, viewer(Care.POLICE, "IDENT_OFFICER"), "IDENT_OFFICER", null);
  }

  @Test
  void aCaseWorkerOfTheTeamAlsoWhereOthersWroteIt() {
    UUID answer =
        care.missed(care.referral, "D-F02", held("SHELTER_MANAGER", Care.SISTERS), "CASE_WORKER");

    assertCalled(answer, viewer(Care.WORKER, "CASE_WORKER"), "CASE_WORKER", "referral");
    assertNotCalled(viewer("LA-LWU-BK", "CASE_WORKER"), "CASE_WORKER");
  }

  @Test
  void theHouseWhereSheLivesAndNotTheOneThatWasOnlyAsked() {
    UUID plan =
        care.missed(
            care.referral, "D-F05", held("SHELTER_WORKER", Care.SISTERS), "SHELTER_MANAGER");
    Place savan = new Place(null, null, Set.of(Care.SAVAN));
    Place dimension = new Place(null, null, Set.of(Care.DIMENSION));

    assertCalled(
        plan, viewer(Care.SISTERS, savan, "SHELTER_MANAGER"), "SHELTER_MANAGER", "referral");
    assertNotCalled(viewer(Care.INTERNATIONAL, dimension, "SHELTER_MANAGER"), "SHELTER_MANAGER");
  }

  @Test
  void theDataOfficerWhoAnswersForTheVault() {
    UUID told =
        care.missed(UUID.randomUUID(), "D-P03", held("CASE_WORKER", Care.WORKER), "DATA_OFFICER");
    UUID fetched =
        care.missed(UUID.randomUUID(), "D-P01", held("DATA_OFFICER", Care.DESK), "DATA_OFFICER");
    take();

    assertThat(callsOn(viewer(Care.DESK, "DATA_OFFICER"), "DATA_OFFICER"))
        .extracting(call -> call.deadline().deadlineId())
        .containsExactlyInAnyOrder(told, fetched);
    assertNotCalled(viewer("LA-OSPP", "DATA_OFFICER"), "DATA_OFFICER");
    assertNotCalled(viewer(Care.WORKER, "DATA_OFFICER", "CASE_WORKER"), "CASE_WORKER");
  }

  @Test
  void whoIsExcludedFromTheCaseIsNotCalledAndWhatIsMetLeaves() {
    UUID missed = care.missed(care.victim, "D-V03", held("CASE_WORKER", Care.WORKER), "DSW_DESK");
    take();
    Viewer desk = viewer(Care.DESK, "DSW_DESK");
    MODEL
        .owner
        .sql("insert into exclusion (id, account, case_ref) values (?, ?, ?)")
        .params(UUID.randomUUID(), desk.account(), care.caseRef)
        .update();
    assertNotCalled(desk, "DSW_DESK");
    MODEL.owner.sql("delete from exclusion").update();
    assertThat(callsOn(desk, "DSW_DESK")).hasSize(1);

    care.deadline(missed, care.victim, "DeadlineMet", Map.of());
    assertNotCalled(desk, "DSW_DESK");
  }

  private void assertCalled(UUID deadline, Viewer viewer, String role, String type) {
    take();
    assertThat(callsOn(viewer, role))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.deadline().deadlineId()).isEqualTo(deadline);
          assertThat(call.type()).isEqualTo(type);
        });
  }

  private void assertNotCalled(Viewer viewer, String role) {
    take();
    assertThat(callsOn(viewer, role)).isEmpty();
  }

  private void take() {
    List.of(request, home, care, elsewhere).forEach(one -> MODEL.take(Side.A, one.messages));
  }

  private static List<Escalation> callsOn(Viewer viewer, String role) {
    return callsOn(viewer, role, Set.of());
  }

  private static List<Escalation> callsOn(Viewer viewer, String role, Set<String> neighbours) {
    return MODEL.escalations.of(viewer, Set.of(new Role(role)), neighbours);
  }
}
