package org.saphan.foundation.text;

import com.ibm.icu.text.MessageFormat;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one service in all languages of the house: its own room, then the words of the
 * published language (stages, events, agencies), then those that every service shares.
 *
 * <p>A text that is missing is shown in English and marked as English; it is logged once and
 * counted every time, because a reader of Lao should not have to report it.
 */
public final class Texts {
  /** Rooms that every service may use, the nearest first. */
  static final List<String> SHARED_ROOMS = List.of("published", "foundation");

  /** How many different missing texts are logged; more are only counted. */
  static final int MAX_LOGGED = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

  private final String room;
  private final MeterRegistry meters;
  private final EntryNames names;
  private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** The texts of a service that shows no open list. */
  public Texts(String room, MeterRegistry meters) {
    this(room, meters, EntryNames.NONE);
  }

  /**
   * @param room the service's name, the folder of its message files
   * @param names of what stands in no message file
   */
  public Texts(String room, MeterRegistry meters, EntryNames names) {
    this.room = room;
    this.meters = meters;
    this.names = names;
    for (Locale language : Languages.ALL) {
      Map<String, String> texts = new HashMap<>();
      for (String shared : SHARED_ROOMS.reversed()) {
        texts.putAll(read(shared, language));
      }
      texts.putAll(read(room, language));
      byLanguage.put(language.getLanguage(), Map.copyOf(texts));
    }
  }

  /** The texts in one language. */
  public Wording in(Locale locale) {
    return new Wording(this, Languages.of(locale));
  }

  /** Whether there is such a text in this language, without falling back. */
  public boolean has(Locale locale, String key) {
    return texts(locale).containsKey(key);
  }

  Optional<Words> find(Locale locale, String key, Object... values) {
    return Optional.ofNullable(texts(locale).get(key))
        .map(text -> new Words(fill(text, locale, values), locale));
  }

  Optional<String> entry(Locale locale, String code) {
    return names.name(code, locale);
  }

  Words say(Locale locale, String key, Object... values) {
    return find(locale, key, values).orElseGet(() -> missing(locale, key, values));
  }

  private Words missing(Locale locale, String key, Object... values) {
    meters
        .counter("saphan.texts.missing", "room", room, "language", locale.getLanguage())
        .increment();
    if (logged.size() < MAX_LOGGED && logged.add(locale.getLanguage() + " " + key)) {
      LOG.atWarn()
          .addKeyValue("room", room)
          .addKeyValue("language", locale.getLanguage())
          .addKeyValue("key", key)
          .log("A text is missing");
    }
    return find(Languages.ENGLISH, key, values).orElse(new Words(key, Languages.ENGLISH));
  }

  private Map<String, String> texts(Locale locale) {
    return byLanguage.getOrDefault(locale.getLanguage(), Map.of());
  }

  /** ICU's format: an apostrophe is an apostrophe, and English gets its plurals right. */
  private static String fill(String text, Locale locale, Object... values) {
    return text.indexOf('{') < 0 ? text : new MessageFormat(text, locale).format(values);
  }

  private static Map<String, String> read(String room, Locale language) {
    String file = "/saphan/" + room + "/texts_" + language.getLanguage() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The message file " + file + " is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> result = new HashMap<>();
    texts.stringPropertyNames().forEach(key -> result.put(key, texts.getProperty(key)));
    return result;
  }
}
