package org.saphan.proof.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saphan.proof.bench.Statements.Statement;

/**
 * Makes of recorded statements those of another request: every id and reference number becomes a
 * new one, the same one wherever it stands, of the same kind and length. All else stays.
 */
final class Renaming {
  private static final Pattern NAME =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|LA-MLA-[0-9]{4}-[0-9]{6}-[0-9A-Z]");
  private static final int UUID_LENGTH = 36;
  private static final int BY_TIME = 7;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Map<String, String> names = new HashMap<>();

  Statements of(Statements transaction) {
    return new Statements(transaction.all().stream().map(this::of).toList());
  }

  private Statement of(Statement statement) {
    Map<Integer, @Nullable Object> values = new LinkedHashMap<>();
    statement.values().forEach((place, value) -> values.put(place, value(value)));
    return new Statement(statement.sql(), values, statement.result());
  }

  @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case String text -> text(text);
      case UUID id -> id(id);
      case UUID[] ids -> Arrays.stream(ids).map(this::id).toArray(UUID[]::new);
      case String[] texts -> Arrays.stream(texts).map(this::text).toArray(String[]::new);
      case null, default -> value;
    };
  }

  private UUID id(UUID id) {
    return UUID.fromString(text(id.toString()));
  }

  private String text(String text) {
    return NAME.matcher(text)
        .replaceAll(found -> names.computeIfAbsent(found.group(), Renaming::another));
  }

  private static String another(String name) {
    if (name.length() != UUID_LENGTH) {
      return "LA-MLA-0000-%06d-0".formatted(NUMBERS.incrementAndGet()); // no real year
    }
    UUID id = UUID.fromString(name);
    return (id.version() == BY_TIME ? UuidCreator.getTimeOrderedEpoch() : UUID.randomUUID())
        .toString();
  }

  /** All transactions of a story, renamed alike. */
  static List<List<Statements>> another(List<List<Statements>> story) {
    Renaming renaming = new Renaming();
    return story.stream().map(command -> command.stream().map(renaming::of).toList()).toList();
  }
}
