package org.saphan.foundation.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

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
