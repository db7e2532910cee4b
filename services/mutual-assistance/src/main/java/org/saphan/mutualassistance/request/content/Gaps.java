package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/**
 * Collects where a section has nothing, by JSON pointer such as {@code
 * /sections/5/offences/0/article}.
 */
final class Gaps {
  private final String place;
  private final List<String> found;

  Gaps(Section section) {
    this("/sections/" + section.number(), new ArrayList<>());
  }

  private Gaps(String place, List<String> found) {
    this.place = place;
    this.found = found;
  }

  Gaps need(@Nullable Object value, String field) {
    if (isMissing(value)) {
      found.add(place + "/" + field);
    }
    return this;
  }

  <T> Gaps each(@Nullable List<T> many, String field, BiConsumer<T, Gaps> gaps) {
    for (int i = 0; many != null && i < many.size(); i++) {
      gaps.accept(many.get(i), new Gaps(place + "/" + field + "/" + i, found));
    }
    return this;
  }

  List<String> found() {
    return List.copyOf(found);
  }

  List<DateAt> date(@Nullable LocalDate date, String field) {
    return date == null ? List.of() : List.of(new DateAt(place + "/" + field, date));
  }

  <T> List<DateAt> datesOf(
      @Nullable List<T> many, String list, String field, Function<T, @Nullable LocalDate> date) {
    List<T> all = many == null ? List.of() : many;
    return IntStream.range(0, all.size())
        .mapToObj(i -> date(date.apply(all.get(i)), list + "/" + i + "/" + field))
        .flatMap(List::stream)
        .toList();
  }

  static List<DateAt> both(List<DateAt> one, List<DateAt> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Null, nothing but spaces, or an empty list. */
  static boolean isMissing(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isBlank();
      case PrivateText text -> text.value().isBlank();
      case Collection<?> many -> many.isEmpty();
      default -> false;
    };
  }
}
