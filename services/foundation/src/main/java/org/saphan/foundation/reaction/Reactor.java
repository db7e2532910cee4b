package org.saphan.foundation.reaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what reactions say, as the service itself, in the transaction that also notes that the event
 * was seen. A command's key comes of reaction, event, aggregate and what is asked: read again,
 * nothing is decided twice.
 *
 * <p>What is refused because it is done already, or later things are, is passed over. Any other
 * refusal parks the event with its code; what the event did besides is undone, and waits with it.
 */
public final class Reactor {
  private static final Logger LOG = LoggerFactory.getLogger(Reactor.class);

  private final Ledger ledger;
  private final Reading reading;
  private final Bindings bindings;
  private final LedgerSettings settings;
  private final Memos memos;

  Reactor(Ledger ledger, Reading reading, Bindings bindings, LedgerSettings settings, Memos memos) {
    this.ledger = ledger;
    this.reading = reading;
    this.bindings = bindings;
    this.settings = settings;
    this.memos = memos;
  }

  /**
   * The subscription of these reactions; a bean of its service. Reactions that must not wait for
   * one another have subscriptions of their own.
   *
   * @param name what the consumer is called behind its service's name, such as {@code reactions}
   * @throws IllegalArgumentException if two read one event into different records, or a life cycle
   *     does not know a command
   */
  public Subscription subscription(String name, List<Reaction<?>> reactions) {
    String[] topics =
        reactions.stream()
            .flatMap(one -> one.source().topics().stream())
            .distinct()
            .sorted()
            .toArray(String[]::new);
    Subscription subscription = Subscription.of(settings.service() + "." + name, topics).oneByOne();
    Map<String, List<Reaction<?>>> byType =
        reactions.stream()
            .collect(
                groupingBy(
                    one -> one.source().type(one.event()),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    for (Map.Entry<String, List<Reaction<?>>> entry : byType.entrySet()) {
      subscription = taking(subscription, entry.getKey(), entry.getValue());
    }
    return subscription;
  }

  private <T extends Record> Subscription taking(
      Subscription subscription, String type, List<Reaction<?>> reactions) {
    @SuppressWarnings("unchecked") // all of them, as is checked below
    Class<T> event = (Class<T>) reactions.getFirst().event();
    if (reactions.stream().anyMatch(one -> !one.event().equals(event))) {
      throw new IllegalArgumentException("Two records read " + type);
    }
    @SuppressWarnings("unchecked") // their event is the same
    List<Reaction<T>> its = (List<Reaction<T>>) (List<?>) reactions;
    return subscription.on(
        type,
        event,
        (envelope, read) -> its.forEach(one -> react(one, new Fact<>(envelope, read))));
  }

  private <T extends Record> void react(Reaction<T> reaction, Fact<T> fact) {
    for (FollowOn next : reaction.commands().apply(fact)) {
      give(reaction, fact.envelope(), next);
    }
    for (Memo memo : reaction.memos().apply(fact)) {
      memos.keep(reaction.name(), Memos.Cause.of(fact.envelope()), memo);
    }
  }

  private void give(Reaction<?> reaction, Envelope because, FollowOn next) {
    String cause =
        String.join(
            "/",
            reaction.name(),
            because.eventId().toString(),
            next.id().toString(),
            next.command().toString());
    Outcome outcome =
        ledger.submit(
            new Submission(
                UuidCreator.getNameBasedSha1(cause),
                cause.getBytes(UTF_8),
                next.lifecycle(),
                next.id(),
                next.command(),
                Actor.system(settings.country()),
                null,
                because.occurredAt(),
                because.precision(),
                because.caseRef(),
                null,
                because.correlationId(),
                because.eventId()));
    if (outcome instanceof Outcome.Refused(var _, Rejection rejection)) {
      refused(reaction, next, rejection);
    }
  }

  private void refused(Reaction<?> reaction, FollowOn next, Rejection rejection) {
    boolean early = rejection.code() == Refusal.STATE || rejection.code() == Refusal.NOT_FOUND;
    if (rejection.code() == Refusal.STATE && isDone(next)) {
      LOG.info("{} {} is done already", reaction.name(), reaction.effect());
      return;
    }
    String why =
        rejection.code().name()
            + " "
            + reaction.name()
            + " "
            + reaction.effect()
            + " "
            + rejection.reason();
    // What came too early is tried again by itself; what a rule refuses waits for a person.
    throw early ? new NotNow(why, next.id()) : new NotNow(why);
  }

  private boolean isDone(FollowOn next) {
    LifeCycle<?, ?, ?> cycle = bindings.named(next.lifecycle()).lifecycle();
    return reading
        .snapshot(next.lifecycle(), next.id())
        .map(found -> Later.isDone(cycle, next.command().getClass(), found.stage()))
        .orElse(false);
  }
}
