package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.casetracker.timeline.ViewerTest.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.CaseTimeline.Protection;
import org.saphan.casetracker.timeline.Viewer.Place;
import org.saphan.lifecycle.Holder;

/** Who sees what of notices and returns (domain 40, D.2), on a real database. */
class HomecomingIT {
  private static final ReadModel MODEL = new ReadModel();

  private static final Place BRIDGE = new Place(Homecoming.BRIDGE, null, Set.of());
  private static final Place OTHER_BRIDGE = new Place("LA-SV-01", null, Set.of());

  private static final Viewer DESK = viewer("LA-MOLSW-DSW", "DSW_DESK");
  private static final Viewer OFFICER =
      viewer(Homecoming.IMMIGRATION, BRIDGE, "CHECKPOINT_OFFICER");
  private static final Viewer SUPERVISOR =
      viewer(Homecoming.IMMIGRATION, BRIDGE, "CHECKPOINT_SUPERVISOR");
  private static final Viewer THAILAND =
      viewer(Homecoming.SENDER, "NOTICE_ISSUER", "HOST_CASE_OFFICER");
  private static final Viewer REGISTRY = viewer("LA-MOJ-DIC", "MLA_REGISTRY");
  private static final Viewer CENTRE = viewer("LA-MOLSW-TC", "TRANSIT_MANAGER");
  private static final Viewer PROVINCE =
      viewer("LA-DLSW-SV", new Place(null, "LA-SV", Set.of()), "PROVINCIAL_DSW");

  private final Homecoming home = Homecoming.of(2).received().arrived(0).screened(0);

  @BeforeEach
  void empty() {
    MODEL.empty();
  }

  @Test
  void aDeskSeesNoticeAndReturnsOnOneTimelineAndNothingElse() {
    take(home);

    CaseTimeline seen = seenBy(DESK);

    assertThat(seen.aggregates())
        .extracting(Standing::type)
        .containsExactlyInAnyOrder("notice", "return", "return");
    assertThat(stages(seen, home.returns.getFirst()))
        .containsExactly("SCHEDULED", "ARRIVED", "ARRIVED", "SCREENING", "SCREENED");
    assertThat(seen.entries()).extracting(Entry::eventType).doesNotContain("PersonRecordCreated");
    assertThat(seen.protection()).as("who sees all needs no summary").isNull();
  }

  @Test
  void anOfficerSeesThePeopleOfHisBorderAndItsSupervisorTheNoticeToo() {
    take(home);

    assertThat(seenBy(OFFICER).aggregates()).extracting(Standing::type).containsOnly("return");
    assertThat(seenBy(SUPERVISOR).aggregates()).extracting(Standing::type).contains("notice");
    assertUnknownTo(viewer("LA-IMM-LA-SV-01", OTHER_BRIDGE, "CHECKPOINT_SUPERVISOR"));
    assertUnknownTo(viewer(Homecoming.IMMIGRATION, "CHECKPOINT_OFFICER"));
  }

  @Test
  void aBorderSeesNothingOfWhereSheWentAndWhoHelpsHer() {
    take(home.placed(0, "LA-SV"));

    for (Viewer border : List.of(OFFICER, SUPERVISOR)) {
      assertThat(stages(seenBy(border), home.returns.getFirst()))
          .containsExactly("SCHEDULED", "ARRIVED", "SCREENING", "SCREENED");
      assertThat(standing(seenBy(border), home.returns.getFirst()).stage()).isEqualTo("SCREENED");
      assertThat(
              seenBy(border).entries().stream()
                  .filter(entry -> entry.type().equals("return"))
                  .toList()
                  .toString())
          .doesNotContain(Homecoming.CENTRE, "LA-SV", "LA-DLSW-SV", "PLACED");
    }
  }

  @Test
  void aBorderThatIsNoLongerTheOneSeesNothingMore() {
    take(Homecoming.of(0, home.caseRef).movedTo("LA-SV-01"));

    assertUnknownTo(SUPERVISOR);
    assertThat(
            seenBy(viewer("LA-IMM-LA-SV-01", OTHER_BRIDGE, "CHECKPOINT_SUPERVISOR")).aggregates())
        .hasSize(1);
  }

  @Test
  void theSendingStateSeesItsOwnNoticeAndOfAReturnOnlyTheCodesThatItIsTold() {
    take(home.placed(0, "LA-SV"));

    CaseTimeline seen = seenBy(THAILAND);

    UUID person = home.returns.getFirst();
    assertThat(stages(seen, person)).containsExactly("SCHEDULED", "TOLD_RECEIVED", "TOLD_PLACED");
    assertThat(standing(seen, person).stage()).isEqualTo("TOLD_PLACED");
    assertThat(standing(seen, person).holder()).isEqualTo(Holder.NOBODY);
    assertThat(standing(seen, person).agencies()).containsExactly(Homecoming.SENDER);
    assertThat(stages(seen, home.notice)).containsExactly("RECEIVED", "ACKNOWLEDGED", "CONFIRMED");
    assertThat(seen.toString())
        .doesNotContain("LA-MOLSW-TC", "LA-SV", "LA-DLSW-SV", "IN_TRANSIT_CARE", "CARE");
    assertThat(MODEL.cases.counts(THAILAND))
        .extracting(count -> count.stage())
        .containsExactlyInAnyOrder("CONFIRMED", "SCHEDULED", "TOLD_PLACED");
    assertUnknownTo(viewer("TH-RTP-IB", "NOTICE_ISSUER"));
  }

  @Test
  void aSendingStateCannotFindOutByFiltersWhatItIsNotTold() {
    take(home.placed(0, "LA-SV"));

    assertThat(MODEL.cases.list(THAILAND, stage("PLACED")).cases()).isEmpty();
    assertThat(MODEL.cases.list(THAILAND, stage("TOLD_PLACED")).cases()).hasSize(1);
    assertThat(MODEL.cases.choices(THAILAND).holderAgencies()).doesNotContain("LA-DLSW-SV");
  }

  @Test
  void whatTheTwoStatesSayOfOnePersonStandsSideBySideForWhoMaySeeBoth() {
    take(home.departed(1).didNotCome(1).told(1, "NO_SHOW", "NO_SHOW", Holder.NOBODY));

    assertThat(lastWords(seenBy(DESK), home.returns.get(1)))
        .containsExactly("LA NO_SHOW ReturneeNoShow", "TH DEPARTED ReturneeDeparted");
    assertThat(lastWords(seenBy(THAILAND), home.returns.get(1))).isEmpty();
    assertThat(stages(seenBy(THAILAND), home.returns.get(1)))
        .containsExactly("SCHEDULED", "DEPARTED", "TOLD_NO_SHOW");
  }

  private static List<String> lastWords(CaseTimeline seen, UUID part) {
    return seen.accounts().stream()
        .filter(account -> account.parts().getFirst().id().equals(part))
        .flatMap(account -> account.words().stream())
        .map(word -> word.country() + " " + word.stage() + " " + word.eventType())
        .toList();
  }

  @Test
  void aTransitCentreSeesWhomItHouses() {
    take(home.inTransit(1));

    assertThat(seenBy(CENTRE).aggregates())
        .extracting(Standing::id)
        .containsExactly(home.returns.get(1));

    MODEL.empty();
    take(home.placed(0, "LA-SV"));
    assertThat(seenBy(CENTRE).aggregates())
        .as("who has left is no longer shown")
        .extracting(Standing::id)
        .containsExactly(home.returns.get(1));
  }

  @Test
  void aProvinceSeesWhoComesToItAndNotWhatWasAtTheBorder() {
    take(home.placed(0, "LA-SV"));

    CaseTimeline seen = seenBy(PROVINCE);

    assertThat(seen.entries()).extracting(Entry::eventType).containsExactly("ReturneePlaced");
    assertUnknownTo(viewer("LA-DLSW-CH", new Place(null, "LA-CH", Set.of()), "PROVINCIAL_DSW"));
  }

  @Test
  void theRegistryOfTheMinistryLearnsOnlyThatPeopleAreBeingHelped() {
    Story request = Story.draftedBy("LA-PPO-SV");
    MODEL.take(Side.A, request.messages);
    assertThat(MODEL.cases.find(REGISTRY, request.caseRef).orElseThrow().protection()).isNull();

    MODEL.take(Side.A, Homecoming.of(1, request.caseRef).messages);

    CaseTimeline seen = MODEL.cases.find(REGISTRY, request.caseRef).orElseThrow();
    assertThat(seen.protection()).isEqualTo(Protection.ACTIVE);
    assertThat(seen.aggregates()).extracting(Standing::type).containsExactly("outgoing-request");
    assertThat(seen.entries()).hasSize(1);
    assertThat(
            MODEL
                .cases
                .find(viewer("LA-PPO-SV", "PROSECUTOR"), request.caseRef)
                .orElseThrow()
                .protection())
        .isNull();
    take(home);
    assertUnknownTo(REGISTRY);
  }

  @Test
  void othersSeeNothingOfThosePeople() {
    take(home);

    assertUnknownTo(viewer("LA-PPO-SV", "PROSECUTOR"));
    assertUnknownTo(viewer("LA-OSPP", "CA_OFFICER"));
    assertUnknownTo(viewer("LA-MPS-ATD", "IDENT_OFFICER"));
    assertUnknownTo(viewer("LA-LWU-SV", "CASE_WORKER"));
    assertUnknownTo(viewer("LA-LWU-CPC", "SHELTER_MANAGER"));
  }

  @Test
  void whenAVaultHasErasedSomebodyItDoesNotMatterWhichTopicIsReadFirst() {
    home.person("RecordErased", home.persons.getFirst());
    MODEL.take(Side.A, home.messages);
    Map<String, List<String>> orderly = Dump.of(MODEL.jdbc, Side.A);

    MODEL.take(
        Side.B, home.messages.stream().sorted((a, b) -> a.topic().compareTo(b.topic())).toList());

    assertThat(Dump.of(MODEL.jdbc, Side.B)).isEqualTo(orderly);
    assertThat(standing(seenBy(DESK), home.returns.getFirst()).stage()).isEqualTo("SCREENED");
  }

  private void take(Homecoming story) {
    MODEL.take(Side.A, story.messages);
  }

  private CaseTimeline seenBy(Viewer viewer) {
    return MODEL.cases.find(viewer, home.caseRef).orElseThrow();
  }

  private void assertUnknownTo(Viewer viewer) {
    assertThat(MODEL.cases.find(viewer, home.caseRef)).isEmpty();
    assertThat(MODEL.cases.list(viewer, CaseFilter.all()).cases())
        .noneMatch(row -> row.caseRef().equals(home.caseRef));
  }

  private static CaseFilter stage(String stage) {
    return new CaseFilter(stage, null, null, null, null, null, null, 10);
  }

  private static Standing standing(CaseTimeline timeline, UUID id) {
    return timeline.aggregates().stream().filter(one -> one.id().equals(id)).findFirst().get();
  }

  private static List<String> stages(CaseTimeline timeline, UUID id) {
    return timeline.entries().stream()
        .filter(entry -> entry.aggregateId().equals(id))
        .map(Entry::stageAfter)
        .toList();
  }
}
