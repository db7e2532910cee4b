package org.saphan.foundation.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn.
 *
 * @param poll how long the relay sleeps when nobody wakes it: the net below a lost wake-up
 * @param batch how many events the relay sends before it waits for Kafka to have them all; if it
 *     dies before, they are sent again
 * @param backOff how long relay and consumers wait after the broker or the database failed them
 * @param refusedPause how long a key rests after the broker refused one of its events
 */
@ConfigurationProperties("saphan.messaging")
public record MessagingSettings(
    @DefaultValue(POLL) Duration poll,
    @DefaultValue(BATCH) int batch,
    @DefaultValue(BACK_OFF) Duration backOff,
    @DefaultValue(REFUSED_PAUSE) Duration refusedPause) {
  static final String POLL = "250ms";
  static final String BATCH = "20000";
  static final String BACK_OFF = "1s";
  static final String REFUSED_PAUSE = "30s";

  /** Largest batch: one transaction, and all its events known by their keys. */
  static final int MAX_BATCH = 20_000;

  public MessagingSettings {
    if (batch < 1 || batch > MAX_BATCH) {
      throw new IllegalArgumentException(
          "saphan.messaging.batch must be between 1 and " + MAX_BATCH + ", got: " + batch);
    }
  }
}
