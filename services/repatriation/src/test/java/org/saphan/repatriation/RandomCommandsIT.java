package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.notice.NoticeField;
import org.saphan.repatriation.notice.NoticeTable;
import org.saphan.repatriation.returning.ReturnCommand.RecordFirstContactScreen;
import org.saphan.repatriation.returning.ReturnCommand.ScreenAnswer;
import org.saphan.repatriation.returning.ReturnTable;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.TextVersion;
import org.saphan.testkit.Story;
import org.saphan.testkit.walk.RandomCommands;
import org.saphan.testkit.walk.Samples;
import tools.jackson.databind.json.JsonMapper;

/** Whatever anybody sends over HTTP, nothing fails by our own fault, and every state is a fold. */
class RandomCommandsIT {
  private static final long SEED = 20261122;
  private static final Map<String, String> AGENCY_OF_ROLE =
      Map.of(
          "NOTICE_ISSUER", "TH-MSDHS-DATIP",
          "HOST_CASE_OFFICER", "TH-MSDHS-DATIP",
          "EMBASSY", "LA-EMB-BKK",
          "CONSULAR", "LA-MFA-CON",
          "DOI_DESK", "LA-MPS-DOI",
          "CHECKPOINT_OFFICER", "LA-IMM-LA-VT-01",
          "CHECKPOINT_SUPERVISOR", "LA-IMM-LA-VT-01",
          "TRANSIT_MANAGER", "LA-MOLSW-TC",
          "PROVINCIAL_DSW", "LA-DLSW-VT",
          "LWU_PROVINCE", "LA-LWU-VT");

  /** What callers cannot send, and documents that nobody kept. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "outline", "attachments", "minutes", "bestInterest", "document", "statement", "noticeId");

  private static Story story;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static Map<String, Integer> walk(LifeCycle<?, ?, ?> cycle, int commands, int most) {
    Random random = new Random(SEED);
    Samples samples =
        ReturnSamples.from(random)
            .with(UUID.class, r -> new UUID(r.nextLong(), r.nextLong()))
            .with(
                AgencyCode.class,
                r -> new AgencyCode(r.nextInt(4) == 0 ? "TH-RTP-IB" : "TH-MSDHS-DATIP"))
            .with(NoticeField.class, r -> NoticeField.LINES)
            .with(RecordFirstContactScreen.class, RandomCommandsIT::screen)
            .with(FacilityCode.class, r -> new FacilityCode("LA-MOLSW-TC"))
            .with(NoticeReference.class, r -> new NoticeReference("no " + r.nextInt(99)));
    return new RandomCommands(
            story,
            cycle,
            samples,
            random,
            JsonMapper.builder().addModule(new SmallTypes()).build(),
            AGENCY_OF_ROLE,
            "LA-MOLSW-DSW")
        .give(commands, most, LEFT_OUT);
  }

  private static RecordFirstContactScreen screen(RandomGenerator random) {
    List<ScreenAnswer> answers =
        Arrays.stream(Question.values())
            .map(question ->
                new ScreenAnswer(
                    new PrivateText(question.name()),
                    new PrivateText(random.nextBoolean() ? "YES" : "NO")))
            .toList();
    return new RecordFirstContactScreen(
        random.nextBoolean(),
        random.nextBoolean(),
        List.of(),
        new TextVersion("FC-1"),
        answers,
        List.of(),
        random.nextBoolean(),
        null);
  }

  @Test
  void twelveHundredRandomCommandsToReturns() {
    Map<String, Integer> answers = walk(ReturnTable.lifeCycle(), 1_200, 60);
    assertThat(answers.getOrDefault("ACCEPTED", 0)).as("%s", answers).isGreaterThan(100);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void eightHundredRandomCommandsToNotices() {
    Map<String, Integer> answers = walk(NoticeTable.lifeCycle(), 800, 40);
    assertThat(answers.getOrDefault("ACCEPTED", 0)).as("%s", answers).isGreaterThan(50);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }
}
