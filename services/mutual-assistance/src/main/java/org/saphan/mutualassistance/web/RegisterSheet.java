package org.saphan.mutualassistance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.register.RegisterColumn;

/**
 * A register sheet as CSV (RFC 4180, UTF-8 with or without a byte order mark), parted by commas or
 * semicolons as spreadsheets of the region write it.
 *
 * @param lines the cells of each line by the word in the header
 */
record RegisterSheet(List<Map<String, String>> lines) {
  /** Longest sheet, in bytes. */
  static final int MAX_BYTES = 1024 * 1024;

  /** Most lines of one sheet, without the header. */
  static final int MAX_LINES = 500;

  /** The number of the first line after the header, as a spreadsheet shows it. */
  static final int FIRST_LINE = 2;

  RegisterSheet {
    lines = List.copyOf(lines);
  }

  /**
   * @throws Unfit if it is too large, not UTF-8, not CSV, or its header has an unknown column
   */
  static RegisterSheet read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw Unfit.because(Refusal.TOO_LARGE);
    }
    String text = text(bytes);
    String header = text.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<Map<String, String>> lines = new ArrayList<>();
    try (CSVParser found = CSVParser.parse(text, format)) {
      for (CSVRecord line : found) {
        lines.add(Map.copyOf(line.toMap()));
        if (lines.size() > MAX_LINES) {
          throw Unfit.invalid("TOO_MANY", "");
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
      throw Unfit.invalid("BAD_VALUE", "");
    }
    unknownColumns(lines);
    return new RegisterSheet(lines);
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw Unfit.invalid("ENCODING", "");
    }
  }

  private static void unknownColumns(List<Map<String, String>> lines) {
    Set<String> unknown = new TreeSet<>();
    lines.forEach(line -> unknown.addAll(line.keySet()));
    Arrays.stream(RegisterColumn.values()).map(RegisterColumn::header).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new Unfit(
          Rejection.of(Refusal.INVALID, "UNKNOWN_FIELD").with("columns", List.copyOf(unknown)));
    }
  }

  /** One line with the header above it: what is kept as the proof of that request. */
  static byte[] extract(Map<String, String> cells) {
    List<String> headers =
        Arrays.stream(RegisterColumn.values()).map(RegisterColumn::header).toList();
    String values =
        headers.stream()
            .map(header -> quoted(cells.getOrDefault(header, "")))
            .collect(Collectors.joining(","));
    return (String.join(",", headers) + "\r\n" + values + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
