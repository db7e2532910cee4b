package org.saphan.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.RawHttp;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person whom nobody is, as she is written down in Lao and Thai: typed where she belongs, into
 * every vault, and where she does not, into addresses and fields of codes.
 */
final class Planted {
  private static final String LAO = "ນາງ ດວງປູກໄວ້ ສອນທົດລອງ";
  private static final String THAI = "ดวงปลูกไว้ สอนทดลอง";
  private static final String BORN = "29.03.1987";
  private static final String VILLAGE = "ບ້ານປູກຕົ້ນຕານ";
  private static final String TELEPHONE = "+856 20 5550 7731";

  /** Also a part of a name gives her away. */
  static final Needles WORDS =
      Needles.of(List.of("ດວງປູກໄວ້", "ดวงปลูกไว้", BORN, VILLAGE, TELEPHONE, "5550 7731"));

  /** Something that is no secret. */
  static final Needles PUBLISHED = Needles.of(List.of("UnannouncedArrivalRecorded"));

  private static final String OPEN = "/api/victim-referral/victim-cases/open-victim-case";
  private static final String ARRIVAL = "/api/repatriation/returns/record-unannounced-arrival";
  private static final String DRAFT = "/api/mutual-assistance/requests/draft-mla-request";

  /** Who may write there, and reads his lists. */
  private static final Map<String, String> WRITERS =
      Map.of(OPEN, "phouvieng", ARRIVAL, "bouakham", DRAFT, "khamla");

  private final Caller node;
  private final NodeState state;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> answers = new ArrayList<>();

  Planted(Caller node, NodeState state) {
    this.node = node;
    this.state = state;
  }

  private static List<Map<String, String>> names() {
    return List.of(Map.of("text", LAO), Map.of("text", THAI));
  }

  private static Map<String, Object> body(String path) {
    return switch (path) {
      case OPEN ->
          Map.of(
              "personRef",
              UUID.randomUUID(),
              "source",
              "CHECKPOINT",
              "sex",
              "FEMALE",
              "ageBand",
              "A18_24",
              "names",
              names(),
              "birth",
              BORN,
              "story",
              VILLAGE + " " + TELEPHONE);
      case ARRIVAL -> {
        Map<String, Object> arrival = new HashMap<>();
        arrival.put("personRef", UUID.randomUUID());
        arrival.put("at", Instant.now().toString());
        arrival.put("checkpoint", "LA-CH-01");
        arrival.put("broughtBy", "POLICE");
        arrival.put("sex", "FEMALE");
        arrival.put("ageBand", "A18_24");
        arrival.put("child", "NO");
        arrival.put("returningCountry", "TH");
        arrival.put("names", names());
        arrival.put("birth", BORN);
        arrival.put("document", TELEPHONE);
        arrival.put("place", VILLAGE);
        yield arrival;
      }
      default ->
          JsonMapper.shared()
              .readValue(
                  """
                  {"requestedCountry": "TH", "proposedLegalBasis": "ASEAN_MLAT",
                   "urgency": "ROUTINE", "confidentiality": "CONTENT",
                   "offenceCodes": ["LA-PC-2017-215"],
                   "items": [{"itemNo": 1, "type": "A_STATEMENT", "victimConcerned": false,
                              "description": "%2$s"}],
                   "subjectMatter": "%2$s", "natureOfProceeding": "%2$s",
                   "offences": [{"lawName": "%2$s", "article": "215", "maxPenalty": "%2$s",
                                 "dateOfOffence": "2025-06-01"}],
                   "purposeText": "%2$s", "relevance": "%2$s", "conductingAuthority": "%2$s",
                   "contacts": ["%3$s"],
                   "persons": [{"role": "WITNESS", "names": [{"text": "%4$s"}, {"text": "%5$s"}],
                                "birth": "%1$s", "location": "%2$s"}]}\
                  """
                      .formatted(BORN, VILLAGE, TELEPHONE, LAO, THAI),
                  new TypeReference<Map<String, Object>>() {});
    };
  }

  void isTypedIntoEveryVault() throws Exception {
    for (String path : WRITERS.keySet()) {
      HttpResponse<String> made = sent(path, body(path));
      assertThat(made.statusCode()).as(made.body()).isBetween(200, 201);
      String one =
          path.substring(0, path.lastIndexOf('/')) + "/" + Caller.json(made).path("id").asString();
      for (String what : List.of("", "/history", "/actions")) {
        keep(node.get(WRITERS.get(path), one + what));
      }
    }
  }

  void isMistypedIntoAddressesAndFields() throws Exception {
    String name = URLEncoder.encode(LAO, UTF_8);
    int port = URI.create(state.address()).getPort();
    for (String path : WRITERS.keySet()) {
      Map<String, Object> wrong = new HashMap<>(body(path));
      wrong.put("sex", LAO);
      wrong.put("requestedCountry", THAI);
      assertThat(sent(path, wrong).statusCode()).isEqualTo(400);
      String user = WRITERS.get(path);
      String list = path.substring(0, path.lastIndexOf('/'));
      node.get(user, list + "?reference=" + name + "&stage=" + name + "&page=" + name);
      node.get(user, list + "/" + name.replace("+", "%20"));
      node.get(user, list + "/" + UUID.randomUUID() + "/" + name.replace("+", "%20"));
      RawHttp.get(port, list + "?reference=" + LAO, "Accept: text/html");
      RawHttp.get(port, list + "/" + LAO.replace(" ", ""), "Accept-Language: " + THAI);
    }
    for (NodeState.Part part : state.parts()) {
      if (!part.url().isEmpty()) {
        int direct = URI.create(part.url()).getPort();
        RawHttp.get(direct, "/" + LAO.replace(" ", ""), "Authorization: Bearer " + THAI);
        RawHttp.get(direct, "/?lang=" + name, "Cookie: saphan=" + LAO, THAI + ": " + LAO);
        RawHttp.get(direct, "/?lang=" + name + "%&" + name + "%=x", "Accept: text/html");
      }
    }
  }

  void isInNoAnswerListOrFigure() throws Exception {
    for (String path : WRITERS.keySet()) {
      String list = path.substring(0, path.lastIndexOf('/'));
      keep(node.get(WRITERS.get(path), list));
      keep(node.get(WRITERS.get(path), list.substring(0, list.lastIndexOf('/')) + "/work"));
    }
    int figures = 0;
    for (NodeState.Part part : state.parts()) {
      if (!part.url().isEmpty()) {
        HttpRequest asked =
            HttpRequest.newBuilder(URI.create(part.url()).resolve("/actuator/prometheus")).build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        figures += answer.body().contains("http_server_requests") ? 1 : 0;
        keep(answer);
      }
    }
    assertThat(figures).as("services with figures").isGreaterThan(3);
    assertThat(answers).hasSizeGreaterThan(20).noneMatch(WORDS::areIn);
  }

  private HttpResponse<String> sent(String path, Map<String, Object> body) throws Exception {
    String json = JsonMapper.shared().writeValueAsString(body);
    HttpResponse<String> answer = node.post(WRITERS.get(path), path, json);
    keep(answer);
    return answer;
  }

  private void keep(HttpResponse<String> answer) {
    answers.add(answer.headers().map() + "\n" + answer.body());
  }
}
