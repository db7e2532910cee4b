package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Reads headers from their text as Kafka wants them, for one event after the other. Events that
 * follow each other have most of their headers alike: a line that stood at the same place of the
 * event before is not made again. To make all of them anew was a third of the relay's own work. For
 * one thread.
 */
final class HeaderReader {
  /** A line of a text: what stands from {@code start} to {@code end}, without its end of line. */
  private record Line(byte[] text, int start, int end, RecordHeader header) {
    /** Whether the same line begins here. */
    boolean isAt(byte[] other, int from) {
      int to = from + end - start;
      return to < other.length
          && other[to] == '\n'
          && Arrays.equals(text, start, end, other, from, to);
    }

    boolean hasName(byte[] other, int from, int to) {
      int length = to - from;
      return end - start > length
          && text[start + length] == ' '
          && Arrays.equals(text, start, start + length, other, from, to);
    }
  }

  private List<Line> before = new ArrayList<>();

  /** The headers of the next event, in the order of its lines. */
  List<Header> read(byte[] text) {
    List<Line> lines = new ArrayList<>(before.size());
    List<Header> headers = new ArrayList<>(before.size());
    int start = 0;
    while (start < text.length) {
      Line line = line(text, start, lines.size());
      lines.add(line);
      headers.add(line.header());
      start += line.end() - line.start() + 1;
    }
    before = lines;
    return headers;
  }

  private Line line(byte[] text, int start, int place) {
    Line above = place < before.size() ? before.get(place) : null;
    if (above != null && above.isAt(text, start)) {
      return above;
    }
    int end = start;
    while (text[end] != '\n') {
      end++;
    }
    int space = start;
    while (text[space] != ' ') {
      space++;
    }
    String name =
        above != null && above.hasName(text, start, space)
            ? above.header().key()
            : new String(text, start, space - start, UTF_8);
    byte[] value = Arrays.copyOfRange(text, space + 1, end);
    return new Line(text, start, end, new RecordHeader(name, value));
  }
}
