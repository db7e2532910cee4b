package org.saphan.foundation.messaging;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/**
 * Whether events flow. It belongs to a health group of its own: a service whose events wait must
 * not be taken for dead.
 */
final class MessagingHealth implements HealthIndicator {
  private final Relay relay;
  private final Subscriptions subscriptions;
  private final Progress progress;

  MessagingHealth(Relay relay, Subscriptions subscriptions, Progress progress) {
    this.relay = relay;
    this.subscriptions = subscriptions;
    this.progress = progress;
  }

  @Override
  public Health health() {
    List<String> blocked = relay.blocked();
    Health.Builder health = relay.isTroubled() || !blocked.isEmpty() ? Health.down() : Health.up();
    health.withDetail("refused", blocked);
    try {
      for (String consumer : subscriptions.running()) {
        health.withDetail("parked by " + consumer, progress.parked(consumer));
      }
    } catch (DataAccessException e) {
      health.down().withDetail("database", e.getClass().getSimpleName());
    }
    return health.build();
  }
}
