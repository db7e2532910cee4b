package org.saphan.foundation.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.CommandCount;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.ledger.Veil;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.OnBehalfOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes one command from a body, JSON or form alike, to the ledger: parts the fields that all
 * commands share from those of the record, and counts what the ledger never sees.
 */
public final class CommandDesk {
  /** How far in the future something may have happened: clocks differ. */
  static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /** The fields of a command that say when something happened. */
  private static final ClassValue<List<String>> HAPPENED =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> command) {
          return Stream.of(command.getRecordComponents())
              .filter(component -> component.isAnnotationPresent(Happened.class))
              .map(component -> SmallTypes.fieldName(component.getName()))
              .toList();
        }
      };

  /** The fields of a body that belong to every command and to no record (chapter 0.4). */
  record Common(
      @Nullable Instant occurredAt,
      Envelope.@Nullable Precision precision,
      @Nullable UUID caseRef,
      @Nullable OnBehalfOf onBehalfOf) {}

  /**
   * One command as it came in.
   *
   * @param key the idempotency key, null if there was none
   * @param id the aggregate, null for a creating command
   * @param body as an object
   * @param bytes the body as bytes that are the same for the same request
   * @param version the version the caller saw, null if it does not matter
   * @param device the device that wrote it, null where a person sends it himself
   */
  public record Incoming(
      Binding<?, ?, ?> binding,
      Class<?> command,
      @Nullable String key,
      @Nullable UUID id,
      ObjectNode body,
      byte[] bytes,
      @Nullable Long version,
      SignedIn who,
      @Nullable UUID device) {
    /** One that a person sends himself. */
    public Incoming(
        Binding<?, ?, ?> binding,
        Class<?> command,
        @Nullable String key,
        @Nullable UUID id,
        ObjectNode body,
        byte[] bytes,
        @Nullable Long version,
        SignedIn who) {
      this(binding, command, key, id, body, bytes, version, who, null);
    }
  }

  private final Ledger ledger;
  private final BusinessClock clock;
  private final CommandCount counts;
  private final BodyReader bodies = new BodyReader();

  CommandDesk(Ledger ledger, BusinessClock clock, MeterRegistry meters) {
    this.ledger = ledger;
    this.clock = clock;
    this.counts = new CommandCount(meters);
  }

  /**
   * @throws Unfit if it cannot be understood; what is understood is answered by the ledger
   */
  public Outcome take(Incoming incoming) {
    try {
      return Veil.over(
          ledger.submit(submission(incoming)), incoming.binding(), incoming.who().actor());
    } catch (Unfit unfit) {
      counts.refused(incoming.binding().lifecycle().name(), null, unfit.rejection().code());
      throw unfit;
    }
  }

  /**
   * The idempotency key of a request.
   *
   * @throws Unfit if there is none, or it is no UUID
   */
  public static UUID key(@Nullable String header) {
    return uuid(header, "IDEMPOTENCY_KEY", "");
  }

  /** What callers may send although the service works it out, unless this command asks for it. */
  private static Set<String> withoutDerived(Incoming incoming) {
    Set<String> derived = new HashSet<>(incoming.binding().derivedFields());
    for (RecordComponent component : incoming.command().getRecordComponents()) {
      derived.remove(component.getName());
    }
    return derived;
  }

  private Submission submission(Incoming incoming) {
    UUID commandId = key(incoming.key());
    ObjectNode body = incoming.body().deepCopy();
    withoutDerived(incoming).forEach(body::remove);
    UUID id = idOf(incoming, body);
    Common common = common(incoming, body);
    Instant now = clock.now();
    Instant occurredAt = common.occurredAt() == null ? now : common.occurredAt();
    Object command = bodies.bind(incoming.command(), body, "");
    notAhead(occurredAt, "occurredAt", now);
    if (incoming.device() == null) { // whose clock is known to differ
      HAPPENED
          .get(incoming.command())
          .forEach(name ->
              body.optional(name)
                  .filter(JsonNode::isString)
                  .ifPresent(at -> notAhead(Instant.parse(at.stringValue()), name, now)));
    }
    return new Submission(
        commandId,
        sameForSameRequest(incoming),
        incoming.binding().lifecycle().name(),
        id,
        command,
        incoming.who().actor(),
        common.onBehalfOf(),
        occurredAt,
        common.precision() == null ? Envelope.Precision.EXACT : common.precision(),
        common.caseRef(),
        incoming.version(),
        commandId,
        null,
        incoming.device(),
        null);
  }

  private static void notAhead(Instant at, String field, Instant now) {
    if (at.isAfter(now.plus(MAX_AHEAD))) {
      throw Unfit.invalid("IN_THE_FUTURE", "/" + field);
    }
  }

  /** Takes the shared fields out of the body, unless the record has one of the same name. */
  private Common common(Incoming incoming, ObjectNode body) {
    Shape.Fields own = Shape.of(incoming.command());
    ObjectNode shared = body.objectNode();
    for (Shape.Field field : Shape.of(Common.class).fields()) {
      boolean onlyWhenCreating = field.name().equals("caseRef") && incoming.id() != null;
      JsonNode value = body.get(field.name());
      if (value == null || onlyWhenCreating) {
        continue;
      }
      shared.set(field.name(), value);
      if (!has(own, field.name())) {
        body.remove(field.name());
      }
    }
    return bodies.bind(Common.class, shared, "");
  }

  /** The id may stand in the body too; it must then be the one of the path. */
  private static UUID idOf(Incoming incoming, ObjectNode body) {
    String field = incoming.binding().lifecycle().parts().idField();
    JsonNode sent = body.remove(field);
    String pointer = "/" + field;
    UUID id = incoming.id();
    if (sent != null && !sent.isNull()) {
      if (!sent.isString()) {
        throw Unfit.invalid("WRONG_TYPE", pointer);
      }
      UUID named = uuid(sent.stringValue(), "BAD_VALUE", pointer);
      if (id != null && !id.equals(named)) {
        throw Unfit.invalid("ANOTHER_ID", pointer);
      }
      id = named;
    }
    UUID chosen = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
    if (has(Shape.of(incoming.command()), field)) {
      body.put(field, chosen.toString());
    }
    return chosen;
  }

  private static boolean has(Shape.Fields fields, String name) {
    return fields.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  /** The command and its aggregate belong to the request as much as its body. */
  private static byte[] sameForSameRequest(Incoming incoming) {
    String head = Commands.path(incoming.command()) + " " + incoming.id() + "\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(incoming.bytes());
    return all.toByteArray();
  }

  static UUID uuid(@Nullable String text, String reason, String pointer) {
    try {
      UUID parsed = UUID.fromString(text == null ? "" : text);
      if (parsed.toString().equalsIgnoreCase(text)) {
        return parsed;
      }
    } catch (IllegalArgumentException malformed) {
      throw Unfit.invalid(reason, pointer);
    }
    throw Unfit.invalid(reason, pointer);
  }
}
