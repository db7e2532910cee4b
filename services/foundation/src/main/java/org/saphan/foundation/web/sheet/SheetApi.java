package org.saphan.foundation.web.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.BodyReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Sheets for machines, as CSV or as JSON with the same words: look first, then bring in. A service
 * says where.
 */
public abstract class SheetApi {
  private static final String CSV = "text/csv";

  private final SheetImport sheets;

  protected SheetApi(SheetImport sheets) {
    this.sheets = sheets;
  }

  /** The answers, in the order of the sheet. */
  public record Answer(List<LineAnswer> lines) {}

  @PostMapping(path = "/preview", consumes = CSV)
  Answer preview(HttpServletRequest request, SignedIn who) throws IOException {
    return new Answer(sheets.preview(Sheet.read(bytes(request), sheets.columns()), who));
  }

  @PostMapping(path = "/import", consumes = CSV)
  Answer bringIn(HttpServletRequest request, SignedIn who) throws IOException {
    return new Answer(sheets.bringIn(Sheet.read(bytes(request), sheets.columns()), who));
  }

  @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer previewJson(HttpServletRequest request, SignedIn who) throws IOException {
    return new Answer(sheets.preview(Sheet.ofJson(bytes(request), sheets.columns()), who));
  }

  @PostMapping(path = "/import", consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer bringInJson(HttpServletRequest request, SignedIn who) throws IOException {
    return new Answer(sheets.bringIn(Sheet.ofJson(bytes(request), sheets.columns()), who));
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    return BodyReader.bytes(request.getInputStream(), Sheet.MAX_BYTES);
  }

  /**
   * How OpenAPI describes it.
   *
   * @param path below the service, such as {@code /register}
   */
  public static Map<String, Object> described(String path) {
    return Map.of(
        path + "/preview", post(path, "preview", "What would happen to each line of a sheet"),
        path + "/import", post(path, "import", "Brings in what a sheet says"));
  }

  private static Map<String, Object> post(String path, String id, String what) {
    Map<String, Object> string = Map.of("type", "string");
    Map<String, Object> fault = object(Map.of("column", string, "reason", string));
    Map<String, Object> line =
        object(
            Map.of(
                "line", Map.of("type", "integer"),
                "label", string,
                "result", Map.of("type", "string", "enum", List.of(LineAnswer.Result.values())),
                "id", Map.of("type", "string", "format", "uuid"),
                "reference", string,
                "faults", list(fault)));
    Map<String, Object> cells = Map.of("type", "object", "additionalProperties", string);
    Map<String, Object> body =
        Map.of(
            CSV,
            Map.of("schema", string),
            MediaType.APPLICATION_JSON_VALUE,
            Map.of("schema", object(Map.of("lines", list(cells)))));
    Map<String, Object> answer =
        Map.of(
            MediaType.APPLICATION_JSON_VALUE,
            Map.of("schema", object(Map.of("lines", list(line)))));
    return Map.of(
        "post",
        Map.of(
            "operationId",
            path.substring(1) + "." + id,
            "tags",
            List.of(path.substring(1)),
            "description",
            what,
            "requestBody",
            Map.of("required", true, "content", body),
            "responses",
            Map.of("200", Map.of("description", "done", "content", answer))));
  }

  private static Map<String, Object> object(Map<String, ?> properties) {
    return Map.of("type", "object", "properties", properties);
  }

  private static Map<String, Object> list(Map<String, Object> of) {
    return Map.of("type", "array", "items", of);
  }
}
