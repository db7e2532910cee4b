package org.saphan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message files of one room, read as they are written. Finds what a reader would stumble over:
 * a text that is missing in one language, other placeholders, letters of the other script, letters
 * that look right and are not.
 */
public final class MessageFiles {
  public static final List<String> LANGUAGES = List.of("lo", "th", "en");

  private static final Pattern LAO = Pattern.compile("[\\u0E80-\\u0EFF]");
  private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  /**
   * Invisible letters; am written as two signs in either script; Lao ho with a second letter where
   * one letter stands for both; two Thai sara e for sara ae; doubled quotes of another message
   * format.
   */
  private static final Pattern WRONG_LETTERS =
      Pattern.compile(
          "[\\u200B-\\u200F\\u2060\\uFEFF]|\\u0ECD\\u0EB2|\\u0E4D\\u0E32|ຫນ|ຫມ|ຫລ|เเ|''|\\t|  ");

  /** Texts that are made of placeholders only. */
  private static final Set<String> WITHOUT_LETTERS = Set.of("date.withZone");

  private final String room;
  private final Map<String, Map<String, String>> files = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param room the folder, such as {@code case-tracker}
   */
  public MessageFiles(String room) {
    this.room = room;
    LANGUAGES.forEach(language -> files.put(language, read(language)));
    files.forEach((language, texts) -> texts.forEach((key, text) -> check(language, key, text)));
    keys().forEach(this::compare);
  }

  /** All keys that at least one language has. */
  public Set<String> keys() {
    return files.values().stream()
        .flatMap(texts -> texts.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is wrong, in words; empty for good files. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Those of the wanted keys that none of these rooms has. */
  public static Set<String> missing(Collection<String> wanted, MessageFiles... rooms) {
    Set<String> missing = new TreeSet<>(wanted);
    for (MessageFiles files : rooms) {
      missing.removeAll(files.keys());
    }
    return missing;
  }

  private void check(String language, String key, String text) {
    String where = room + ", " + language + ", " + key + ": ";
    boolean bare = WITHOUT_LETTERS.contains(key);
    boolean lao = LAO.matcher(text).find();
    boolean thai = THAI.matcher(text).find();
    note(text.isBlank(), where + "empty");
    note(lao != (language.equals("lo") && !bare), where + "Lao letters missing or out of place");
    note(thai != (language.equals("th") && !bare), where + "Thai letters missing or out of place");
    note(!Normalizer.isNormalized(text, Normalizer.Form.NFC), where + "not NFC");
    note(WRONG_LETTERS.matcher(text).find(), where + "letters or spaces that only look right");
  }

  private void compare(String key) {
    Set<Set<String>> placeholders =
        files.values().stream()
            .filter(texts -> texts.containsKey(key))
            .map(texts -> placeholders(texts.get(key)))
            .collect(Collectors.toSet());
    note(placeholders.size() > 1, room + ", " + key + ": placeholders differ");
    files.forEach((language, texts) ->
        note(!texts.containsKey(key), room + ", " + language + ", " + key + ": missing"));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void note(boolean wrong, String fault) {
    if (wrong) {
      faults.add(fault);
    }
  }

  private Map<String, String> read(String language) {
    String file = "/saphan/" + room + "/texts_" + language + ".properties";
    Map<String, String> texts = new LinkedHashMap<>();
    try (InputStream in = MessageFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + file);
      }
      // By lines, not as Properties: those would hide a key that is there twice.
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      all.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            String[] parts = line.split(" = ", 2);
            note(parts.length < 2, room + ", " + language + ": not a line of key = text: " + line);
            String before = texts.put(parts[0], parts[parts.length - 1]);
            note(before != null, room + ", " + language + ", " + parts[0] + ": there twice");
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
