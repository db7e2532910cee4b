package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.casetracker.timeline.ViewerTest.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.CaseTimeline.Protection;
import org.saphan.casetracker.timeline.Viewer.Place;
import org.saphan.casetracker.timeline.store.Houses;
import org.saphan.foundation.messaging.WithoutKafka.Message;

/** Who sees what of one person's case over all services: the table of chapter D.2, line by line. */
class DossierIT {
  private static final ReadModel MODEL = new ReadModel();

  private final Homecoming home = Homecoming.of(1).received().arrived(0).screened(0);
  private final Story request = Story.draftedBy("LA-PPO-SV", home.caseRef).acknowledgedInOneGo();
  private final Care care = Care.of(home.caseRef, home.persons.getFirst()).wholeStay();

  /** Another person of the same group, with another team. */
  private final Care other = Care.of(home.caseRef, UUID.randomUUID());

  @BeforeEach
  void begin() {
    MODEL.empty();
    take(Care.houses(), home, request, care);
  }

  @Test
  void registryOfTheMinistryAllMlaStatesAndReferralOnlyAsProtectionActiveOrClosed() {
    CaseTimeline seen = seenBy(viewer("LA-MOJ-DIC", "MLA_REGISTRY"));

    assertThat(types(seen)).containsExactly("outgoing-request");
    assertThat(seen.protection()).isEqualTo(Protection.ACTIVE);
  }

  @Test
  void prosecutorOwnRequestsAndHearingsNotShelterNotNeeds() {
    request.heard();
    take(request);
    CaseTimeline seen = seenBy(viewer("LA-PPO-SV", "PROSECUTOR"));

    assertThat(types(seen)).containsExactly("outgoing-request", "video-hearing");
    assertUnknownTo(viewer("LA-PPO-VT", "PROSECUTOR"));
    assertThat(seen.toString()).doesNotContain(Care.SAVAN, "needGroups");
  }

  @Test
  void checkpointOfficerThePeopleOfHisCheckpointAndNothingOfTheirCare() {
    Place bridge = new Place(Homecoming.BRIDGE, null, Set.of());

    assertThat(types(seenBy(viewer(Homecoming.IMMIGRATION, bridge, "CHECKPOINT_OFFICER"))))
        .containsExactly("return");
  }

  @Test
  void identificationOfficerVictimCasesUntilTheyAreDecidedAndNotHealth() {
    Viewer police = viewer(Care.POLICE, "IDENT_OFFICER");

    assertThat(types(seenBy(police))).containsExactly("victim-case");
    assertThat(seenBy(police).toString()).doesNotContain("needGroups");

    care.confirmed();
    takeAgain();
    assertUnknownTo(police);
  }

  @Test
  void shelterOwnResidentsWithTheirServicesAndConsents() {
    assertThat(types(seenBy(house(Care.SISTERS))))
        .containsExactly("consent", "referral", "service-episode");
    Viewer byToken =
        viewer(Care.SISTERS, new Place(null, null, Set.of(Care.SAVAN)), "SHELTER_WORKER");
    assertThat(types(seenBy(byToken))).contains("referral", "service-episode");

    care.discharged(Care.SISTERS);
    takeAgain();
    assertThat(types(seenBy(house(Care.SISTERS))))
        .as("who has left is no resident any more")
        .containsExactly("referral");
  }

  @Test
  void shelterOwnOffersAndOfThoseNothingButWhatItWasAskedAndAnswered() {
    CaseTimeline seen = seenBy(house(Care.INTERNATIONAL));

    assertThat(types(seen)).containsExactly("referral");
    assertThat(seen.entries())
        .extracting(Entry::eventType)
        .containsExactly("ReferralOffered", "ReferralDeclined");
    assertThat(seen.aggregates().getFirst().stage()).isEqualTo("DECLINED");
    assertThat(seen.toString()).doesNotContain(Care.SAVAN, Care.SISTERS, "ADMITTED");
    assertUnknownTo(
        viewer(
            Care.INTERNATIONAL, new Place(null, null, Set.of("LA-SH-VFI-BKC")), "SHELTER_MANAGER"));
    assertUnknownTo(house("NGO-AFESIP"));
  }

  @Test
  void anOfferThatNobodyAnsweredAndAPlaceThatWasNotTakenShowNothingOfWhatFollows() {
    Care asked =
        Care.of(home.caseRef, UUID.randomUUID())
            .agreed("SHARE_FOR_REFERRAL")
            .asked()
            .offered(Care.DIMENSION, Care.INTERNATIONAL)
            .expired(Care.DIMENSION)
            .offered(Care.SAVAN, Care.SISTERS)
            .accepted(Care.SAVAN, Care.SISTERS)
            .notArrived(Care.SISTERS)
            .offered(Care.DIMENSION, Care.INTERNATIONAL)
            .accepted(Care.DIMENSION, Care.INTERNATIONAL)
            .served("LA-LBA");
    MODEL.empty();
    take(Care.houses(), asked);

    assertThat(seenBy(house(Care.SISTERS)).entries())
        .extracting(Entry::eventType)
        .containsExactly("ReferralOffered", "ReferralAccepted", "VictimNotArrived");
    assertThat(types(seenBy(house(Care.INTERNATIONAL))))
        .as("who is only expected has no file in the house yet")
        .containsExactly("referral");
  }

  @Test
  void anOfferThatIsWithdrawnIsShownToNobodyWhoWasOnlyAsked() {
    Care asked =
        Care.of(home.caseRef, UUID.randomUUID())
            .asked()
            .offered(Care.DIMENSION, Care.INTERNATIONAL);
    MODEL.empty();
    take(Care.houses(), asked);
    assertThat(types(seenBy(house(Care.INTERNATIONAL)))).containsExactly("referral");

    take(asked.withdrawn());
    assertUnknownTo(house(Care.INTERNATIONAL));
  }

  @Test
  void caseWorkerOwnCasesFullyWhoeverWroteItExceptMutualAssistance() {
    assertThat(types(seenBy(viewer(Care.WORKER, "CASE_WORKER"))))
        .containsExactly(
            "consent", "follow-up-plan", "referral", "return", "service-episode", "victim-case");
    assertUnknownTo(viewer("LA-LWU-BK", "CASE_WORKER"));
  }

  @Test
  void caseWorkerNothingOfAnotherPersonInTheSameCase() {
    Viewer worker = viewer(Care.WORKER, "CASE_WORKER");
    Homecoming group = Homecoming.of(2, home.caseRef);
    MODEL.empty();
    take(group, Care.of(home.caseRef, group.persons.getFirst()));

    assertThat(seenBy(worker).aggregates())
        .extracting(Standing::id)
        .contains(group.returns.getFirst())
        .doesNotContain(group.returns.getLast(), group.notice);
  }

  @Test
  void oneWhoWorksOnTheCaseAndInAHouseThatWasOnlyAskedSeesEachPartOnce() {
    Viewer both =
        viewer(
            Care.WORKER,
            new Place(null, null, Set.of(Care.DIMENSION)),
            "CASE_WORKER",
            "SHELTER_MANAGER");

    assertThat(seenBy(both).aggregates()).extracting(Standing::id).doesNotHaveDuplicates();
    assertThat(seenBy(both).toString()).contains("ADMITTED");
    assertThat(MODEL.cases.counts(both))
        .allSatisfy(count -> assertThat(count.aggregates()).isEqualTo(1));
  }

  @Test
  void thaiPartnerOwnNoticesAndOutcomeCodesAndNothingOfHerCare() {
    CaseTimeline seen =
        seenBy(viewer(Homecoming.SENDER, "NOTICE_ISSUER", "HOST_CASE_OFFICER", "PARTNER"));

    assertThat(types(seen)).containsExactly("notice", "return");
    assertThat(seen.toString()).doesNotContain("SH-SSV", "NGO-", "ADMITTED");
  }

  @Test
  void provincialSocialWelfareOwnFollowUp() {
    take(Care.of(home.caseRef, UUID.randomUUID()).planned("LA-DLSW-SV"));

    Place savannakhet = new Place(null, "LA-SV", Set.of());
    CaseTimeline seen = seenBy(viewer("LA-DLSW-SV", savannakhet, "PROVINCIAL_DSW"));

    assertThat(types(seen)).containsExactly("follow-up-plan");
    assertThat(types(seenBy(viewer("LA-LWU-SV", "LWU_PROVINCE"))))
        .containsExactly("follow-up-plan");
  }

  @Test
  void providerOwnRequests() {
    assertThat(types(seenBy(viewer("LA-LBA", "LEGAL_AID")))).containsExactly("service-episode");
    assertUnknownTo(viewer("LA-MOH-FRH", "HEALTH"));
  }

  @Test
  void excludedAccountNothingOfThatCase() {
    Viewer worker = viewer(Care.WORKER, "CASE_WORKER");
    MODEL
        .owner
        .sql("insert into exclusion (id, account, case_ref) values (?, ?, ?)")
        .params(UUID.randomUUID(), worker.account(), home.caseRef)
        .update();

    assertUnknownTo(worker);
    MODEL.owner.sql("delete from exclusion").update();
    assertThat(seenBy(worker).aggregates()).isNotEmpty();
  }

  @Test
  void statisticianAggregatesOnly() {
    assertUnknownTo(viewer("LA-NCATIP", "STATISTICIAN"));
  }

  @Test
  void whichTopicIsReadFirstDoesNotMatter() {
    List<Message> all = new ArrayList<>();
    List.of(Care.houses(), home, request, care, other).forEach(one -> all.addAll(one.messages));
    MODEL.empty();
    MODEL.take(Side.A, all);
    MODEL.take(Side.B, all.stream().sorted((a, b) -> b.topic().compareTo(a.topic())).toList());

    assertThat(Dump.of(MODEL.jdbc, Side.B)).isEqualTo(Dump.of(MODEL.jdbc, Side.A));
  }

  private static Viewer house(String operator) {
    Set<String> houses = new Houses(MODEL.jdbc).of(operator);
    return viewer(operator, new Place(null, null, houses), "SHELTER_MANAGER", "SHELTER_WORKER");
  }

  private static void take(Teller... stories) {
    List.of(stories).forEach(story -> MODEL.take(Side.A, story.messages));
  }

  /** What is known already changes nothing. */
  private void takeAgain() {
    take(care);
  }

  private static List<String> types(CaseTimeline seen) {
    return seen.aggregates().stream().map(Standing::type).distinct().sorted().toList();
  }

  private CaseTimeline seenBy(Viewer viewer) {
    return MODEL.cases.find(viewer, home.caseRef).orElseThrow();
  }

  private void assertUnknownTo(Viewer viewer) {
    assertThat(MODEL.cases.find(viewer, home.caseRef)).isEmpty();
    assertThat(MODEL.cases.list(viewer, CaseFilter.all()).cases())
        .noneMatch(row -> row.caseRef().equals(home.caseRef));
  }
}
