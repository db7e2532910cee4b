package org.saphan.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that are looked for in bytes, in all ways in which a program may have written them. */
final class Needles {
  private static final int BYTES = 256;

  private final List<List<byte[]>> byFirst =
      Stream.generate(() -> (List<byte[]>) new ArrayList<byte[]>()).limit(BYTES).toList();

  private Needles() {}

  static Needles of(List<String> words) {
    Needles needles = new Needles();
    words.stream()
        .flatMap(Needles::written)
        .forEach(form -> needles.byFirst.get(form[0] & 0xff).add(form));
    return needles;
  }

  /**
   * In UTF-8, read as Latin-1 too, and UTF-16; escaped as in JSON, in JSON in a text of a row, as
   * in an address and as in HTML; and the digits in which PostgreSQL shows bytes.
   */
  private static Stream<byte[]> written(String word) {
    String escaped = each(word, "\\u%04x");
    String percent = URLEncoder.encode(word, UTF_8);
    Stream<String> texts =
        Stream.of(
                word,
                new String(word.getBytes(UTF_8), ISO_8859_1),
                escaped,
                each(word, "\\u%04X"),
                escaped.replace("\\", "\\\\"),
                percent,
                percent.toLowerCase(Locale.ROOT),
                percent.replace("+", "%20"),
                each(word, "&#%d;"),
                eachByte(word, "0x%02x"),
                eachByte(word, "\\x%02x"))
            .distinct();
    List<byte[]> plain =
        Stream.concat(
                texts.map(text -> text.getBytes(UTF_8)),
                Stream.of(word.getBytes(UTF_16BE), word.getBytes(UTF_16LE)))
            .toList();
    return Stream.concat(
        plain.stream(), plain.stream().map(form -> HexFormat.of().formatHex(form).getBytes(UTF_8)));
  }

  /** Only what is not ASCII is escaped. */
  private static String each(String word, String format) {
    return word.chars()
        .mapToObj(letter -> letter < 128 ? Character.toString(letter) : format.formatted(letter))
        .collect(Collectors.joining());
  }

  /** As servers write down what is no address; only what is not ASCII is escaped. */
  private static String eachByte(String word, String format) {
    return Stream.of(word.getBytes(UTF_8))
        .flatMap(bytes -> IntStream.range(0, bytes.length).mapToObj(at -> bytes[at] & 0xff))
        .map(one -> one < 128 ? Character.toString(one) : format.formatted(one))
        .collect(Collectors.joining());
  }

  boolean areIn(String text) {
    return areIn(text.getBytes(UTF_8));
  }

  boolean areIn(byte[] bytes) {
    for (int at = 0; at < bytes.length; at++) {
      for (byte[] form : byFirst.get(bytes[at] & 0xff)) {
        int end = at + form.length;
        if (end <= bytes.length && Arrays.equals(bytes, at, end, form, 0, form.length)) {
          return true;
        }
      }
    }
    return false;
  }
}
