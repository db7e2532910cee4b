package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;

/** X9 where a return has more than one referral, as after a transfer; over a real broker. */
class SeveralReferralsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService REFERRALS = OtherService.on("victim-referral.referrals.v1");

  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** A transfer is a second referral; the first goes on when it is cancelled. */
  @Test
  void whoLivesInAHouseStaysThereWhenHerTransferIsCancelled() {
    String one = referred();
    UUID first = created(one);
    says("VictimAdmitted", one, first, 2, Map.of());
    UUID transfer = created(one);
    withdrawn(one, transfer);
    assertThat(cases.stage(one)).isEqualTo("REFERRED");
    says("VictimDischarged", one, first, 3, Map.of("placement", "SHELTER"));
    withdrawn(one, created(one));
    assertThat(cases.stage(one)).isEqualTo("SCREENED");
  }

  @Test
  void ofTwoReferralsTheLastThatEndsGivesTheReturnBack() {
    String one = referred();
    UUID first = created(one);
    UUID second = created(one);
    withdrawn(one, first);
    assertThat(cases.stage(one)).isEqualTo("REFERRED");
    withdrawn(one, second);
    assertThat(cases.stage(one)).isEqualTo("SCREENED");
  }

  @Test
  void theReferralFromWhichSheWasMovedHoldsHerNoMore() {
    String one = referred();
    UUID first = created(one);
    says("VictimAdmitted", one, first, 2, Map.of());
    says("TransferCompleted", one, first, 3, Map.of());
    withdrawn(one, created(one));
    assertThat(cases.stage(one)).isEqualTo("SCREENED");
  }

  @Test
  void aReferralForWhichNoHouseIsLeftHoldsNobodyUntilOneIsAskedAgain() {
    String one = referred();
    UUID first = created(one);
    says("ReferralExhausted", one, first, 2, Map.of());
    says("ReferralOffered", one, first, 3, Map.of());
    withdrawn(one, created(one));
    assertThat(cases.stage(one)).isEqualTo("REFERRED");
    says("ReferralExhausted", one, first, 4, Map.of());
    withdrawn(one, created(one));
    assertThat(cases.stage(one)).isEqualTo("SCREENED");
  }

  /** Somebody with signs, for whom a place is looked for; the path. */
  private static String referred() {
    String one = cases.pushedBackByName();
    cases.screens(one, true, Map.of("F3", "YES")).accepted();
    cases
        .as(ReturnCases.VANG_TAO, "CHECKPOINT_OFFICER")
        .does(one + "/request-referral", cases.referral(false))
        .accepted();
    return one;
  }

  private static UUID created(String one) {
    UUID referral = UUID.randomUUID();
    says("ReferralCreated", one, referral, 1, Map.of("constraints", Map.of("childrenWith", 0)));
    return referral;
  }

  private static void withdrawn(String one, UUID referral) {
    says("ReferralWithdrawn", one, referral, 2, Map.of("reason", "PERSON_REFUSED"));
  }

  /** Until the service has done all that it does because of it. */
  private static void says(
      String event, String one, UUID referral, long version, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("referralId", referral);
    fields.put("returnId", ReturnCases.id(one));
    REFERRALS.says(event, caseOf(one), referral, version, fields);
    await().atMost(SOON).untilAsserted(() -> assertThat(heard(referral)).containsExactly(version));
  }

  private static UUID caseOf(String one) {
    var desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    return UUID.fromString(desk.sees(one).accepted().body().path("caseRef").asString());
  }

  private static List<Long> heard(UUID referral) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select version from consumer_seen where aggregate_id = ? and consumer ="
                + " 'repatriation.reactions'",
            Long.class,
            referral);
  }
}
