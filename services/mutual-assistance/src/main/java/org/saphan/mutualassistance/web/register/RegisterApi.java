package org.saphan.mutualassistance.web.register;

import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.mutualassistance.web.register.RegisterImport.LineAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Register sheets for machines: look first, then bring in. Sending a sheet again changes nothing.
 */
@RestController
@RequestMapping(
    path = "/api/mutual-assistance/register",
    consumes = "text/csv",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class RegisterApi {
  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/register/preview", described("preview", "What would happen to each line of a sheet"),
          "/register/import", described("import", "Brings in what can be kept, line by line"));

  private final RegisterImport register;

  RegisterApi(RegisterImport register) {
    this.register = register;
  }

  /** The answers, in the order of the sheet. */
  record Answer(List<LineAnswer> lines) {}

  @PostMapping("/preview")
  Answer preview(@RequestBody byte[] sheet, SignedIn who) {
    return new Answer(register.preview(sheet, who));
  }

  @PostMapping("/import")
  Answer bringIn(@RequestBody byte[] sheet, SignedIn who) {
    return new Answer(register.bringIn(sheet, who));
  }

  private static Map<String, Object> described(String id, String what) {
    Map<String, Object> string = Map.of("type", "string");
    Map<String, Object> line =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                "line", Map.of("type", "integer"),
                "registerNo", string,
                "result", Map.of("type", "string", "enum", List.of("NEW", "KNOWN", "REFUSED")),
                "id", Map.of("type", "string", "format", "uuid"),
                "reference", string,
                "faults",
                    Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of("column", string, "reason", string)))));
    Map<String, Object> answer =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("lines", Map.of("type", "array", "items", line)));
    return Map.of(
        "post",
        Map.of(
            "operationId",
            "register." + id,
            "tags",
            List.of("register"),
            "description",
            what,
            "requestBody",
            Map.of("required", true, "content", Map.of("text/csv", Map.of("schema", string))),
            "responses",
            Map.of(
                "200",
                Map.of(
                    "description",
                    "done",
                    "content",
                    Map.of("application/json", Map.of("schema", answer))))));
  }
}
