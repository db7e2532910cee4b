package org.saphan.foundation.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Row;

/**
 * The commands of one life cycle as the web names them: {@code approve-mla-request}. One that has
 * rows of both kinds may create and may be given to an aggregate that exists.
 */
public final class Commands {
  private static final Pattern WORD = Pattern.compile("(?=[A-Z])");

  private final LifeCycle<?, ?, ?> cycle;
  private final Map<String, Class<?>> creating = new LinkedHashMap<>();
  private final Map<String, Class<?>> others = new LinkedHashMap<>();

  public Commands(LifeCycle<?, ?, ?> cycle) {
    this.cycle = cycle;
    for (Row<?, ?, ?, ?> row : cycle.rows()) {
      (row.from().isEmpty() ? creating : others).put(path(row.command()), row.command());
    }
  }

  /** {@code ApproveMlaRequest} becomes {@code approve-mla-request}. */
  public static String path(Class<?> command) {
    return WORD.splitAsStream(command.getSimpleName())
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toLowerCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("-"));
  }

  /** The commands that create, by path. */
  public Map<String, Class<?>> creating() {
    return Map.copyOf(creating);
  }

  /** The creating command of this path. */
  public Optional<Class<?>> creating(String path) {
    return Optional.ofNullable(creating.get(path));
  }

  /** The creating command that needs no name, because it is the only one. */
  public Optional<Class<?>> onlyCreating() {
    return creating.size() == 1 ? creating.values().stream().findFirst() : Optional.empty();
  }

  /** The command of this path for an aggregate that exists. */
  public Optional<Class<?>> other(String path) {
    return Optional.ofNullable(others.get(path));
  }

  /** The command of this path, whatever it does. */
  public Optional<Class<?>> named(String path) {
    return creating(path).or(() -> other(path));
  }

  /** The paths of all commands but the creating ones, in the order of the table. */
  public Map<String, Class<?>> others() {
    return new LinkedHashMap<>(others);
  }

  /** The rows with these ids that are offered for an aggregate, in the order of the table. */
  public List<? extends Row<?, ?, ?, ?>> rows(Collection<String> ids) {
    return cycle.rows().stream()
        .filter(row -> ids.contains(row.id()) && others.containsValue(row.command()))
        .toList();
  }
}
