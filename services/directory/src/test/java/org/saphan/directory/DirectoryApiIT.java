package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.testkit.TestPlatform;
import org.saphan.testkit.TestSignIn;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DirectoryApiIT {
  private static ConfigurableApplicationContext directory;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    directory = Directory.start(TestPlatform.shared().fresh().arguments("directory"));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    directory.close();
  }

  @ParameterizedTest
  @CsvSource({
    "legal-bases, 5",
    "central-authorities, 38",
    "countries, 14",
    "provinces, 30",
    "checkpoints, 56",
    "calendars, 6"
  })
  void everyPartIsListedToWhoeverIsSignedIn(String collection, int entries) throws Exception {
    assertThat(json("/api/directory/" + collection).size()).isEqualTo(entries);
  }

  @Test
  void anAgencyHasItsNamesAndRoles() throws Exception {
    JsonNode ministry = json("/api/directory/agencies/LA-MOJ-DIC").get(0);
    assertThat(ministry.at("/names/lo").asString()).isEqualTo("ກົມຮ່ວມມືສາກົນ ກະຊວງຍຸຕິທຳ");
    assertThat(ministry.at("/roles").toString()).contains("\"MLA_REGISTRY\"");
    assertThat(ministry.at("/country").asString()).isEqualTo("LA");
    assertThat(ministry.at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void whatHoldsDependsOnTheDay() throws Exception {
    assertThat(codes("/api/directory/checkpoints?on=2025-12-26")).doesNotContain("LA-BL-01");
    assertThat(codes("/api/directory/checkpoints?on=2025-12-27")).contains("LA-BL-01");
  }

  @Test
  void aRuleThatNobodyCouldTellIsListedAsUnknown() throws Exception {
    JsonNode treaty = json("/api/directory/legal-bases/VN_LA_2020").get(0);
    assertThat(treaty.at("/safeConductDays").isNull()).isTrue();
    assertThat(treaty.at("/unknown").toString()).contains("safeConductDays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/directory/shelters", "/api/directory/agencies/LA-NONE"})
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = get(path, token());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-14x, BAD_VALUE",
    "2026-02-30, BAD_VALUE",
    "yesterday, BAD_VALUE",
    "'', BAD_VALUE",
    "2569-04-14, BUDDHIST_ERA",
    "2400-01-01, BUDDHIST_ERA",
    "1849-12-31, DATE_RANGE"
  })
  void aDayThatIsNoneOfOurEraIsTheCallersFault(String day, String reason) throws Exception {
    JsonNode problem = invalid("/api/directory/agencies?on=" + day);
    assertThat(problem.path("reason").asString()).isEqualTo(reason);
    assertThat(problem.path("parameter").asString()).isEqualTo("on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2399-12-31", "1850-01-01"})
  void theFirstAndTheLastDayOfOurEraAreTaken(String day) throws Exception {
    assertThat(json("/api/directory/agencies?lang=th&on=" + day).isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agencies?colour=red", "agencies?On=2026-04-14", "agencies/LA-OSPP?on=2026-04-14"})
  void aParameterThatIsNoneIsNamed(String path) throws Exception {
    JsonNode problem = invalid("/api/directory/" + path);
    assertThat(problem.path("reason").asString()).isEqualTo("UNKNOWN_FIELD");
    assertThat(path).contains("?" + problem.path("parameter").asString() + "=");
  }

  private static JsonNode invalid(String path) throws Exception {
    HttpResponse<String> answer = get(path, token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo("INVALID");
    assertThat(problem.path("detail").asString()).isNotBlank();
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "lo, ອົງການໄອຍະການປະຊາຊົນສູງສຸດ",
    "th, องค์การอัยการประชาชนสูงสุด สปป.ลาว",
    "en, Office of the Supreme People&#39;s Prosecutor"
  })
  void thePagesSpeakTheLanguageOfTheirReader(String language, String name) throws Exception {
    assertThat(get("/directory?lang=" + language, token()).body())
        .contains("<html lang=\"" + language + "\"", "href=\"/directory/agencies\"");
    assertThat(get("/directory/agencies?lang=" + language, token()).body()).contains(name);
    assertThat(get("/directory/legal-bases/ASEAN_MLAT?lang=" + language, token()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legal-bases",
        "central-authorities",
        "agencies",
        "countries",
        "provinces",
        "checkpoints",
        "calendars",
        "calendars/WORKING_DAYS_LA"
      })
  void everyPartHasAPage(String path) throws Exception {
    HttpResponse<String> page = get("/directory/" + path + "?lang=lo", token());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("<tbody>", "</html>").doesNotContain("page.directory.");
  }

  @Test
  void aStrangerSeesNothing() throws Exception {
    assertThat(get("/api/directory/agencies", "").statusCode()).isEqualTo(401);
    assertThat(get("/directory/agencies", "").statusCode()).isEqualTo(401);
    assertThat(get("/api/directory/agencies", "Bearer nonsense").statusCode()).isEqualTo(401);
  }

  private static List<String> codes(String path) throws Exception {
    return json(path).valueStream().map(entry -> entry.get("code").asString()).toList();
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path, token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String token() {
    return "Bearer " + TestSignIn.shared().token("officer-1", "LA-MOJ-DIC", "MLA_REGISTRY");
  }

  private static HttpResponse<String> get(String path, String authorization)
      throws IOException, InterruptedException {
    String port = directory.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
