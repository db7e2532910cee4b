package org.saphan.repatriation.web.batch;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.BodyReader;
import org.saphan.foundation.web.Forms;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.web.batch.DeviceBatches.LineResult;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where devices send what they wrote without a line. */
@RestController
@RequestMapping(
    path = "/api/repatriation" + DeviceBatchApi.PATH,
    produces = MediaType.APPLICATION_JSON_VALUE)
public final class DeviceBatchApi {
  static final String PATH = "/device-batches";

  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "integer", "format", "int64");

  private final DeviceBatches batches;
  private final Forms forms;
  private final BodyReader bodies = new BodyReader();

  DeviceBatchApi(DeviceBatches batches, Forms forms) {
    this.batches = batches;
    this.forms = forms;
  }

  /** The answers, in the order of the lines. */
  record Answer(List<Map<String, Object>> lines) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer take(HttpServletRequest request, SignedIn who) throws IOException {
    byte[] bytes = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    return new Answer(
        batches.take(DeviceBatch.read(bytes, bodies), who).stream()
            .map(result -> answer(result, request))
            .toList());
  }

  private Map<String, Object> answer(LineResult result, HttpServletRequest request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("offlineSeq", result.offlineSeq());
    if (result.accepted() != null) {
      answer.put("accepted", result.accepted());
    }
    Rejection refused = result.refused();
    if (refused != null) {
      answer.put(
          "refused",
          Map.of(
              "code", refused.code().name(),
              "pointer", refused.pointer(),
              "detail", forms.words(request).rejection(refused)));
    }
    return answer;
  }

  /** How OpenAPI describes it. */
  public static Map<String, Object> described() {
    Map<String, Object> line =
        object(
            Map.of(
                "offlineSeq", NUMBER,
                "collection", STRING,
                "id", STRING,
                "command", STRING,
                "body", Map.of("type", "object")));
    Map<String, Object> batch =
        object(Map.of("deviceId", STRING, "sentAt", STRING, "lines", list(line)));
    Map<String, Object> refused =
        object(Map.of("code", STRING, "pointer", STRING, "detail", STRING));
    Map<String, Object> result =
        object(
            Map.of("offlineSeq", NUMBER, "accepted", Map.of("type", "object"), "refused", refused));
    return Map.of(
        PATH,
        Map.of(
            "post",
            Map.of(
                "operationId",
                "devices.batch",
                "tags",
                List.of("devices"),
                "description",
                "Takes what a device wrote offline, each line as its command, in their order",
                "requestBody",
                Map.of("required", true, "content", body(batch)),
                "responses",
                Map.of(
                    "200",
                    Map.of(
                        "description",
                        "done",
                        "content",
                        body(object(Map.of("lines", list(result)))))))));
  }

  private static Map<String, Object> body(Map<String, Object> schema) {
    return Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schema));
  }

  private static Map<String, Object> object(Map<String, ?> properties) {
    return Map.of("type", "object", "properties", properties);
  }

  private static Map<String, Object> list(Map<String, Object> of) {
    return Map.of("type", "array", "items", of);
  }
}
