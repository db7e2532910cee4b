package org.saphan.foundation.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where an event waits, in the database of the change it tells of, until the relay has sent it. The
 * change and its event are committed together or not at all.
 */
public final class Outbox {
  private static final String INSERT =
      "insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)";

  private final JdbcTemplate database;
  private final String service;

  /** The same one for all events of a transaction, so that it is called once. */
  private final TransactionSynchronization waking;

  /**
   * @param service the name of the service whose events these are
   * @param committed called after each commit that has events, to wake the relay
   */
  public Outbox(JdbcTemplate database, String service, Runnable committed) {
    this.database = database;
    this.service = service;
    this.waking =
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.run();
          }
        };
  }

  /**
   * An event that is to be sent.
   *
   * @param key decides the order: events with one key arrive in the order of their adding
   * @param value the event's bytes, as the codec made them
   */
  public record Message(String topic, String key, Envelope envelope, byte[] value) {}

  /**
   * Adds events to the running transaction, in this order and on one way to the database.
   *
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void add(List<Message> messages) {
    String trace = Trace.current().orElseGet(Trace::begin);
    insert(messages.stream().map(message -> row(message, trace)).toList());
  }

  /**
   * Adds one event to the running transaction.
   *
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void add(String topic, String key, Envelope envelope, byte[] value) {
    add(List.of(new Message(topic, key, envelope, value)));
  }

  /**
   * Adds a message that may be no event: a dead letter, or nothing at all for a compacted topic.
   *
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void add(String topic, String key, Map<String, String> headers, Optional<byte[]> value) {
    insert(List.<@Nullable Object[]>of(row(topic, key, headers, value.orElse(null))));
  }

  private @Nullable Object[] row(Message message, String trace) {
    Map<String, String> headers = EnvelopeHeaders.write(message.envelope(), service);
    headers.put(EnvelopeHeaders.TRACE, trace);
    return row(message.topic(), message.key(), headers, message.value());
  }

  private static @Nullable Object[] row(
      String topic, String key, Map<String, String> headers, byte @Nullable [] value) {
    return new @Nullable Object[] {topic, key, HeaderText.write(headers), value};
  }

  private void insert(List<@Nullable Object[]> rows) {
    // Asked here and not by an annotation: a proxy costs more than the statement's whole way there.
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("An event is kept with the change it tells of");
    }
    int[] _ = database.batchUpdate(INSERT, rows);
    TransactionSynchronizationManager.registerSynchronization(waking);
  }
}
