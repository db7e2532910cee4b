package org.saphan.foundation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.text.Dates;
import org.saphan.foundation.text.Wording;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/** Values as words of the reader's language. */
public final class Shown {
  private final Wording words;
  private final Dates dates;
  private final ByHand byHand;

  public Shown(Wording words, ZoneId zone, ByHand byHand) {
    this.words = words;
    this.byHand = byHand;
    this.dates = new Dates(words, zone);
  }

  /**
   * Any value that {@link Details} gives, at its place.
   *
   * @param path of the value, as in {@link Details#flat}
   */
  public String value(String path, @Nullable Object value) {
    if (value instanceof List<?> many) {
      return many.stream().map(one -> value(path, one)).collect(Collectors.joining("; "));
    }
    if (value == null) {
      return value(null);
    }
    String text = value instanceof Record small ? small(small) : value.toString();
    return byHand.choices(value.getClass(), path.replaceAll("\\.[0-9]+", ""), words).stream()
        .filter(choice -> choice.value().equals(text))
        .map(ByHand.Choice::name)
        .findFirst()
        .orElseGet(() -> value(value));
  }

  /** Any value that {@link Details} gives. */
  public String value(@Nullable Object value) {
    return switch (value) {
      case null -> words.say("form.none");
      case Enum<?> word -> words.code(word);
      case Boolean flag -> words.say(flag ? "common.yes" : "common.no");
      case Instant at -> dates.dateTime(at);
      case LocalDate day -> dates.date(day);
      case AgencyCode agency -> words.agency(agency.value());
      case CountryCode country -> words.country(country.value());
      case Role role -> words.role(role.code());
      case List<?> many -> many.stream().map(this::value).collect(Collectors.joining("; "));
      case Record small -> small(small);
      default -> value.toString();
    };
  }

  /** Who must act next. */
  public String holder(Holder holder) {
    AgencyCode agency = holder.agency();
    String role = words.holder(holder.role());
    return agency == null ? role : role + ", " + words.agency(agency.value());
  }

  /** An event by its name on the wire; the bare name where nobody has worded it. */
  public String eventType(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return words.find("event." + name).orElse(name);
  }

  /** The label of a field by its path, without the numbers of list entries. */
  public String label(String path) {
    return label(null, path);
  }

  /**
   * The same, of a record that may have words of its own for it.
   *
   * @param owner the simple name of the record, null for any
   */
  public String label(@Nullable String owner, String path) {
    String number = path.replaceAll("[^0-9]+", " ").strip();
    String label = words.field(owner, path.replaceAll("\\.[0-9]+", ""));
    return number.isEmpty() ? label : label + " (" + number + ")";
  }

  /** What to bear in mind beside a field, by its path; null where there is nothing to say. */
  public @Nullable String hint(String path) {
    return words.find("field." + path.replaceAll("\\.[0-9]+", "") + ".hint").orElse(null);
  }

  /** A code or a number of another office: its name if it is an entry of an open list. */
  private String small(Record small) {
    String text = small.toString();
    int begin = text.indexOf('=');
    return words.entry(
        begin > 0 && text.endsWith("]") ? text.substring(begin + 1, text.length() - 1) : text);
  }
}
