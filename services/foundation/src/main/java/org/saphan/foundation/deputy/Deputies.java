package org.saphan.foundation.deputy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.saphan.foundation.access.Standing;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a role over for some days to a colleague of the same agency, and says who holds it today. A
 * service knows no accounts but those that sign in: whether the deputy is of the agency is asked
 * each time he comes, of his token.
 */
public final class Deputies implements Standing {
  /** Longest time for which a role is handed over, in days, both ends included. */
  public static final int LONGEST_DAYS = 60;

  /** How far ahead it may begin, in days. */
  public static final int FARTHEST_DAYS = 366;

  /** Longest id of an account, in characters: as long as OpenID Connect lets a subject be. */
  public static final int MAX_ACCOUNT = 255;

  /** Most that is listed at once, the latest first. */
  public static final int LISTED = 200;

  /**
   * What somebody who goes away wants.
   *
   * @param id chosen by the caller: said twice, it is done once
   */
  public record Naming(
      UUID id, Role role, String deputy, LocalDate from, LocalDate until, AbsenceReason reason) {}

  /** What it came to. */
  public sealed interface Answer {
    /** It is so. */
    record Kept(Deputyship deputyship) implements Answer {}

    /** It is not. */
    record Refused(Rejection rejection) implements Answer {}
  }

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('saphan deputies ' || current_schema(), 0))";

  private static final String SELECT =
      """
      select d.*, e.ended_by, e.ended_at
      from deputyship d left join deputyship_end e using (id) where \
      """;

  private final Set<Role> roles;
  private final BusinessClock clock;
  private final ZoneId zone;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Deputies(
      Set<Role> roles,
      BusinessClock clock,
      ZoneId zone,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.roles = Set.copyOf(roles);
    this.clock = clock;
    this.zone = zone;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Without the roles that are handed over today, with those that he has for others. */
  @Override
  public Actor now(Actor actor) {
    if (roles.isEmpty()) {
      return actor;
    }
    List<Deputyship> today =
        today(actor.agency()).stream()
            .filter(one -> Set.of(one.absent(), one.deputy()).contains(actor.user()))
            .toList();
    Set<Role> own = new HashSet<>(actor.roles());
    Map<Role, String> forOthers = new HashMap<>();
    today.stream()
        .filter(one -> one.absent().equals(actor.user()))
        .forEach(one -> own.remove(one.role()));
    today.stream()
        .filter(one -> one.deputy().equals(actor.user()) && !own.contains(one.role()))
        .forEach(one -> forOthers.put(one.role(), one.absent()));
    return actor.with(own, forOthers);
  }

  /** The roles that this person may hand over now: those that are his own. */
  public List<Role> mayHandOver(Actor actor) {
    return roles.stream().filter(actor::holdsHimself).toList();
  }

  /** Whether roles are handed over in this service at all. */
  public boolean areKnown() {
    return !roles.isEmpty();
  }

  /** What is handed over in this agency today. */
  public List<Deputyship> today(AgencyCode agency) {
    LocalDate day = day();
    return jdbc.sql(
            SELECT + "d.agency = ? and ? between d.from_day and d.until_day and e.id is null")
        .params(agency.value(), day)
        .query(Deputies::read)
        .list();
  }

  /** All that was and will be handed over in this agency, the latest first. */
  public List<Deputyship> of(AgencyCode agency) {
    return jdbc.sql(SELECT + "d.agency = ? order by d.until_day desc, d.named_at desc limit ?")
        .params(agency.value(), LISTED)
        .query(Deputies::read)
        .list();
  }

  /** Names a deputy for the actor himself; nobody else can. */
  public Answer name(Actor absent, Naming wanted) {
    return alone(() ->
        find(wanted.id())
            .map(before -> again(before, absent, wanted))
            .or(() -> refusal(absent, wanted).map(Answer.Refused::new))
            .orElseGet(() -> keep(absent, wanted)));
  }

  /**
   * Ends it before its time, or before it began.
   *
   * @param head whether this person answers for the accounts of his agency
   */
  public Answer end(Actor who, boolean head, UUID id) {
    return alone(() ->
        find(id)
            .filter(one -> one.agency().equals(who.agency()))
            .map(one -> end(who, head, one))
            .orElseGet(() -> refused(Refusal.NOT_FOUND, Refusal.NOT_FOUND.name())));
  }

  /** The day it is where people work. */
  public LocalDate day() {
    return LocalDate.ofInstant(clock.now(), zone);
  }

  private Answer end(Actor who, boolean head, Deputyship one) {
    if (!one.absent().equals(who.user()) && !head) {
      return refused(Refusal.ROLE, Refusal.ROLE.name());
    } else if (!one.isOpen(day())) {
      return refused(Refusal.STATE, "DEPUTY_OVER");
    }
    jdbc.sql("insert into deputyship_end (id, ended_by, ended_at) values (?, ?, ?)")
        .params(one.id(), who.user(), time(clock.now()))
        .update();
    return kept(one.id());
  }

  private Answer keep(Actor absent, Naming wanted) {
    jdbc.sql(
            """
            insert into deputyship
              (id, agency, role, absent, deputy, from_day, until_day, reason, named_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            wanted.id(),
            absent.agency().value(),
            wanted.role().code(),
            absent.user(),
            wanted.deputy(),
            wanted.from(),
            wanted.until(),
            wanted.reason().name(),
            time(clock.now()))
        .update();
    return kept(wanted.id());
  }

  private static Answer again(Deputyship before, Actor absent, Naming wanted) {
    Naming same =
        new Naming(
            before.id(),
            before.role(),
            before.deputy(),
            before.from(),
            before.until(),
            before.reason());
    return same.equals(wanted) && before.absent().equals(absent.user())
        ? new Answer.Kept(before)
        : refused(Refusal.KEY_REUSED, Refusal.KEY_REUSED.name());
  }

  private Optional<Rejection> refusal(Actor absent, Naming wanted) {
    LocalDate today = day();
    long days = ChronoUnit.DAYS.between(wanted.from(), wanted.until()) + 1;
    if (!mayHandOver(absent).contains(wanted.role())) {
      return Optional.of(Rejection.of(Refusal.ROLE, Refusal.ROLE.name()));
    } else if (wanted.deputy().isBlank()) {
      return invalid("REQUIRED", "/deputy");
    } else if (wanted.deputy().length() > MAX_ACCOUNT) {
      return invalid("TOO_LONG", "/deputy");
    } else if (wanted.deputy().equals(absent.user())) {
      return invalid("DEPUTY_SELF", "/deputy");
    } else if (wanted.from().isBefore(today)
        || wanted.from().isAfter(today.plusDays(FARTHEST_DAYS))) {
      return invalid("DATE_RANGE", "/from");
    } else if (days < 1) {
      return invalid("DATE_RANGE", "/until");
    } else if (days > LONGEST_DAYS) {
      return invalid("DEPUTY_TOO_LONG", "/until");
    }
    return conflict(absent, wanted);
  }

  /** At one time nobody is away and stands in, and a role has one deputy, who has it for one. */
  private Optional<Rejection> conflict(Actor absent, Naming wanted) {
    List<Deputyship> meanwhile =
        jdbc.sql(SELECT + "d.agency = ? and d.from_day <= ? and d.until_day >= ? and e.id is null")
            .params(absent.agency().value(), wanted.until(), wanted.from())
            .query(Deputies::read)
            .list();
    if (meanwhile.stream()
        .anyMatch(
            one -> one.deputy().equals(absent.user()) || one.absent().equals(wanted.deputy()))) {
      return Optional.of(Rejection.of(Refusal.STATE, "DEPUTY_CHAIN"));
    }
    return meanwhile.stream()
        .filter(one -> one.role().equals(wanted.role()))
        .filter(one -> one.absent().equals(absent.user()) || one.deputy().equals(wanted.deputy()))
        .findFirst()
        .map(one -> Rejection.of(Refusal.STATE, "DEPUTY_OVERLAP"));
  }

  /** One at a time: what is asked of all others must still hold when it is written. */
  private Answer alone(Supplier<Answer> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          jdbc.sql(LOCK).query((row, no) -> no).single();
          return work.get();
        }));
  }

  private Optional<Deputyship> find(UUID id) {
    return jdbc.sql(SELECT + "d.id = ?").param(id).query(Deputies::read).optional();
  }

  private Answer kept(UUID id) {
    return new Answer.Kept(find(id).orElseThrow());
  }

  private static Answer refused(Refusal code, String reason) {
    return new Answer.Refused(Rejection.of(code, reason));
  }

  private static Optional<Rejection> invalid(String reason, String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, reason).at(pointer));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Deputyship read(ResultSet row, int number) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new Deputyship(
        row.getObject("id", UUID.class),
        new AgencyCode(row.getString("agency")),
        new Role(row.getString("role")),
        row.getString("absent"),
        row.getString("deputy"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        AbsenceReason.valueOf(row.getString("reason")),
        row.getObject("named_at", OffsetDateTime.class).toInstant(),
        row.getString("ended_by"),
        endedAt == null ? null : endedAt.toInstant());
  }
}
