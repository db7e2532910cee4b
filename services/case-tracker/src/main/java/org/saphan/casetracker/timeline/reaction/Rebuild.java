package org.saphan.casetracker.timeline.reaction;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.casetracker.timeline.Generation;
import org.saphan.casetracker.timeline.store.Generations;
import org.saphan.foundation.messaging.Parked;
import org.saphan.foundation.messaging.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps running what the database says is to run: the consumer of the generation that serves, and
 * while one is built the next one's beside it. So a rebuild goes on after a restart, and several
 * instances of the service agree without talking to one another.
 */
@Component
public class Rebuild {
  /** How often is looked whether something is to be started, stopped or switched over. */
  static final long LOOK_MILLIS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final Generations generations;
  private final Subscriptions subscriptions;
  private final TimelineIntake intake;
  private final Parked parked;
  private final Set<Generation> running = new HashSet<>();

  Rebuild(
      Generations generations, Subscriptions subscriptions, TimelineIntake intake, Parked parked) {
    this.parked = parked;
    this.generations = generations;
    this.subscriptions = subscriptions;
    this.intake = intake;
  }

  /** Begins to build the read model anew from Kafka; false while one is being built. */
  public boolean begin() {
    return generations.begin().isPresent();
  }

  @Scheduled(fixedDelay = LOOK_MILLIS, timeUnit = TimeUnit.MILLISECONDS)
  void look() {
    try {
      generations.building().filter(running::contains).ifPresent(this::passOverAgain);
      generations.switchOver();
      Set<Generation> wanted =
          Stream.concat(Stream.of(generations.serving()), generations.building().stream())
              .collect(Collectors.toSet());
      Set.copyOf(running).stream().filter(one -> !wanted.contains(one)).forEach(this::end);
      wanted.stream().filter(running::add).map(intake::of).forEach(subscriptions::start);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Cannot see which read model is to run: {}", away.getClass().getSimpleName());
    }
  }

  /** Else it would wait for ever for what the one that serves did not take either. */
  private void passOverAgain(Generation built) {
    parked.skipAsBefore(built.consumer(), generations.serving().consumer());
  }

  private void end(Generation old) {
    subscriptions.stop(old.consumer());
    subscriptions.forget(old.consumer());
    running.remove(old);
    LOG.info("{} is replaced", old.consumer());
  }
}
