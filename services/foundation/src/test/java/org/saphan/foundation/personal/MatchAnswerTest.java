package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.likeness.BirthYears;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.likeness.MatchKey;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.likeness.Name;
import org.saphan.foundation.peer.PeerQuestion;
import org.saphan.foundation.peer.PeerReply;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every name here is invented. */
class MatchAnswerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] SECRET = new byte[MatchKey.SECRET_BYTES];
  private static final UUID KNOWN = UUID.randomUUID();
  private static final Identity BOUNMY = read("[{'text':'Bounmy Keolath'}]", "'12 May 1999'");

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-11-22T03:04:00Z");
  private final MatchAnswer answer =
      new MatchAnswer(
          SECRET,
          person -> person.equals(KNOWN) ? Optional.of(BOUNMY) : Optional.empty(),
          JSON,
          () -> now,
          metrics);

  @Test
  void theTrackerGetsTheTokensOfThisPeriodAndOfTheOneBefore() {
    int period = MatchKey.periodAt(now);
    assertThat(tokens(ask("case-tracker", KNOWN)))
        .containsExactly(
            MatchKey.of(SECRET, period).tokens(BOUNMY),
            MatchKey.of(SECRET, period - 1).tokens(BOUNMY));
    assertThat(counted("given")).isOne();
  }

  @Test
  void ofWhoIsUnknownOrErasedThereIsNothing() {
    assertThat(tokens(ask("case-tracker", UUID.randomUUID()))).isEmpty();
    assertThat(counted("nothing")).isOne();
  }

  @Test
  void nobodyElseGetsAny() {
    assertThat(ask("repatriation", KNOWN)).isEqualTo(new PeerReply.Refused("ROLE"));
    assertThat(counted("refused")).isOne();
  }

  @Test
  void sixHundredAreAnsweredInAMinuteAndOneMoreIsNot() {
    for (int asked = 0; asked < MatchAnswer.MOST_PER_MINUTE; asked++) {
      assertThat(ask("case-tracker", UUID.randomUUID())).isInstanceOf(PeerReply.Content.class);
    }
    now = now.plusSeconds(59);
    assertThat(ask("case-tracker", KNOWN)).isEqualTo(new PeerReply.Away());
    assertThat(counted("too_many")).isOne();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(ask("case-tracker", KNOWN)).isInstanceOf(PeerReply.Content.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1 May 2542'", "{'birth':'1999-05-12','document':'P 1234567'}"})
  void aBirthIsATextOrStandsAmongThePapers(String papers) {
    Identity known = read("[{'text':'Bounmy Keolath'},{'text':'Noy'}]", papers);
    assertThat(known.names()).containsExactly(Name.of("Bounmy Keolath"), Name.of("Noy"));
    assertThat(known.born()).isEqualTo(BirthYears.in(1999));
    assertThat(known.roughly()).isFalse();
  }

  @Test
  void whatIsNotThereIsNotKnown() {
    Identity known = Identities.read(JSON.readTree("{}"));
    assertThat(known.names()).isEmpty();
    assertThat(known.born()).isNull();
    assertThat(read("[{'text':' '},{'text':null},{}]", "'1999-01-01'").names()).isEmpty();
    assertThat(read("[]", "'1999-01-01'").roughly()).isTrue();
  }

  private static Identity read(String names, String papers) {
    String written = "{'G3':" + names + ",'G4':" + papers + "}";
    return Identities.read(JSON.readTree(written.replace('\'', '"')));
  }

  private PeerReply ask(String from, UUID person) {
    return answer.to(new PeerQuestion(from, answer.type(), person, Map.of()));
  }

  private static List<MatchTokens> tokens(PeerReply reply) {
    byte[] bytes = ((PeerReply.Content) reply).bytes();
    assertThat(new String(bytes, UTF_8)).doesNotContain("ounmy", "eolath", "1999");
    return JSON.readValue(bytes, new TypeReference<>() {});
  }

  private double counted(String outcome) {
    return metrics.counter("saphan.matching.questions", "outcome", outcome).count();
  }
}
