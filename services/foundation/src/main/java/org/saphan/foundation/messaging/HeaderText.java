package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Headers as one text, as the tables keep them: a line for each, the name up to the first space and
 * the value after it. Easy to read for people, and cheap where thousands go by in a second.
 */
final class HeaderText {
  private HeaderText() {}

  static String write(Map<String, String> headers) {
    StringBuilder text = new StringBuilder();
    headers.forEach((name, value) ->
        text.append(clean(name).replace(' ', '?')).append(' ').append(clean(value)).append('\n'));
    return text.toString();
  }

  static Map<String, String> read(String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    read(text, headers::put);
    return headers;
  }

  /** As Kafka wants them, without a detour over text: the relay does this for every event. */
  static List<Header> headers(byte[] text) {
    List<Header> headers = new ArrayList<>();
    int start = 0;
    int space = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == ' ' && space == 0) {
        space = i;
      } else if (text[i] == '\n') {
        headers.add(
            new RecordHeader(
                new String(text, start, space - start, UTF_8),
                Arrays.copyOfRange(text, space + 1, i)));
        start = i + 1;
        space = 0;
      }
    }
    return headers;
  }

  static void read(String text, BiConsumer<String, String> headers) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      int space = text.indexOf(' ', start);
      headers.accept(text.substring(start, space), text.substring(space + 1, end));
      start = end + 1;
    }
  }

  /** What would break a line, or PostgreSQL; no header of ours has it. */
  static String clean(String text) {
    if (!hasControls(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().forEach(c -> clean.append(Character.isISOControl(c) ? '?' : (char) c));
    return clean.toString();
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
