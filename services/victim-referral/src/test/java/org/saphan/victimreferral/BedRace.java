package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.Story;
import org.saphan.victimreferral.referral.ReferralCommand;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Many women are offered to one house, and all are accepted at once while some offers run out and
 * connections to the database are cut in the middle. Whoever lost the answer asks again with the
 * same key.
 */
final class BedRace {
  static final int WOMEN = 200;
  static final int BEDS = 20;
  private static final int THREADS = 16;

  /** Every so manyth offer runs out at the same time. */
  private static final int RUNS_OUT = 10;

  /** After every so many answers a connection is cut. */
  private static final int ANSWERS_FOR_A_CUT = 4;

  private static final int MOST_TRIES = 50;
  private static final CountryCode LAOS = new CountryCode("LA");

  private final Ledger ledger;
  private final JdbcTemplate jdbc;
  private final BusinessClock clock;
  private final AtomicInteger answered = new AtomicInteger();
  private final Semaphore cuts = new Semaphore(0);
  private final AtomicInteger kills = new AtomicInteger();

  BedRace(Story story) {
    this.ledger = story.bean(Ledger.class);
    this.jdbc = story.bean(JdbcTemplate.class);
    this.clock = story.bean(BusinessClock.class);
  }

  /**
   * @param ends how often each offer ended
   * @param mostReserved the highest number of reserved beds that history knows
   * @param kills connections that were cut
   */
  record Result(long accepted, int mostReserved, List<Integer> ends, int kills) {}

  Result run(ShelterCode house) {
    List<UUID> referrals = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(THREADS)) {
      List<Future<UUID>> made = new ArrayList<>();
      for (int i = 0; i < WOMEN; i++) {
        made.add(people.submit(() -> offered(house)));
      }
      made.forEach(one -> referrals.add(got(one)));
      race(people, referrals);
    }
    return new Result(
        count(referrals, "ReferralAccepted"), mostReserved(house), ends(referrals), kills.get());
  }

  private void race(ExecutorService people, List<UUID> referrals) {
    AtomicBoolean over = new AtomicBoolean();
    Thread killer = Thread.ofPlatform().start(() -> cut(over));
    List<Callable<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < referrals.size(); i++) {
      UUID referral = referrals.get(i);
      all.add(() -> paced(acceptedOrDeclined(referral)));
      if (i % RUNS_OUT == 0) {
        all.add(() -> given(referral, new ExpireOffer(), Actor.system(LAOS)));
      }
    }
    List<Future<Outcome>> answers = all.stream().map(people::submit).toList();
    answers.forEach(BedRace::got);
    over.set(true);
    cuts.release();
    try {
      killer.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private UUID offered(ShelterCode house) {
    Actor worker = person(VictimsOfTheTest.UNION, "CASE_WORKER");
    Outcome.Accepted made =
        (Outcome.Accepted)
            given(
                UUID.randomUUID(),
                new CreateReferral(
                    UUID.randomUUID(),
                    List.of(NeedGroup.SHELTER),
                    ReferralUrgency.ROUTINE,
                    new Constraints(Unit.FEMALE, Sex.FEMALE, null, List.of(), 0, false),
                    List.of(),
                    null),
                worker);
    return ((Outcome.Accepted) given(made.id(), new OfferReferral(house, null), worker)).id();
  }

  private Outcome acceptedOrDeclined(UUID referral) {
    Actor manager = person("LA-MOLSW-TC", "SHELTER_MANAGER");
    Outcome answer = given(referral, new AcceptReferral(Unit.FEMALE), manager);
    return answer instanceof Outcome.Refused(var row, var rejection)
            && rejection.code().name().equals("NO_CAPACITY")
        ? given(referral, new DeclineReferral(DeclineReason.FULL, null, null), manager)
        : answer;
  }

  /** Gives a command until there is an answer, always with the same key. */
  private Outcome given(UUID referral, ReferralCommand command, Actor actor) {
    UUID key = UUID.randomUUID();
    Instant now = clock.now();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return ledger.submit(
            new Submission(
                key,
                key.toString().getBytes(UTF_8),
                ReferralTable.NAME,
                referral,
                command,
                actor,
                null,
                now,
                Envelope.Precision.EXACT,
                null,
                null,
                key,
                null));
      } catch (DataAccessException | TransactionException cut) {
        // the connection is gone, and with it the answer
      }
    }
    throw new AssertionError("No answer after " + MOST_TRIES + " tries");
  }

  private static Actor person(String agency, String role) {
    return Actor.person(role, new AgencyCode(agency), LAOS, Set.of(new Role(role)), Map.of());
  }

  private Outcome paced(Outcome answer) {
    if (answered.incrementAndGet() % ANSWERS_FOR_A_CUT == 0) {
      cuts.release();
    }
    return answer;
  }

  /** Whenever it is time, cuts one connection that is at work. */
  private void cut(AtomicBoolean over) {
    cuts.acquireUninterruptibly();
    while (!over.get()) {
      if (cutOne()) {
        cuts.acquireUninterruptibly();
      }
    }
  }

  private boolean cutOne() {
    try {
      Integer cut =
          jdbc.queryForObject(
              "select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity"
                  + " where usename = current_user and pid <> pg_backend_pid() and state like"
                  + " '%transaction%' order by random() limit 1) victim",
              Integer.class);
      kills.addAndGet(cut == null ? 0 : cut);
      return cut != null && cut > 0;
    } catch (DataAccessException own) {
      return false; // another one's connection was ours
    }
  }

  private long count(List<UUID> referrals, String event) {
    return referrals.stream().mapToLong(referral -> events(referral, event)).sum();
  }

  private List<Integer> ends(List<UUID> referrals) {
    return referrals.stream()
        .map(referral ->
            events(referral, "ReferralAccepted")
                + events(referral, "ReferralDeclined")
                + events(referral, "ReferralExpired"))
        .toList();
  }

  private int events(UUID referral, String event) {
    Integer number =
        jdbc.queryForObject(
            "select count(*) from history where aggregate_id = ? and event_type like ?",
            Integer.class,
            referral,
            "%" + event);
    return number == null ? 0 : number;
  }

  /** As many as were reserved and not given back: nobody arrives in this race. */
  private int mostReserved(ShelterCode house) {
    Integer number =
        jdbc.queryForObject(
            "select count(*) from history where event_type like '%BedReserved' and aggregate_id ="
                + " (select id from aggregate where state ->> 'shelterCode' = ? and lifecycle ="
                + " 'shelter')",
            Integer.class, house.value());
    return number == null ? 0 : number;
  }

  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
