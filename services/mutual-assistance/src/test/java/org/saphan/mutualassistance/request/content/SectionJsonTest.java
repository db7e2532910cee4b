package org.saphan.mutualassistance.request.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.content.Contents.DAY;
import static org.saphan.mutualassistance.request.content.Contents.OFFENCE;
import static org.saphan.mutualassistance.request.content.Contents.WORDS;
import static org.saphan.mutualassistance.request.content.Contents.aboutABankRecord;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/** The sections travel and are kept as JSON. */
class SectionJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new SmallTypes()).build();

  @Test
  void aWholeRequestIsTheSameAfterItsTripThroughJson() {
    RequestContent content =
        aboutABankRecord()
            .with(
                new Section5Offences(List.of("215"), List.of(OFFENCE, OFFENCE), WORDS),
                new Section20Language(
                    new LanguageTag("lo"),
                    List.of(
                        new Section20Language.Translation(
                            new LanguageTag("en"), Contents.DOCUMENT, null, DAY))));
    assertThat(JSON.readValue(JSON.writeValueAsBytes(content), RequestContent.class))
        .isEqualTo(content);
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void aSectionWithoutAnyFieldIsAnEmptyOne(Section section) {
    SectionContent empty = RequestContent.empty().sections().get(section.number() - 1);
    assertThat((Object) JSON.readValue("{}", section.type())).isEqualTo(empty);
  }

  @Test
  void privateWordsArePlainTextInJsonAndHiddenElsewhere() {
    Section4Facts facts =
        JSON.readValue(
            "{\"factsSummary\": \"In May\", \"from\": \"2026-05-01\"}", Section4Facts.class);
    assertThat(facts.factsSummary()).isEqualTo(new PrivateText("In May"));
    assertThat(facts.toString()).doesNotContain("In May");
  }

  @Test
  void noSectionShowsItsWordsByAccident() {
    PrivateText secret = new PrivateText("where she sleeps");
    Stream.of(
            new Section3SubjectMatter(secret, secret),
            new Section7Persons(
                List.of(
                    JSON.readValue(
                        "{\"role\": \"VICTIM\", \"names\": [{\"text\": \"where she sleeps\"}],"
                            + " \"location\": \"where she sleeps\"}",
                        Section7Persons.Person.class))),
            new Section18VictimMeasures(null, null, secret),
            new Section19Contacts(List.of(secret), secret, secret))
        .forEach(section ->
            assertThat(aboutABankRecord().with(section).toString()).doesNotContain("she sleeps"));
  }
}
