package org.saphan.foundation.web;

import static org.saphan.foundation.web.OpenApi.header;
import static org.saphan.foundation.web.OpenApi.id;
import static org.saphan.foundation.web.OpenApi.parameter;
import static org.saphan.foundation.web.OpenApi.responses;
import static org.saphan.foundation.web.OpenApi.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.vault.Uploads;
import org.saphan.foundation.vault.Uploads.Upload;
import org.saphan.foundation.web.Offers.Offer;

/** The description of how documents are read and large ones are sent. */
final class OpenApiFiles {
  private static final Map<String, Object> UUID = Map.of("type", "string", "format", "uuid");
  private static final Map<String, Object> BYTES =
      Map.of(
          "application/octet-stream",
          Map.of("schema", Map.of("type", "string", "format", "binary")));

  private OpenApiFiles() {}

  static void describe(Offer offer, String one, Map<String, Object> paths) {
    Map<String, Object> docId = parameter("docId", "path", true, UUID);
    Map<String, Object> upload = schema(Shape.of(Upload.class));
    String uploads = one + "/uploads";
    paths.put(
        uploads,
        Map.of(
            "post",
            operation(
                offer,
                "announce-document",
                "Announces a large document; then send its parts, in any order, and finish. The key"
                    + " becomes its id. Kinds: "
                    + String.join(", ", MediaTypes.ofLargeDocuments()),
                List.of(id(), header("Idempotency-Key", true, UUID)),
                Map.of(
                    "application/json",
                    Map.of("schema", schema(Shape.of(LargeFiles.Announced.class)))),
                responses("201", upload))));
    paths.put(
        uploads + "/{docId}",
        Map.of(
            "get",
            operation(
                offer,
                "missing-parts",
                "What is missing of a document that is being sent: to go on after a broken line.",
                List.of(id(), docId),
                Map.of(),
                responses("200", upload))));
    Map<String, Object> number =
        parameter("no", "path", true, Map.of("type", "integer", "minimum", 1));
    paths.put(
        uploads + "/{docId}/parts/{no}",
        Map.of(
            "put",
            operation(
                offer,
                "send-part",
                "One part of %d bytes; the last may be shorter. The same again does nothing."
                    .formatted(Uploads.PART),
                List.of(id(), docId, number),
                BYTES,
                responses("204", Map.of()))));
    paths.put(
        uploads + "/{docId}/finish",
        Map.of(
            "post",
            operation(
                offer,
                "finish-document",
                "Makes a document of the parts if all are there and the whole has the announced"
                    + " hash.",
                List.of(id(), docId),
                Map.of(),
                responses("201", Map.of()))));
    paths.put(
        one + "/documents/{docId}/{version}",
        Map.of(
            "get",
            operation(
                offer,
                "read-document",
                "The bytes of a document. Of a large one also a single range (RFC 9110).",
                List.of(
                    id(),
                    docId,
                    parameter("version", "path", true, Map.of("type", "integer", "minimum", 1)),
                    parameter("purpose", "query", false, Map.of("type", "string")),
                    header("Range", false, Map.of("type", "string")),
                    header("If-Range", false, Map.of("type", "string"))),
                Map.of(),
                responses("200", Map.of()))));
  }

  private static Map<String, Object> operation(
      Offer offer,
      String name,
      String description,
      List<Map<String, Object>> parameters,
      Map<String, Object> content,
      Map<String, Object> responses) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", offer.collection() + "." + name);
    operation.put("tags", List.of(offer.collection()));
    operation.put("description", description);
    operation.put("parameters", parameters);
    if (!content.isEmpty()) {
      operation.put("requestBody", Map.of("required", true, "content", content));
    }
    operation.put("responses", responses);
    return operation;
  }
}
