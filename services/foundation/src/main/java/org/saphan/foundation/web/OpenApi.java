package org.saphan.foundation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.web.Offers.Offer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API (OpenAPI 3.1), made from the rows and the records of the commands. */
@RestController
public final class OpenApi {
  private static final Map<String, Object> STRING = Map.of("type", "string");

  private final String service;
  private final Offers offers;
  private final ByHand byHand;
  private final List<MorePaths> more;

  OpenApi(
      @Value("${spring.application.name}") String service,
      Offers offers,
      ObjectProvider<ByHand> byHand,
      ObjectProvider<MorePaths> more) {
    this.service = service;
    this.offers = offers;
    this.byHand = byHand.getIfAvailable(() -> ByHand.NOTHING);
    this.more = more.orderedStream().toList();
  }

  @GetMapping(
      path = "/api/${spring.application.name}/openapi.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> describe() {
    Map<String, Object> paths = new LinkedHashMap<>();
    offers.all().forEach(offer -> describe(offer, paths));
    paths.putAll(WorkController.DESCRIPTION);
    paths.putAll(DeputiesController.DESCRIPTION);
    paths.putAll(EmergencyController.DESCRIPTION);
    paths.putAll(MemosController.DESCRIPTION);
    paths.putAll(CountersignController.DESCRIPTION);
    more.forEach(some -> paths.putAll(some.paths()));
    paths.putAll(byHand.paths());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", Map.of("title", "Saphan: " + service, "version", "1"));
    all.put("servers", List.of(Map.of("url", "/api/" + service)));
    all.put("security", List.of(Map.of("token", List.of())));
    all.put("paths", paths);
    all.put("components", components());
    return all;
  }

  private static void describe(Offer offer, Map<String, Object> paths) {
    String list = "/" + offer.collection();
    String one = list + "/{id}";
    Map<String, Object> atList = new LinkedHashMap<>();
    atList.put("get", reading(offer, "list", filters()));
    offer
        .commands()
        .onlyCreating()
        .ifPresent(command -> atList.put("post", creating(offer, command, "create")));
    paths.put(list, atList);
    offer
        .commands()
        .creating()
        .forEach((path, command) ->
            paths.put(list + "/" + path, Map.of("post", creating(offer, command, path))));
    paths.put(one, Map.of("get", reading(offer, "read", List.of(id()))));
    paths.put(one + "/history", Map.of("get", reading(offer, "history", List.of(id()))));
    paths.put(one + "/actions", Map.of("get", reading(offer, "actions", List.of(id()))));
    paths.put(one + "/reads", Map.of("get", reading(offer, "reads", List.of(id()))));
    paths.put(one + "/words", Map.of("get", reading(offer, "words", List.of(id()))));
    paths.put(one + "/documents", Map.of("post", keepingADocument(offer)));
    OpenApiFiles.describe(offer, one, paths);
    offer
        .commands()
        .others()
        .forEach((path, command) ->
            paths.put(one + "/" + path, Map.of("post", changing(offer, command, path))));
  }

  private static Map<String, Object> reading(
      Offer offer, String name, List<Map<String, Object>> parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", offer.collection() + "." + name);
    operation.put("tags", List.of(offer.collection()));
    operation.put("parameters", parameters);
    operation.put("responses", responses("200", Map.of()));
    return operation;
  }

  private static Map<String, Object> creating(Offer offer, Class<?> command, String name) {
    return command(offer, command, name, true);
  }

  private static Map<String, Object> changing(Offer offer, Class<?> command, String name) {
    return command(offer, command, name, false);
  }

  private static Map<String, Object> command(
      Offer offer, Class<?> command, String name, boolean creating) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    parameters.add(header("Idempotency-Key", true, Map.of("type", "string", "format", "uuid")));
    if (!creating) {
      parameters.add(id());
      parameters.add(header("If-Match", false, STRING));
    }
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", offer.collection() + "." + name);
    operation.put("tags", List.of(offer.collection()));
    operation.put("description", rows(offer, command));
    operation.put("parameters", parameters);
    operation.put(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of("application/json", Map.of("schema", body(offer, command, creating)))));
    operation.put("responses", responses(creating ? "201" : "200", ref("Accepted")));
    return operation;
  }

  /** Which rows of the table the command stands in. */
  private static String rows(Offer offer, Class<?> command) {
    List<String> ids =
        offer.binding().lifecycle().rows().stream()
            .filter(row -> row.command() == command)
            .map(row -> row.id())
            .toList();
    return command.getSimpleName() + ": " + String.join(", ", ids);
  }

  private static Map<String, Object> body(Offer offer, Class<?> command, boolean creating) {
    Map<String, Object> schema = new LinkedHashMap<>(schema(Shape.of(command)));
    @SuppressWarnings("unchecked") // made a few lines below
    Map<String, Object> own = (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    Map<String, Object> all = new LinkedHashMap<>(own);
    for (Shape.Field field : Shape.of(CommandDesk.Common.class).fields()) {
      if (creating || !field.name().equals("caseRef")) {
        all.putIfAbsent(field.name(), optional(schema(field.shape())));
      }
    }
    all.putIfAbsent(
        offer.binding().lifecycle().parts().idField(), Map.of("type", "string", "format", "uuid"));
    schema.put("properties", all);
    return schema;
  }

  private static Map<String, Object> keepingADocument(Offer offer) {
    Map<String, Object> content = new LinkedHashMap<>();
    MediaTypes.ofDocuments().stream().sorted().forEach(type -> content.put(type, Map.of()));
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", offer.collection() + ".documents");
    operation.put("tags", List.of(offer.collection()));
    operation.put(
        "parameters",
        List.of(id(), header("Idempotency-Key", true, Map.of("type", "string", "format", "uuid"))));
    operation.put("requestBody", Map.of("required", true, "content", content));
    operation.put("responses", responses("201", Map.of()));
    return operation;
  }

  /** The JSON schema of a shape. */
  static Map<String, Object> schema(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text(text.kind());
      case Shape.Whole whole -> Map.of("type", "integer");
      case Shape.Decimal decimal -> Map.of("type", "number");
      case Shape.Flag flag -> Map.of("type", "boolean");
      case Shape.Choice choice -> Map.of("type", "string", "enum", choice.words());
      case Shape.Many many ->
          Map.of("type", "array", "maxItems", Checker.MAX_ITEMS, "items", schema(many.each()));
      case Shape.Fields fields -> fields(fields);
    };
  }

  private static Map<String, Object> text(Shape.Kind kind) {
    return switch (kind) {
      case LINE, CODE -> Map.of("type", "string", "maxLength", Checker.MAX_LINE);
      case PRIVATE ->
          Map.of("type", "string", "maxLength", org.saphan.lifecycle.PrivateText.MAX_LENGTH);
      case UUID -> Map.of("type", "string", "format", "uuid");
      case INSTANT -> Map.of("type", "string", "format", "date-time");
      case DATE -> Map.of("type", "string", "format", "date");
    };
  }

  private static Map<String, Object> fields(Shape.Fields fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Field field : fields.fields()) {
      Map<String, Object> schema = schema(field.shape());
      properties.put(field.name(), field.required() ? schema : optional(schema));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    List<String> required =
        fields.fields().stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** The same, or null. */
  private static Map<String, Object> optional(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static List<Map<String, Object>> filters() {
    List<Map<String, Object>> filters = new ArrayList<>();
    for (String name : List.of("stage", "holderRole", "holderAgency", "after")) {
      filters.add(parameter(name, "query", false, STRING));
    }
    filters.add(parameter("overdue", "query", false, Map.of("type", "boolean")));
    filters.add(
        parameter(
            "size",
            "query",
            false,
            Map.of(
                "type",
                "integer",
                "minimum",
                1,
                "maximum",
                org.saphan.foundation.ledger.ListQuery.MAX_SIZE)));
    return filters;
  }

  /** The id in a path. */
  public static Map<String, Object> id() {
    return parameter("id", "path", true, Map.of("type", "string", "format", "uuid"));
  }

  /** A header. */
  public static Map<String, Object> header(
      String name, boolean required, Map<String, Object> schema) {
    return parameter(name, "header", required, schema);
  }

  static Map<String, Object> parameter(
      String name, String place, boolean required, Map<String, Object> schema) {
    return Map.of("name", name, "in", place, "required", required, "schema", schema);
  }

  /** What is answered when it is done, and a problem otherwise. */
  public static Map<String, Object> responses(String status, Map<String, Object> schema) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        status,
        Map.of(
            "description",
            "done",
            "content",
            Map.of("application/json", Map.of("schema", schema))));
    responses.put(
        "default",
        Map.of(
            "description",
            "refused",
            "content",
            Map.of("application/problem+json", Map.of("schema", ref("Problem")))));
    return responses;
  }

  private static Map<String, Object> ref(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> components() {
    Map<String, Object> uuid = Map.of("type", "string", "format", "uuid");
    Map<String, Object> accepted = new LinkedHashMap<>();
    accepted.put("id", uuid);
    accepted.put("caseRef", uuid);
    accepted.put("reference", STRING);
    accepted.put("version", Map.of("type", "integer"));
    accepted.put("stage", STRING);
    accepted.put("holder", Map.of("type", "object"));
    accepted.put("transition", STRING);
    accepted.put("events", Map.of("type", "array", "items", STRING));
    Map<String, Object> problem = new LinkedHashMap<>();
    for (String name :
        List.of("type", "title", "detail", "instance", "code", "reason", "pointer")) {
      problem.put(name, STRING);
    }
    problem.put("status", Map.of("type", "integer"));
    return Map.of(
        "schemas",
        Map.of(
            "Accepted", Map.of("type", "object", "properties", accepted),
            "Problem", Map.of("type", "object", "properties", problem)),
        "securitySchemes",
        Map.of("token", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT")));
  }
}
