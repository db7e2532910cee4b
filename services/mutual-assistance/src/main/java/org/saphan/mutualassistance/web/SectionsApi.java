package org.saphan.mutualassistance.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.mutualassistance.request.content.Phase;
import org.saphan.mutualassistance.request.content.SectionContent;
import org.saphan.mutualassistance.request.content.Standing;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.store.RequestPapers.Paper;
import org.saphan.mutualassistance.store.RequestPapers.Words;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.ValidatorWarning;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 22 sections of a request for machines. */
@RestController
@RequestMapping(
    path = "/api/mutual-assistance/requests/{id}/sections",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class SectionsApi {
  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/requests/{id}/sections",
          Map.of(
              "get",
              Map.of(
                  "operationId",
                  "requests.sections",
                  "tags",
                  List.of("requests"),
                  "description",
                  "The 22 sections of the draft and what the validator says of each. Persons are"
                      + " references; who they are is disclosed by other ways.",
                  "parameters",
                  List.of(
                      parameter("id", "path", Map.of("type", "string", "format", "uuid")),
                      parameter(
                          "contentVersion", "query", Map.of("type", "integer", "minimum", 1))),
                  "responses",
                  Map.of(
                      "200",
                      Map.of(
                          "description",
                          "done",
                          "content",
                          Map.of("application/json", Map.of("schema", schema())))))));

  /**
   * The answer.
   *
   * @param words whether there are any: erased ones are said to be so
   * @param erasedPersons persons of section 7 whose data were erased
   */
  record Answer(
      UUID id,
      String reference,
      long version,
      int contentVersion,
      LegalBasis legalBasis,
      Words words,
      List<Part> sections,
      List<ValidatorWarning> warnings,
      Set<UUID> erasedPersons) {}

  /** One section: {@code lacks} are JSON pointers to what must still be filled in. */
  record Part(
      int no,
      String title,
      Phase phase,
      Standing standing,
      List<String> lacks,
      SectionContent content) {}

  private final RequestPapers papers;
  private final Texts texts;

  SectionsApi(RequestPapers papers, Texts texts) {
    this.papers = papers;
    this.texts = texts;
  }

  @GetMapping
  ResponseEntity<Answer> read(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer contentVersion,
      SignedIn who,
      java.util.Locale locale) {
    Paper paper =
        papers
            .read(id, who.actor(), contentVersion)
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    Wording words = texts.in(locale);
    List<Part> parts =
        paper.sheets().stream()
            .map(sheet ->
                new Part(
                    sheet.section().number(),
                    words.say(sheet.section().titleKey()),
                    sheet.phase(),
                    sheet.standing(),
                    sheet.lacks(),
                    paper.of(sheet.section())))
            .toList();
    var summary = paper.found().summary();
    return ResponseEntity.ok()
        .eTag("\"" + summary.version() + "\"")
        .body(
            new Answer(
                summary.id(),
                summary.reference(),
                summary.version(),
                paper.contentVersion(),
                paper.legalBasis(),
                paper.words(),
                parts,
                paper.warnings(),
                new TreeSet<>(paper.erasedPersons())));
  }

  private static Map<String, Object> parameter(
      String name, String place, Map<String, Object> schema) {
    return Map.of("name", name, "in", place, "required", place.equals("path"), "schema", schema);
  }

  private static Map<String, Object> schema() {
    Map<String, Object> string = Map.of("type", "string");
    Map<String, Object> whole = Map.of("type", "integer");
    Map<String, Object> uuid = Map.of("type", "string", "format", "uuid");
    Map<String, Object> part =
        object(
            Map.of(
                "no",
                whole,
                "title",
                string,
                "phase",
                oneOf(Phase.values()),
                "standing",
                oneOf(Standing.values()),
                "lacks",
                many(string),
                "content",
                Map.of("type", "object")));
    return object(
        Map.of(
            "id",
            uuid,
            "reference",
            string,
            "version",
            whole,
            "contentVersion",
            whole,
            "legalBasis",
            string,
            "words",
            oneOf(Words.values()),
            "sections",
            many(part),
            "warnings",
            many(oneOf(ValidatorWarning.values())),
            "erasedPersons",
            many(uuid)));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of("type", "object", "properties", properties);
  }

  private static Map<String, Object> many(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> oneOf(Enum<?>... values) {
    return Map.of("type", "string", "enum", List.of(values).stream().map(Enum::name).toList());
  }
}
