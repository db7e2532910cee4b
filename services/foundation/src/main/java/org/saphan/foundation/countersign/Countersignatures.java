package org.saphan.foundation.countersign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.Countersigned.Code;
import org.saphan.lifecycle.Countersigned.Signer;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets two people sign one command. The second, signed in as himself, makes a code for this command
 * on this aggregate; the first sends it with the command. Kept as a keyed hash, so that whoever
 * reads the database cannot sign; gone when it is used.
 */
public final class Countersignatures {
  /** How long a code can be used: the two sit together, or speak on the telephone. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private final Supplier<Bindings> bindings;
  private final Supplier<Reading> reading;
  private final Vault vault;
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Countersignatures(
      Supplier<Bindings> bindings, Supplier<Reading> reading, Vault vault, JdbcClient jdbc) {
    this.bindings = bindings;
    this.reading = reading;
    this.vault = vault;
    this.jdbc = jdbc;
  }

  /** What came of signing. */
  public sealed interface Answer {
    /** The code, which is shown once and never again. */
    record Made(String code, Instant expiresAt) implements Answer {}

    /** The person may not. */
    record Refused(Rejection rejection) implements Answer {}
  }

  /**
   * Signs: only who could give the command himself, now, may be the second person of it.
   *
   * @param lifecycle the name of the life cycle
   */
  public Answer make(String lifecycle, UUID id, Class<?> command, Actor second) {
    Optional<Reading.Found> found = reading.get().find(lifecycle, id, second);
    if (found.isEmpty()) {
      return refused(Refusal.NOT_FOUND);
    } else if (!signable(lifecycle, found.get()).contains(command)) {
      return refused(Refusal.ROLE);
    }
    Code code = newCode();
    jdbc.sql("delete from countersignature where expires_at <= now()").update();
    return new Answer.Made(
        code.value(),
        jdbc.sql(
                """
                insert into countersignature (code_hash, account, agency, expires_at)
                values (?, ?, ?, now() + make_interval(secs => ?)) returning expires_at\
                """)
            .params(
                hash(code, id, command),
                second.user(),
                second.agency().value(),
                LIFETIME.toSeconds())
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  /** The commands that this person could give or sign, and that two must sign. */
  public List<Class<?>> signable(String lifecycle, Reading.Found found) {
    return bindings.get().named(lifecycle).lifecycle().rows().stream()
        .filter(row -> found.actions().contains(row.id()))
        .<Class<?>>map(Row::command)
        .filter(Countersigned.class::isAssignableFrom)
        .toList();
  }

  /** Uses a code up, in the caller's transaction: what is not accepted uses up none. */
  Optional<Signer> redeem(Code code, UUID id, Class<?> command) {
    return jdbc.sql(
            """
            delete from countersignature where code_hash = ? and expires_at > now()
            returning account, agency\
            """)
        .param(hash(code, id, command))
        .query((row, no) ->
            new Signer(row.getString("account"), new AgencyCode(row.getString("agency"))))
        .optional();
  }

  private byte[] hash(Code code, UUID id, Class<?> command) {
    String whole = "countersignature\n" + id + "\n" + command.getSimpleName() + "\n" + code.value();
    return vault.keyedHash(whole.getBytes(UTF_8));
  }

  private Code newCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < Code.LENGTH; i++) {
      code.append(Code.ALPHABET.charAt(random.nextInt(Code.ALPHABET.length())));
    }
    return new Code(code.toString());
  }

  private static Answer refused(Refusal refusal) {
    return new Answer.Refused(Rejection.of(refusal, refusal.name()));
  }
}
