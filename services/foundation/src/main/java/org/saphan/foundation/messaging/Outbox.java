package org.saphan.foundation.messaging;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where an event waits, in the database of the change it tells of, until the relay has sent it. The
 * change and its event are committed together or not at all.
 */
public final class Outbox {
  private final JdbcClient database;
  private final String service;

  /** The same one for all events of a transaction, so that it is called once. */
  private final TransactionSynchronization waking;

  /**
   * @param service the name of the service whose events these are
   * @param committed called after each commit that has events, to wake the relay
   */
  public Outbox(JdbcClient database, String service, Runnable committed) {
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
   * Adds one event to the running transaction.
   *
   * @param key decides the order: events with one key arrive in the order of their adding
   * @param value the event's bytes, as the codec made them
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void add(String topic, String key, Envelope envelope, byte[] value) {
    Map<String, String> headers = EnvelopeHeaders.write(envelope, service);
    headers.put(EnvelopeHeaders.TRACE, Trace.current().orElseGet(Trace::begin));
    add(topic, key, headers, Optional.of(value));
  }

  /**
   * Adds a message that may be no event: a dead letter, or nothing at all for a compacted topic.
   *
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void add(String topic, String key, Map<String, String> headers, Optional<byte[]> value) {
    // Asked here and not by an annotation: a proxy costs more than the statement's whole way there.
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("An event is kept with the change it tells of");
    }
    database
        .sql("insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)")
        .param(topic)
        .param(key)
        .param(HeaderText.write(headers))
        .param(value.orElse(null))
        .update();
    TransactionSynchronizationManager.registerSynchronization(waking);
  }
}
