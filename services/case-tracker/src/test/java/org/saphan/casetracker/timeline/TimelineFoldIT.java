package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.casetracker.timeline.ViewerTest.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.CasePage.CaseRow;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.store.Cases;
import org.saphan.foundation.messaging.WithoutKafka;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/** The fold and the reads on a real database, without Kafka and without Spring. */
class TimelineFoldIT {
  private static final Viewer REGISTRY = viewer("LA-MOJ-DIC", "MLA_REGISTRY");
  private static final Viewer PROSECUTOR = viewer("LA-PPO-SV", "PROSECUTOR");
  private static final Viewer OFFICER = viewer("LA-OSPP", "CA_OFFICER");
  private static final Viewer PARTNER = viewer("TH-OAG", "PARTNER");

  private static final ReadModel MODEL = new ReadModel();
  private static final Generation SERVING = MODEL.serving();

  @BeforeEach
  void empty() {
    MODEL.empty();
  }

  @Test
  void theTimelineGrowsWithEachEvent() {
    Story story = Story.draftedBy("LA-PPO-SV");
    take(story);
    assertThat(stages(story)).containsExactly("DRAFT");

    take(story.submitted().approved());

    assertThat(stages(story)).containsExactly("DRAFT", "UNDER_REVIEW", "APPROVED");
    Standing standing = timeline(story).aggregates().getFirst();
    assertThat(standing.holder()).isEqualTo(new Holder("CA_OFFICER", new AgencyCode("LA-OSPP")));
    assertThat(standing.since()).isEqualTo(story.now());
    assertThat(standing.agencies()).containsExactly("LA-OSPP", "LA-PPO-SV", "TH-OAG");
    assertThat(standing.countries()).containsExactly("LA", "TH");
  }

  @Test
  void anEntryShowsBothTimesAndItsCodesButNoMachineIds() {
    Story story = Story.draftedBy("LA-PPO-SV");
    take(story);

    Entry entry = timeline(story).entries().getFirst();

    assertThat(entry.recordedAt()).isEqualTo(entry.occurredAt().plus(Duration.ofMinutes(3)));
    assertThat(entry.fields())
        .containsEntry("requestedCountry", "TH")
        .containsEntry("urgency", Map.of("of", "Urgency", "code", "ROUTINE"))
        .doesNotContainKey("requestId");
  }

  @Test
  void aRepeatedMessageChangesNothing() {
    Story story = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    take(story);
    CaseTimeline before = timeline(story);

    take(story);

    assertThat(timeline(story)).isEqualTo(before);
  }

  @Test
  void theOrderInWhichTopicsAreReadDoesNotMatter() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    UUID person = UUID.randomUUID();
    UUID deadline = story.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    story.record("PersonRecordCreated", person).record("RecordErased", person).approved();
    story.deadline(deadline, "DeadlineMet", Map.of());
    take(Side.A, story.messages);
    List<Message> byTopic = new ArrayList<>(story.messages);
    byTopic.sort((a, b) -> b.topic().compareTo(a.topic()));

    take(Side.B, byTopic);

    assertThat(Dump.of(MODEL.jdbc, Side.B)).isEqualTo(Dump.of(MODEL.jdbc, Side.A));
  }

  @Test
  void deadlinesRunPauseAreExtendedBreachedAndMet() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    UUID deadline = story.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    take(story);
    assertThat(deadline(story).status()).isEqualTo("RUNNING");
    assertThat(timeline(story).aggregates().getFirst().dueAt())
        .isEqualTo(story.now().plus(Duration.ofDays(5)));

    take(story.days(1).deadline(deadline, "DeadlinePaused", Map.of()));
    assertThat(deadline(story).pausedAt()).isEqualTo(story.now());
    assertThat(timeline(story).aggregates().getFirst().dueAt()).isNull();

    var due = story.days(2).now().plus(Duration.ofDays(4));
    take(story.deadline(deadline, "DeadlineResumed", Map.of("dueAt", due)));
    assertThat(deadline(story).dueAt()).isEqualTo(due);

    take(story.days(4).deadline(deadline, "DeadlineBreached", Map.of("dueAt", due, "breachNo", 1)));
    assertThat(deadline(story).status()).isEqualTo("BREACHED");
    assertThat(timeline(story).aggregates().getFirst().overdue()).isTrue();

    var later = due.plus(Duration.ofDays(9));
    take(
        story.deadline(
            deadline, "DeadlineExtended", Map.of("dueAt", later, "extendReason", "DECISION")));
    assertThat(deadline(story).status()).isEqualTo("RUNNING");
    assertThat(deadline(story).dueAt()).isEqualTo(later);

    take(story.days(1).deadline(deadline, "DeadlineMet", Map.of()));
    assertThat(deadline(story).endedAt()).isEqualTo(story.now());
    assertThat(deadline(story).breaches()).isEqualTo(1);
  }

  @Test
  void aBreachedDeadlineCallsOnWhomItEscalatesToUntilItIsMet() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    UUID deadline = story.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    UUID running = story.deadline("D-M02", "LA-OSPP", Duration.ofDays(50));
    take(story);
    assertThat(callsOn("LA-OSPP", "CA_APPROVER")).isEmpty();

    var due = story.now().plus(Duration.ofDays(5));
    take(story.days(6).deadline(deadline, "DeadlineBreached", Map.of("dueAt", due, "breachNo", 1)));

    assertThat(callsOn("LA-OSPP", "CA_APPROVER"))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.caseRef()).isEqualTo(story.caseRef);
          assertThat(call.type()).isEqualTo("outgoing-request");
          assertThat(call.stage()).isEqualTo("UNDER_REVIEW");
          assertThat(call.holder().role()).isEqualTo("CA_OFFICER");
          assertThat(call.deadline().kind()).isEqualTo("D-M01");
          assertThat(call.deadline().deadlineId()).isEqualTo(deadline).isNotEqualTo(running);
        });
    assertThat(callsOn("LA-OSPP", "CA_OFFICER")).as("it does not call on this role").isEmpty();
    assertThat(callsOn("LA-MOJ-DIC", "CA_APPROVER")).as("may not see the request").isEmpty();

    take(story.deadline(deadline, "DeadlineMet", Map.of()));
    assertThat(callsOn("LA-OSPP", "CA_APPROVER")).isEmpty();
  }

  private static List<Escalation> callsOn(String agency, String role) {
    return MODEL.escalations.of(viewer(agency, role), Set.of(new Role(role)), Set.of());
  }

  @Test
  void aProsecutorSeesOnlyTheRequestsOfHisOwnAgency() {
    Story own = Story.draftedBy("LA-PPO-SV");
    Story other = Story.draftedBy("LA-PPO-VT").acknowledgedInOneGo();
    take(own, other);

    assertSees(PROSECUTOR, own);
    assertSees(REGISTRY, own, other);
  }

  @Test
  void aCentralAuthoritySeesARequestFromTheDayItComesToIt() {
    Story drafted = Story.draftedBy("LA-PPO-SV");
    Story submitted = Story.draftedBy("LA-PPO-SV").submitted();
    take(drafted, submitted);

    assertSees(OFFICER, submitted);
    assertThat(MODEL.cases.find(OFFICER, submitted.caseRef).orElseThrow().entries()).hasSize(2);
    assertSees(viewer("LA-MOJ-DIC", "CA_OFFICER"));
  }

  @Test
  void aPartnerSeesARequestOnceItIsTransmittedAndNothingOfWhatWasBefore() {
    Story approved = Story.draftedBy("LA-PPO-SV").submitted().approved();
    Story sent = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    sent.deadline("D-M05", "LA-OSPP", Duration.ofDays(5));
    sent.deadline("D-M06", "TH-OAG", Duration.ofDays(5));
    take(approved, sent);

    assertSees(PARTNER, sent);
    CaseTimeline seen = MODEL.cases.find(PARTNER, sent.caseRef).orElseThrow();
    assertThat(seen.entries())
        .extracting(Entry::stageAfter)
        .containsExactly("TRANSMITTED", "ACKNOWLEDGED");
    assertThat(seen.deadlines()).extracting(DeadlineNow::kind).containsExactly("D-M06");
    assertSees(viewer("KH-MOJ", "PARTNER"));
  }

  @Test
  void listsAreFilteredByStageHolderAgencyCountryAndOverdue() {
    Story drafted = Story.draftedBy("LA-PPO-VT");
    Story sent = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    UUID deadline = sent.deadline("D-M05", "LA-OSPP", Duration.ofDays(1));
    sent.days(2).deadline(deadline, "DeadlineBreached", Map.of("dueAt", sent.now(), "breachNo", 1));
    take(drafted, sent);

    assertThat(list("DRAFT", null, null, null, null, null)).containsExactly(drafted.caseRef);
    assertThat(list(null, "REQUESTED_AUTHORITY", null, null, null, null))
        .containsExactly(sent.caseRef);
    assertThat(list(null, null, "LA-PPO-VT", null, null, null)).containsExactly(drafted.caseRef);
    assertThat(list(null, null, null, "LA-PPO-SV", null, null)).containsExactly(sent.caseRef);
    assertThat(list(null, null, null, null, "TH", null)).hasSize(2);
    assertThat(list(null, null, null, null, "VN", null)).isEmpty();
    assertThat(list(null, null, null, null, null, true)).containsExactly(sent.caseRef);
    assertThat(list(null, null, null, null, null, false)).containsExactly(drafted.caseRef);
  }

  @Test
  void pagesFollowOneAnotherAndTheLastHasNoNext() {
    take(Story.draftedBy("LA-PPO-SV"), Story.draftedBy("LA-PPO-SV"), Story.draftedBy("LA-PPO-SV"));

    CasePage first = MODEL.cases.list(REGISTRY, page(null, 2));
    CasePage last = MODEL.cases.list(REGISTRY, page(first.next(), 2));

    assertThat(first.cases()).hasSize(2);
    assertThat(last.cases()).hasSize(1).doesNotContainAnyElementsOf(first.cases());
    assertThat(last.next()).isNull();
  }

  @Test
  void countsAndChoicesHoldOnlyWhatMayBeSeen() {
    take(Story.draftedBy("LA-PPO-SV"), Story.draftedBy("LA-PPO-VT").acknowledgedInOneGo());

    assertThat(MODEL.cases.counts(PROSECUTOR))
        .containsExactly(new Cases.StageCount("outgoing-request", "DRAFT", 1, 0));
    assertThat(MODEL.cases.counts(REGISTRY)).hasSize(2);
    assertThat(MODEL.cases.choices(PROSECUTOR).agencies()).containsExactly("LA-PPO-SV");
    assertThat(MODEL.cases.choices(viewer("LA-MPS-ATD", "IDENT_OFFICER")).agencies()).isEmpty();
  }

  @Test
  void aGapIsShownAsIncompleteAfterTenMinutes() {
    Story story = Story.draftedBy("LA-PPO-SV");
    take(story);

    park(story, Cases.GAP_SHOWN_AFTER.minusSeconds(30));
    assertThat(timeline(story).incomplete()).isFalse();

    MODEL.jdbc.sql("delete from parked").update();
    park(story, Cases.GAP_SHOWN_AFTER.plusSeconds(1));
    assertThat(timeline(story).incomplete()).isTrue();
  }

  @Test
  void whatCameFromAnErasedRecordIsDroppedAndOnlyCounted() {
    Story story = Story.draftedBy("LA-PPO-SV");
    UUID person = UUID.randomUUID();
    take(story.record("PersonRecordCreated", person));
    assertThat(timeline(story).aggregates()).hasSize(2);

    take(story.record("RecordErased", person));

    assertThat(timeline(story).aggregates())
        .extracting(Standing::type)
        .containsExactly("outgoing-request");
    assertThat(
            MODEL
                .jdbc
                .sql("select count(*) from timeline_fact where person_ref = ?")
                .param(person)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            MODEL
                .jdbc
                .sql("select event_type from timeline_dropped where side = ? order by 1")
                .param(Side.A.name())
                .query(String.class)
                .list())
        .containsExactly("PersonRecordCreated", "RecordErased");
  }

  @Test
  void oneVaultMayEraseAPersonWhileAnotherKeepsHerAndEraseHerLater() {
    Story asked = Story.draftedBy("LA-PPO-SV");
    UUID person = UUID.randomUUID();
    UUID deadline = asked.deadline(person, "D-P01", "LA-OSPP", Duration.ofDays(5));
    Teller received = new Teller("repatriation", asked.caseRef);
    WithoutKafka intake = MODEL.intake();
    intake.take(asked.record("PersonRecordCreated", person).messages);
    received.person("PersonRecordCreated", person);
    received.person("SharingStopped", person);
    intake.take(received.messages);
    assertThat(kept("timeline_aggregate where id = ?", person))
        .containsExactly("mutual-assistance", "repatriation");

    intake.take(asked.record("RecordErased", person).messages);
    assertThat(kept("timeline_aggregate where id = ?", person)).containsExactly("repatriation");
    assertThat(kept("timeline_deadline where id = ?", deadline)).isEmpty();
    assertThat(kept("timeline_fact where person_ref = ?", person))
        .containsExactly("repatriation", "repatriation");

    received.person("RecordErased", person);
    intake.take(received.messages);
    assertThat(kept("timeline_aggregate where id = ?", person)).isEmpty();
    assertThat(kept("timeline_fact where person_ref = ?", person)).isEmpty();
    assertThat(
            MODEL
                .jdbc
                .sql("select vault from timeline_erased where person_ref = ? order by vault")
                .param(person)
                .query(String.class)
                .list())
        .containsExactly("mutual-assistance", "repatriation");
  }

  private static List<String> kept(String where, UUID id) {
    return MODEL
        .jdbc
        .sql("select service from " + where + " order by service")
        .param(id)
        .query(String.class)
        .list();
  }

  @Test
  void theApplicationMayNotChangeAFact() {
    take(Story.draftedBy("LA-PPO-SV"));

    for (String forbidden :
        List.of("update timeline_fact set stage_after = 'CLOSED'", "drop table timeline_fact_a")) {
      assertThatThrownBy(() -> MODEL.jdbc.sql(forbidden).update())
          .rootCause()
          .message()
          .containsAnyOf("permission denied", "must be owner");
    }
  }

  private void assertSees(Viewer viewer, Story... stories) {
    assertThat(MODEL.cases.list(viewer, CaseFilter.all()).cases())
        .extracting(CaseRow::caseRef)
        .containsExactlyInAnyOrderElementsOf(
            List.of(stories).stream().map(s -> s.caseRef).toList());
    assertThat(MODEL.cases.counts(viewer).stream().mapToLong(Cases.StageCount::aggregates).sum())
        .isEqualTo(stories.length);
    for (CaseRow row : MODEL.cases.list(REGISTRY, CaseFilter.all()).cases()) {
      assertThat(MODEL.cases.find(viewer, row.caseRef()).isPresent())
          .isEqualTo(List.of(stories).stream().anyMatch(s -> s.caseRef.equals(row.caseRef())));
    }
  }

  private List<UUID> list(
      String stage, String role, String holder, String agency, String country, Boolean overdue) {
    CaseFilter filter = new CaseFilter(stage, role, holder, agency, country, overdue, null, 10);
    return MODEL.cases.list(REGISTRY, filter).cases().stream().map(CaseRow::caseRef).toList();
  }

  private static CaseFilter page(UUID after, int size) {
    return new CaseFilter(null, null, null, null, null, null, after, size);
  }

  private List<String> stages(Story story) {
    return timeline(story).entries().stream().map(Entry::stageAfter).toList();
  }

  private static DeadlineNow deadline(Story story) {
    return timeline(story).deadlines().getFirst();
  }

  private static CaseTimeline timeline(Story story) {
    return MODEL.cases.find(REGISTRY, story.caseRef).orElseThrow();
  }

  private void take(Story... stories) {
    List<Message> all = new ArrayList<>();
    List.of(stories).forEach(story -> all.addAll(story.messages));
    take(SERVING.side(), all);
  }

  private void take(Side side, List<Message> messages) {
    MODEL.take(side, messages);
  }

  private static void park(Story story, Duration ago) {
    MODEL
        .jdbc
        .sql(
            """
            insert into parked (consumer, aggregate_id, version, topic, key, headers, value, reason, parked_at)
            values (?, ?, 9, 'mutual-assistance.requests.v1', 'k', '{}', '', 'GAP', clock_timestamp() - cast(? as interval))
            """)
        .params(SERVING.consumer(), story.request, ago.toSeconds() + " seconds")
        .update();
  }
}
