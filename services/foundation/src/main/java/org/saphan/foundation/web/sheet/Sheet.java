package org.saphan.foundation.web.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
import org.saphan.foundation.web.BodyReader;
import org.saphan.foundation.web.Shape;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet as CSV (RFC 4180), parted by commas or semicolons as spreadsheets of the region write it,
 * in UTF-8 with or without a byte order mark, or else in Windows-874, the code page of older Thai
 * machines.
 *
 * @param lines the cells of each line by the word in the header
 */
public record Sheet(List<Map<String, String>> lines) {
  /** Longest sheet, in bytes. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** Most lines of one sheet, without the header. */
  public static final int MAX_LINES = 500;

  /** The number of the first line after the header, as a spreadsheet shows it. */
  public static final int FIRST_LINE = 2;

  private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  public Sheet {
    lines = List.copyOf(lines);
  }

  /**
   * @throws Unfit if it is too large, in another encoding, not CSV, or its header has an unknown
   *     column
   */
  public static Sheet read(byte[] bytes, Column... columns) {
    if (bytes.length > MAX_BYTES) {
      throw Unfit.because(Refusal.TOO_LARGE);
    }
    String text = text(bytes);
    if (text.isBlank()) {
      throw Unfit.invalid("REQUIRED", "");
    }
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
    unknownColumns(lines, columns);
    return new Sheet(lines);
  }

  /**
   * The same as JSON: {@code {"lines": [{"column": "text"}]}}.
   *
   * @throws Unfit if it is too large, something else, or has an unknown column
   */
  public static Sheet ofJson(byte[] bytes, Column... columns) {
    if (bytes.length > MAX_BYTES) {
      throw Unfit.because(Refusal.TOO_LARGE);
    }
    ObjectNode sheet = new BodyReader().object(bytes);
    BodyReader.check(shape(columns), sheet);
    return new Sheet(sheet.get("lines").valueStream().map(Sheet::cells).toList());
  }

  private static Shape shape(Column... columns) {
    Shape text = new Shape.Text(Shape.Kind.PRIVATE, String.class);
    List<Shape.Field> cells =
        Arrays.stream(columns)
            .map(column -> new Shape.Field(column.header(), text, false))
            .toList();
    Shape lines = new Shape.Many(new Shape.Fields(Map.class, cells));
    return new Shape.Fields(Sheet.class, List.of(new Shape.Field("lines", lines, true)));
  }

  private static Map<String, String> cells(JsonNode line) {
    return line.propertyStream()
        .filter(cell -> !cell.getValue().isNull())
        .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().stringValue()));
  }

  /**
   * What the bytes say.
   *
   * @throws Unfit if they are in neither encoding
   */
  public static String text(byte[] bytes) {
    try {
      String text = decoded(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(bytes, WINDOWS_874);
      } catch (CharacterCodingException malformed) {
        throw Unfit.invalid("ENCODING", "");
      }
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static void unknownColumns(List<Map<String, String>> lines, Column... columns) {
    Set<String> unknown = new TreeSet<>();
    lines.forEach(line -> unknown.addAll(line.keySet()));
    Arrays.stream(columns).map(Column::header).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new Unfit(
          Rejection.of(Refusal.INVALID, "UNKNOWN_FIELD").with("columns", List.copyOf(unknown)));
    }
  }

  /** One line with the header above it: what is kept as the proof of what it brought in. */
  public static byte[] extract(Map<String, String> cells, Column... columns) {
    List<String> headers = Arrays.stream(columns).map(Column::header).toList();
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
