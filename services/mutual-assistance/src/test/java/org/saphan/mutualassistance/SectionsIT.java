package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.vault.Vault;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The 22 sections of a request, as those read them who may. */
class SectionsIT {
  private static Story story;
  private static Story.Person prosecutor;
  private static Story.Person registry;
  private static Story.Person elsewhere;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    registry = story.person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY");
    elsewhere = story.person("prosecutor-ch", "LA-PPO-CH", "PROSECUTOR");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void everySectionSaysHowItStandsForThisLegalBasisAndWhatItLacks() {
    JsonNode paper = prosecutor.sees(drafted() + "/sections").accepted().body();
    assertThat(paper.path("sections").size()).isEqualTo(22);
    assertThat(paper.path("words").asString()).isEqualTo("KEPT");
    assertThat(paper.path("legalBasis").asString()).isEqualTo("ASEAN_MLAT");
    JsonNode facts = paper.at("/sections/3");
    assertThat(facts.path("title").asString()).isEqualTo("Facts");
    assertThat(facts.path("standing").asString()).isEqualTo("LACKING");
    assertThat(facts.path("lacks").toString()).isEqualTo("[\"/sections/4/factsSummary\"]");
    assertThat(standing(paper, 5)).isEqualTo("COMPLETE");
    assertThat(standing(paper, 6)).isEqualTo("NOT_NEEDED"); // only UNTOC asks for it
    assertThat(standing(paper, 14)).isEqualTo("LACKING");
    assertThat(paper.at("/sections/13/phase").asString()).isEqualTo("APPROVE");
    assertThat(paper.at("/sections/4/content/offences/0/article").asString()).isEqualTo("215");
  }

  @Test
  void aPersonIsAReferenceAndWhatWasTypedOfHimIsNotRead() {
    Map<String, Object> draft = new HashMap<>(OutgoingRequestIT.draft());
    draft.put(
        "persons",
        List.of(Map.of("role", "WITNESS", "names", List.of(Map.of("text", "Khampheng")))));
    String request =
        "/requests/" + prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
    JsonNode paper = prosecutor.sees(request + "/sections").accepted().body();
    assertThat(paper.at("/sections/6/content/persons/0/role").asString()).isEqualTo("WITNESS");
    UUID person = UUID.fromString(paper.at("/sections/6/content/persons/0/personRef").asString());
    assertThat(paper.toString()).doesNotContain("Khampheng");
    assertThat(paper.path("erasedPersons").size()).isZero();

    erase(person);
    assertThat(prosecutor.sees(request + "/sections").body().path("erasedPersons").toString())
        .contains(person.toString());
  }

  @Test
  void whoMayNotSeeTheRequestDoesNotSeeItsSectionsAndEveryReadingIsWrittenDown() {
    String request = drafted();
    elsewhere.sees(request + "/sections").refused(404, "NOT_FOUND");
    registry.sees(request + "/sections").refused(404, "NOT_FOUND");
    prosecutor.sees(request + "/sections").accepted();
    UUID id = UUID.fromString(request.substring("/requests/".length()));
    Set<String> readers =
        story
            .bean(JdbcClient.class)
            .sql("select reader_user from vault_read where owner = ?")
            .param(id)
            .query(String.class)
            .set();
    assertThat(readers).containsExactly("prosecutor-sv");
  }

  @Test
  void anEarlierVersionOfTheDraftStaysReadableAndOneThatNeverWasIsNotFound() {
    String request = drafted();
    amend(request, "Payments were received.");
    assertThat(facts(prosecutor.sees(request + "/sections").body())).contains("Payments");
    JsonNode first = prosecutor.sees(request + "/sections?contentVersion=1").accepted().body();
    assertThat(facts(first)).isEmpty();
    assertThat(standing(first, 4)).isEqualTo("LACKING");
    prosecutor.sees(request + "/sections?contentVersion=3").refused(404, "NOT_FOUND");
    prosecutor.sees(request + "/sections?contentVersion=0").refused(404, "NOT_FOUND");
    prosecutor.sees(request + "/sections?contentVersion=x").refused(400, "INVALID");
  }

  @Test
  void whatWasErasedIsSaidToBeErased() {
    String request = drafted();
    erase(UUID.fromString(request.substring("/requests/".length())));
    JsonNode paper = prosecutor.sees(request + "/sections").accepted().body();
    assertThat(paper.path("words").asString()).isEqualTo("ERASED");
    assertThat(paper.path("sections").size()).isZero();
  }

  @Test
  void whoWritesAfterSomebodyElseSeesBothTextsAndMayThenPutHisInPlace() {
    String request = drafted();
    String path = request + "/sections/4";
    amend(request, "What a colleague wrote.");
    String both = prosecutor.sends(path, form(1, "What I wrote."));
    assertThat(both)
        .contains("What I wrote.", "What a colleague wrote.", "Someone changed this meanwhile");
    prosecutor.sends(path, form(2, "What I wrote."));
    assertThat(facts(prosecutor.sees(request + "/sections").body())).isEqualTo("What I wrote.");
  }

  @Test
  void theDescriptionOfTheApiNamesTheSections() {
    JsonNode api = prosecutor.sees("/openapi.json").accepted().body();
    assertThat(api.path("paths").has("/requests/{id}/sections")).isTrue();
  }

  private static String form(long version, String facts) {
    return "key=%s&version=%d&factsSummary=%s".formatted(UUID.randomUUID(), version, facts);
  }

  private static String drafted() {
    return "/requests/"
        + prosecutor.does("/requests/draft-mla-request", OutgoingRequestIT.draft()).accepted().id();
  }

  private static void amend(String request, String facts) {
    long version = prosecutor.sees(request).version();
    Map<String, Object> patch = Map.of("sections", List.of(Map.of("no", 4, "content", facts)));
    prosecutor.does(request + "/amend-mla-draft", patch, UUID.randomUUID(), version).accepted();
  }

  private static void erase(UUID owner) {
    new TransactionTemplate(story.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> story.bean(Vault.class).erase(owner));
  }

  private static String standing(JsonNode paper, int number) {
    return paper.at("/sections/" + (number - 1) + "/standing").asString();
  }

  private static String facts(JsonNode paper) {
    return paper.at("/sections/3/content/factsSummary").asString("");
  }
}
