package org.saphan.foundation.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer wants to hear and what it does with it. Declared as a bean it runs with the
 * service; a rebuild starts one under a new name, with handlers that write into other tables.
 *
 * <p>Handlers run in the transaction that also notes how far the consumer has come, so the effect
 * of an event happens once. They touch nothing but this service's database.
 *
 * @param consumer name of the consumer, beginning with its service's name; a new name starts from
 *     the first event
 * @param singly whether each event has a transaction of its own
 */
public record Subscription(
    String consumer,
    List<String> topics,
    Numbering numbering,
    Map<String, Taker<?>> takers,
    Optional<Handler<Unread>> others,
    boolean singly) {
  /** What the versions of an aggregate promise; each service counts those that it says. */
  public enum Numbering {
    /** None is missing for ever: wait for the one before. */
    GAPLESS,
    /** A compacted topic: only the newest counts, those before may be gone. */
    NEWEST
  }

  /** Takes one event, in the transaction of its number. */
  @FunctionalInterface
  public interface Handler<T> {
    /**
     * @throws NotNow to have the event parked
     */
    void take(Envelope envelope, T event);
  }

  /** The same where it matters who says it: several services have events of one name. */
  @FunctionalInterface
  public interface Sourced<T> {
    /**
     * @param source the service whose topic it was read on
     * @throws NotNow to have the event parked
     */
    void take(String source, Envelope envelope, T event);
  }

  /** An event for which no record is declared: its bytes, and where it came from. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Unread(String topic, byte[] value) {}

  /** The record that an event is read into, and who takes it. */
  public record Taker<T>(Class<T> record, Sourced<? super T> handler) {
    void take(String source, Envelope envelope, Object event) {
      handler.take(source, envelope, record.cast(event));
    }
  }

  public Subscription {
    topics = List.copyOf(topics);
    takers = Map.copyOf(takers);
  }

  /** A subscription that does not want anything yet. */
  public static Subscription of(String consumer, String... topics) {
    return new Subscription(
        consumer, List.of(topics), Numbering.GAPLESS, Map.of(), Optional.empty(), false);
  }

  /**
   * Also takes events of this type.
   *
   * @param type the name on the wire, such as {@code saphan.mutual-assistance.MlaRequestDrafted}
   * @param record has only the fields that the handler reads
   */
  public <T extends Record> Subscription on(
      String type, Class<T> record, Handler<? super T> handler) {
    return onFrom(
        type, record, (String source, Envelope envelope, T event) -> handler.take(envelope, event));
  }

  /** The same with the service that says it. */
  public <T extends Record> Subscription onFrom(
      String type, Class<T> record, Sourced<? super T> handler) {
    Map<String, Taker<?>> more = new LinkedHashMap<>(takers);
    more.put(type, new Taker<>(record, handler));
    return new Subscription(consumer, topics, numbering, more, others, singly);
  }

  /** Also takes every other event, unread; without this they are counted and passed over. */
  public Subscription onOthers(Handler<Unread> handler) {
    return new Subscription(consumer, topics, numbering, takers, Optional.of(handler), singly);
  }

  /** For compacted topics. */
  public Subscription newestOnly() {
    return new Subscription(consumer, topics, Numbering.NEWEST, takers, others, singly);
  }

  /**
   * For handlers that lock what people work on: a transaction of its own for each event, so that
   * nothing is locked for as long as a whole batch takes.
   */
  public Subscription oneByOne() {
    return new Subscription(consumer, topics, numbering, takers, others, true);
  }

  @Nullable Taker<?> taker(String type) {
    return takers.get(type);
  }
}
