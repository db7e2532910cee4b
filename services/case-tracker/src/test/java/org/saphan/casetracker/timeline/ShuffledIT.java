package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.casetracker.timeline.ViewerTest.viewer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.store.Cases;
import org.saphan.foundation.messaging.WithoutKafka;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In whatever order messages come, and however often: the timelines are those of the orderly run.
 */
class ShuffledIT {
  private static final int SHUFFLES = 1_000;

  /** So many cases of one batch are under way at a time. */
  private static final int CASES_AT_A_TIME = 50;

  /** As a consumer polls. */
  private static final int BATCH = 500;

  private static final ReadModel MODEL = new ReadModel();

  @BeforeEach
  void empty() {
    MODEL.empty();
  }

  @Test
  void aThousandSeededShufflesGiveTheStatesOfTheOrderlyRun() {
    List<Message> orderly = new ArrayList<>();
    WithoutKafka intake = MODEL.intake();
    List<List<Message>> underWay = new ArrayList<>();
    for (int seed = 0; seed < SHUFFLES; seed++) {
      Random dice = new Random(seed);
      List<Message> story = story(seed);
      orderly.addAll(story);
      underWay.add(shuffled(story, dice));
      if (underWay.size() == CASES_AT_A_TIME) {
        inBatches(mixed(underWay, dice)).forEach(intake::take);
        underWay.clear();
      }
    }

    assertThat(MODEL.jdbc.sql("select count(*) from parked").query(Long.class).single()).isZero();
    new TransactionTemplate(MODEL.transactions())
        .executeWithoutResult(status -> MODEL.take(Side.B, orderly));
    Map<String, List<String>> grown = Dump.of(MODEL.jdbc, Side.A);
    Map<String, List<String>> expected = Dump.of(MODEL.jdbc, Side.B);
    assertThat(grown.get("fact")).hasSizeGreaterThan(SHUFFLES * 5);
    grown.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
  }

  @Test
  void anAdmissionThatComesBeforeItsAcceptanceWaitsForIt() {
    Referral referral = new Referral();
    WithoutKafka intake = MODEL.intake();

    for (int next : new int[] {0, 1, 3, 3, 2, 0}) {
      intake.take(List.of(referral.messages.get(next)));
      assertThat(referral.stagesSeen())
          .isSubsetOf("DRAFT", "OFFERED", "ACCEPTED", "ADMITTED")
          .isEqualTo(
              List.of("DRAFT", "OFFERED", "ACCEPTED", "ADMITTED")
                  .subList(0, referral.stagesSeen().size()));
    }

    assertThat(referral.stagesSeen()).containsExactly("DRAFT", "OFFERED", "ACCEPTED", "ADMITTED");
  }

  @Test
  void whatWaitsLongerThanTenMinutesIsShownAsIncomplete() {
    Referral referral = new Referral();
    MODEL.intake().take(List.of(referral.messages.get(0), referral.messages.get(2)));
    assertThat(referral.seen().incomplete()).isFalse();

    MODEL
        .jdbc
        .sql("update parked set parked_at = parked_at - cast(? as interval)")
        .param(Cases.GAP_SHOWN_AFTER.plusSeconds(1).toSeconds() + " seconds")
        .update();
    assertThat(referral.seen().incomplete()).isTrue();

    MODEL.intake().take(List.of(referral.messages.get(1)));
    assertThat(referral.seen().incomplete()).isFalse();
    assertThat(referral.stagesSeen()).containsExactly("DRAFT", "OFFERED", "ACCEPTED");
  }

  /**
   * A request, people who come home, or both in one case; of some a vault has erased the person.
   */
  private static List<Message> story(int seed) {
    Homecoming home = Homecoming.of(1).arrived(0);
    if (seed % 3 == 0) {
      home.screened(0);
    }
    if (seed % 7 == 0) {
      home.person("RecordErased", home.persons.getFirst());
    }
    if (seed % 5 != 0) {
      return home.messages;
    }
    Story request = Story.draftedBy("LA-PPO-SV", home.caseRef);
    UUID deadline = request.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    request.submitted().deadline(deadline, "DeadlineMet", Map.of());
    List<Message> both = new ArrayList<>(home.messages);
    both.addAll(request.messages);
    return both;
  }

  /**
   * Each aggregate has its partition, and partitions are read in any order; every tenth story is
   * wholly out of order, as after a message that was sent again; some messages come twice.
   */
  private static List<Message> shuffled(List<Message> story, Random dice) {
    List<Message> shuffled = new ArrayList<>();
    if (dice.nextInt(10) == 0) {
      shuffled.addAll(story);
      Collections.shuffle(shuffled, dice);
    } else {
      Map<String, Deque<Message>> partitions = new LinkedHashMap<>();
      story.forEach(
          one -> partitions.computeIfAbsent(one.key(), key -> new ArrayDeque<>()).add(one));
      List<Deque<Message>> left = new ArrayList<>(partitions.values());
      while (!left.isEmpty()) {
        int next = dice.nextInt(left.size());
        shuffled.add(left.get(next).remove());
        left.removeIf(Deque::isEmpty);
      }
    }
    for (int again = dice.nextInt(3); again > 0; again--) {
      int from = dice.nextInt(shuffled.size());
      shuffled.add(from + dice.nextInt(shuffled.size() - from) + 1, shuffled.get(from));
    }
    return shuffled;
  }

  /** The messages of several cases among one another, each case in its own order. */
  private static List<Message> mixed(List<List<Message>> cases, Random dice) {
    List<Deque<Message>> left = new ArrayList<>();
    cases.forEach(one -> left.add(new ArrayDeque<>(one)));
    List<Message> mixed = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<Message> next = left.get(dice.nextInt(left.size()));
      mixed.add(next.remove());
      left.removeIf(Deque::isEmpty);
    }
    return mixed;
  }

  private static List<List<Message>> inBatches(List<Message> messages) {
    List<List<Message>> batches = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += BATCH) {
      batches.add(messages.subList(from, Math.min(from + BATCH, messages.size())));
    }
    return batches;
  }

  /** A bed that is asked for, given and taken. */
  private static final class Referral extends Teller {
    private static final Viewer TEAM = viewer("LA-LWU-CPC", "CASE_WORKER");
    private final UUID id = UUID.randomUUID();

    Referral() {
      super("victim-referral", UUID.randomUUID());
      on("ReferralCreated", "F1", "DRAFT");
      on("ReferralOffered", "F2", "OFFERED");
      on("ReferralAccepted", "F3", "ACCEPTED");
      on("VictimAdmitted", "F8", "ADMITTED");
    }

    private void on(String event, String row, String stage) {
      after(Duration.ofHours(1));
      tell(
          "referrals",
          "victim-referral",
          "referral",
          id,
          event,
          new Line(row, stage, held("CASE_WORKER", "LA-LWU-CPC"), "LA-LWU-CPC", "CASE_WORKER"),
          Map.of("referralId", id));
    }

    CaseTimeline seen() {
      return MODEL.cases.find(TEAM, caseRef).orElseThrow();
    }

    List<String> stagesSeen() {
      return seen().entries().stream().map(Entry::stageAfter).toList();
    }
  }
}
