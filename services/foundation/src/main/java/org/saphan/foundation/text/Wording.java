package org.saphan.foundation.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Rejection;

/** All texts in one language: what pages and answers speak with. */
public final class Wording {
  private final Texts texts;
  private final Locale locale;

  Wording(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The tag for {@code lang="..."}. */
  public String tag() {
    return locale.getLanguage();
  }

  /**
   * A text with its placeholders filled, in English if there is none in this language.
   *
   * @param values for {0}, {1} ...; strings and whole numbers
   */
  public String say(String key, Object... values) {
    return words(key, values).text();
  }

  /** The same, with the language that it is in. */
  public Words words(String key, Object... values) {
    return texts.say(locale, key, values);
  }

  /** The same for a page: escaped, marked where it is in another language. */
  public String html(String key, Object... values) {
    return words(key, values).html(locale);
  }

  /** The text if there is one; nothing is logged when there is none. */
  public Optional<String> find(String key, Object... values) {
    return texts.find(locale, key, values).map(Words::text);
  }

  public String command(String name) {
    return say("command." + name);
  }

  public String event(String name) {
    return say("event." + name);
  }

  public String stage(String lifecycle, String stage) {
    return say("stage." + lifecycle + "." + stage);
  }

  public String role(String role) {
    return say("role." + role);
  }

  /** Who must act next: a role, or a word such as the agency that drafted. */
  public String holder(String holder) {
    return firstOf("holder." + holder, "role." + holder);
  }

  /** What a deadline is about, such as D-M02. */
  public String deadline(String kind) {
    return say("deadline." + kind);
  }

  /** A value of an enum, by the enum's simple name. */
  public String code(Enum<?> value) {
    return say("code." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** The name of an agency; its code if it has none here. */
  public String agency(String code) {
    return find("agency." + code).orElse(code);
  }

  /** The name of an entry of an open list, such as a treaty; its code if it has none here. */
  public String entry(String code) {
    return texts.entry(locale, code).orElse(code);
  }

  /** The name of a country; its code if it has none here. */
  public String country(String code) {
    return find("country." + code).orElse(code);
  }

  /**
   * The label of a field.
   *
   * @param command whose field it is, null for an event's or for any
   * @param path as in the tables without brackets, such as {@code items.type}
   */
  public String field(@Nullable String command, String path) {
    return firstOf(
        "field." + command + "." + path,
        "field." + path,
        "field." + path.substring(path.lastIndexOf('.') + 1));
  }

  /** Why not, and what to do next. */
  public String rejection(Rejection rejection, Object... values) {
    return firstOf(
        new String[] {"rejection." + rejection.reason(), "rejection." + rejection.code().name()},
        values);
  }

  /** The first of these texts that there is; the last one is reported if there is none. */
  public String firstOf(String... keys) {
    return firstOf(keys, new Object[0]);
  }

  private String firstOf(String[] keys, Object[] values) {
    return Stream.of(keys)
        .map(key -> find(key, values))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> say(keys[keys.length - 1], values));
  }
}
