package org.saphan.foundation.personal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.likeness.MatchKey;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.peer.PeerAnswer;
import org.saphan.foundation.peer.PeerQuestion;
import org.saphan.foundation.peer.PeerReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the case tracker what may be compared of a person (chapter H.3): tokens of this period and
 * of the one before, as a list; an empty one of who was erased, is unknown or has no name. Counted,
 * logged without any reference, and not more often than {@link #MOST_PER_MINUTE}: who holds the key
 * and could ask for all could try names on them.
 */
final class MatchAnswer implements PeerAnswer {
  /** Of the questions. */
  static final String TYPE = "match-tokens";

  /** Who alone gets an answer. */
  static final String ASKER = "case-tracker";

  /** Most questions that are answered in a minute. */
  static final int MOST_PER_MINUTE = 600;

  private static final Logger LOG = LoggerFactory.getLogger(MatchAnswer.class);

  private enum Outcome {
    GIVEN,
    NOTHING,
    TOO_MANY,
    REFUSED
  }

  private final byte[] secret;
  private final Function<UUID, Optional<Identity>> persons;
  private final JsonMapper json;
  private final InstantSource time;
  private final MeterRegistry metrics;

  private Instant minute = Instant.MIN;
  private int asked;

  /**
   * @param secret that all vaults of the node share
   * @param persons who somebody is, by the number of the record
   */
  MatchAnswer(
      byte[] secret,
      Function<UUID, Optional<Identity>> persons,
      JsonMapper json,
      InstantSource time,
      MeterRegistry metrics) {
    this.secret = secret.clone();
    this.persons = persons;
    this.json = json;
    this.time = time;
    this.metrics = metrics;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public PeerReply to(PeerQuestion question) {
    if (!question.from().equals(ASKER)) {
      note(question, Outcome.REFUSED);
      return new PeerReply.Refused("ROLE");
    }
    Instant now = time.instant();
    if (isOneTooMany(now)) {
      note(question, Outcome.TOO_MANY);
      return new PeerReply.Away();
    }
    List<MatchTokens> tokens = tokens(question.id(), MatchKey.periodAt(now));
    note(question, tokens.isEmpty() ? Outcome.NOTHING : Outcome.GIVEN);
    return new PeerReply.Content(json.writeValueAsBytes(tokens));
  }

  private List<MatchTokens> tokens(UUID personRef, int period) {
    return persons.apply(personRef).stream()
        .flatMap(known ->
            Stream.of(period, period - 1).map(each -> MatchKey.of(secret, each).tokens(known)))
        .toList();
  }

  private synchronized boolean isOneTooMany(Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      minute = current;
      asked = 0;
    }
    asked++;
    return asked > MOST_PER_MINUTE;
  }

  private void note(PeerQuestion question, Outcome outcome) {
    String said = outcome.name().toLowerCase(Locale.ROOT);
    metrics.counter("saphan.matching.questions", "outcome", said).increment();
    LOG.atInfo()
        .addKeyValue("from", question.from())
        .addKeyValue("outcome", said)
        .log("Asked for what may be compared of a person");
  }
}
