package org.saphan.foundation.web.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The cells of a line; what is wrong with them is gathered, not thrown. */
public final class Cells<C extends Enum<C> & Column> {
  private final Map<C, String> texts;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param cells by the word in the header; empty ones may be left out
   */
  public Cells(Class<C> columns, Map<String, String> cells) {
    texts = new EnumMap<>(columns);
    for (C column : columns.getEnumConstants()) {
      String text = Objects.requireNonNullElse(cells.get(column.header()), "").strip();
      texts.put(column, text);
      if (column.always() && text.isEmpty()) {
        wrong(column, "REQUIRED");
      }
    }
  }

  /** The cell, without space around it; empty where there is nothing. */
  public String text(C column) {
    return Objects.requireNonNullElse(texts.get(column), "");
  }

  /** What is parted by semicolons. */
  public List<String> list(C column) {
    return Arrays.stream(text(column).split(";"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** The cell as a value; empty where it is empty, or malformed, which is a fault. */
  public <T> Optional<T> typed(C column, Function<String, T> type) {
    String text = text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(type.apply(text));
    } catch (IllegalArgumentException malformed) {
      wrong(column, "BAD_VALUE");
      return Optional.empty();
    }
  }

  /** The same; an empty cell is a fault too. */
  public <T> Optional<T> needed(C column, Function<String, T> type) {
    if (text(column).isEmpty()) {
      wrong(column, "REQUIRED");
    }
    return typed(column, type);
  }

  /** A code of a list. */
  public <E extends Enum<E>> Optional<E> code(C column, Class<E> codes) {
    return typed(column, text -> Enum.valueOf(codes, text));
  }

  /** Notes a fault. */
  public void wrong(C column, String reason) {
    faults.add(new Fault(column.header(), reason));
  }

  /** A day; what is none is a fault. */
  public Optional<SheetDate> day(C column) {
    String text = text(column);
    Optional<SheetDate> read = text.isEmpty() ? Optional.empty() : SheetDate.read(text);
    if (read.isEmpty() && !text.isEmpty()) {
      wrong(column, "BAD_VALUE");
    }
    return read;
  }

  /** Whether nothing is wrong so far. */
  public boolean complete() {
    return faults.isEmpty();
  }

  /** What is wrong so far. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}
