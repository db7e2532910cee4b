package org.saphan.foundation.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.emergency.EmergencyAccess;
import org.saphan.foundation.emergency.EmergencyAccesses;
import org.saphan.foundation.emergency.EmergencyCode;
import org.saphan.foundation.emergency.EmergencyFinding;
import org.saphan.foundation.emergency.EmergencyReason;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RejectionCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody see a case at once to which he is not related, though his role could act on it:
 * with a reason, for three hours, to read only. The team of the case is told, and until one of them
 * looked into it he gets no other. Only for people of the node's own country: what another State
 * may know of a case goes to it by requests and notices.
 */
public final class Emergencies {
  private static final String WORDS_TYPE = "text/plain;charset=UTF-8";

  /**
   * What somebody asks for.
   *
   * @param id chosen by the caller: said twice, it is done once
   * @param subject the id or the number for people of one aggregate of the case
   * @param words null where the code says enough
   */
  public record Asking(
      UUID id,
      String lifecycle,
      String subject,
      EmergencyReason reason,
      @Nullable PrivateText words) {}

  /** What it came to. */
  public sealed interface Answer {
    /** It is so. */
    record Kept(EmergencyAccess access) implements Answer {}

    /** It is not. */
    record Refused(Rejection rejection) implements Answer {}
  }

  private final CountryCode country;
  private final Bindings bindings;
  private final Streams streams;
  private final EmergencyAccesses accesses;
  private final CaseTeam team;
  private final Exclusions exclusions;
  private final Vault vault;
  private final BusinessClock clock;
  private final MeterRegistry meters;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Emergencies(
      CountryCode country,
      Bindings bindings,
      Streams streams,
      EmergencyAccesses accesses,
      CaseTeam team,
      Exclusions exclusions,
      Vault vault,
      BusinessClock clock,
      MeterRegistry meters,
      JdbcTemplate jdbc,
      TransactionTemplate transaction) {
    this.country = country;
    this.bindings = bindings;
    this.streams = streams;
    this.accesses = accesses;
    this.team = team;
    this.exclusions = exclusions;
    this.vault = vault;
    this.clock = clock;
    this.meters = meters;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Whether some row of the life cycle names a role of this person, whatever relation it wants, and
   * not one that acts without reading.
   */
  static boolean couldAct(Binding<?, ?, ?> binding, Actor person) {
    return binding.lifecycle().readers().stream()
        .anyMatch(by -> person.roles().contains(by.role()));
  }

  private boolean mayAsk(Binding<?, ?, ?> binding, Actor person) {
    return person.country().equals(country) && couldAct(binding, person);
  }

  /** The names of the life cycles on which a role of this person acts; none for a foreigner. */
  public List<String> mayAskFor(Actor person) {
    return bindings.all().stream()
        .filter(binding -> mayAsk(binding, person))
        .map(binding -> binding.lifecycle().name())
        .toList();
  }

  /**
   * Gives the access, or says why not.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if the account is kept away from the case
   */
  public Answer ask(Actor person, Asking asking) {
    Answer answer =
        Objects.requireNonNull(
            transaction.execute(status -> {
              accesses.lock(person.user());
              return accesses
                  .find(asking.id())
                  .map(before -> again(before, person, asking))
                  .orElseGet(() -> decide(person, asking));
            }));
    meters
        .counter("saphan.emergency", "outcome", answer instanceof Answer.Kept ? "given" : "refused")
        .increment();
    return answer;
  }

  private Answer again(EmergencyAccess before, Actor person, Asking asking) {
    boolean same =
        before.account().equals(person.user())
            && before.lifecycle().equals(asking.lifecycle())
            && before.reason() == asking.reason()
            && Set.of(before.reference(), before.aggregateId().toString())
                .contains(asking.subject());
    return same ? new Answer.Kept(before) : refused(Refusal.KEY_REUSED);
  }

  private Answer decide(Actor person, Asking asking) {
    Binding<?, ?, ?> binding = bindings.named(asking.lifecycle());
    if (!mayAsk(binding, person)) {
      return refused(Refusal.ROLE);
    } else if (!accesses.unreviewedOf(person.user()).isEmpty()) {
      return refused(EmergencyCode.REVIEW_OPEN); // before anything is looked up: no way to guess
    } else if (asking.reason() == EmergencyReason.OTHER && isBlank(asking.words())) {
      return new Answer.Refused(Rejection.of(Refusal.INVALID, "REQUIRED").at("/words"));
    }
    return subject(asking)
        .map(stream -> decide(person, asking, binding, stream))
        .orElseGet(() -> refused(Refusal.NOT_FOUND));
  }

  private <S, E, R> Answer decide(
      Actor person, Asking asking, Binding<S, E, R> binding, Stream<?> read) {
    exclusions.check(person, read.caseRef());
    @SuppressWarnings("unchecked") // read by the life cycle of this name
    Stream<S> stream = (Stream<S>) read;
    Actor actor = person.with(binding.ties().apply(person));
    if (Sight.isRelated(binding, stream.snapshot().state(), actor)) {
      return new Answer.Refused(Rejection.of(Refusal.STATE, "EMERGENCY_NOT_NEEDED"));
    }
    UUID id = stream.snapshot().id();
    PrivateText words = asking.words();
    if (words != null && !isBlank(words)) {
      vault.keep(id, asking.id(), 1, WORDS_TYPE, words.value().getBytes(UTF_8));
    }
    return new Answer.Kept(
        accesses.begin(
            asking.id(),
            person,
            asking.lifecycle(),
            id,
            stream.caseRef(),
            asking.reason(),
            !isBlank(words),
            clock.now()));
  }

  private Optional<Stream<?>> subject(Asking asking) {
    return jdbc
        .query(
            "select id from aggregate where lifecycle = ? and (reference = ? or id::text = ?)",
            (row, no) -> row.getObject(1, UUID.class),
            asking.lifecycle(),
            asking.subject(),
            asking.subject())
        .stream()
        .findFirst()
        .flatMap(streams::find);
  }

  /** Keeps what somebody who answers for the case found; never of his own access. */
  public Answer review(Actor reviewer, boolean dataOfficer, UUID id, EmergencyFinding finding) {
    Optional<EmergencyAccess> found = accesses.find(id);
    if (found.filter(access -> access.account().equals(reviewer.user())).isPresent()) {
      return refused(EmergencyCode.OWN_ACCESS);
    } else if (found
        .filter(access -> team.includes(access.aggregateId(), reviewer, dataOfficer))
        .isEmpty()) {
      return refused(Refusal.NOT_FOUND);
    }
    return accesses.review(id, reviewer, finding, clock.now())
        ? new Answer.Kept(accesses.find(id).orElseThrow())
        : new Answer.Refused(Rejection.of(Refusal.STATE, "EMERGENCY_REVIEWED"));
  }

  /** What this person took. */
  public List<EmergencyAccess> of(Actor person) {
    return accesses.of(person.user());
  }

  /** What others took and this person must look into. */
  public List<EmergencyAccess> toReview(Actor person, boolean dataOfficer) {
    return accesses.unreviewed().stream()
        .filter(access -> !access.account().equals(person.user()))
        .filter(access -> team.includes(access.aggregateId(), person, dataOfficer))
        .toList();
  }

  /** Those in a case that this person may know of: his own, and all if he answers for it. */
  public List<EmergencyAccess> ofCase(
      UUID caseRef, UUID aggregateId, Actor person, boolean dataOfficer) {
    List<EmergencyAccess> all = accesses.ofCase(caseRef);
    return !all.isEmpty() && team.includes(aggregateId, person, dataOfficer)
        ? all
        : all.stream().filter(access -> access.account().equals(person.user())).toList();
  }

  /** The reason in words, for who looks into it; the reading is written down. */
  public Optional<String> words(EmergencyAccess access, Actor reader) {
    return access.words()
        ? vault
            .readFor(reader, "EMERGENCY_REVIEW", access.aggregateId(), access.id(), 1)
            .map(document -> new String(document.bytes(), UTF_8))
        : Optional.empty();
  }

  private static boolean isBlank(@Nullable PrivateText words) {
    return words == null || words.value().isBlank();
  }

  private static Answer refused(RejectionCode code) {
    return new Answer.Refused(Rejection.of(code, code.name()));
  }
}
