package org.saphan.mutualassistance.request.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saphan.mutualassistance.request.content.Contents.BLANK;
import static org.saphan.mutualassistance.request.content.Contents.DAY;
import static org.saphan.mutualassistance.request.content.Contents.DOCUMENT;
import static org.saphan.mutualassistance.request.content.Contents.OFFENCE;
import static org.saphan.mutualassistance.request.content.Contents.WORDS;
import static org.saphan.mutualassistance.request.content.Contents.aboutABankRecord;
import static org.saphan.mutualassistance.request.content.Contents.child;
import static org.saphan.mutualassistance.request.content.Contents.items;
import static org.saphan.mutualassistance.request.content.Contents.person;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.request.content.Section10Relevance.ItemRelevance;
import org.saphan.mutualassistance.request.content.Section5Offences.Offence;
import org.saphan.mutualassistance.request.content.Section8Items.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.PersonRole;
import org.saphan.mutualassistance.terms.TransnationalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.VictimMeasure;

/** Every section at the line between complete and not (chapter A.4, "required when"). */
class SectionsTest {
  private static final CountryCode TH = new CountryCode("TH");
  private static final AgencyCode PPO = new AgencyCode("LA-PPO-SV");
  private static final LegalBasis ASEAN = new LegalBasis("ASEAN_MLAT");
  private static final List<TransnationalBasis> VICTIM_ABROAD =
      List.of(TransnationalBasis.VICTIM_ABROAD);

  static Stream<Arguments> complete() {
    return Stream.of(
        with("what every draft has", new Section1Parties(TH, PPO, null, null, ASEAN, null)),
        with("a name", new Section2ConductingAuthority("Prosecutor", null, null, null, null)),
        with("both texts", new Section3SubjectMatter(WORDS, WORDS)),
        with("a summary", new Section4Facts(WORDS, null, null, null)),
        with("one whole offence", new Section5Offences(null, List.of(OFFENCE), null)),
        with("a reason and a group", new Section6Transnational(VICTIM_ABROAD, true, WORDS)),
        with("a person", new Section7Persons(List.of(person(PersonRole.OTHER)))),
        with("an item with words", items(AssistanceType.F_RECORDS)),
        with("a purpose", new Section9Purpose(WORDS)),
        with("one link for all items", new Section10Relevance(WORDS, null)),
        with("a procedure", new Section11Procedure(WORDS)),
        with("nothing: the content is secret", new Section12Confidentiality(null, null)),
        with("nothing: it is routine", new Section13Urgency(null, null, null)),
        with("the promise", new Section14UseLimitation(true)),
        with("the promise", new Section15Reciprocity(true)),
        with("the promise", new Section16ReturnOfItems(true)),
        with("nothing: nobody travels", new Section17Costs(null, null)),
        with("nothing: no victim", new Section18VictimMeasures(null, null, null)),
        with("a contact", new Section19Contacts(List.of(WORDS), null, null)),
        with("a language", new Section20Language(new LanguageTag("lo"), null)),
        with("a signed copy", new Section21Signature(null, null, null, null, DOCUMENT)),
        with("an annex", new Section22Annexes(List.of(DOCUMENT))));
  }

  @ParameterizedTest(name = "{1} is complete with {0}")
  @MethodSource
  void complete(String what, SectionContent section) {
    assertThat(Validator.examine(aboutABankRecord().with(section)).complete())
        .contains(section.section().number());
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        without("/requestedCountry", new Section1Parties(null, PPO, null, null, ASEAN, null)),
        without("/requestingAuthority", new Section1Parties(TH, null, null, null, ASEAN, null)),
        without("/legalBasis", new Section1Parties(TH, PPO, null, null, null, null)),
        without("/name", new Section2ConductingAuthority(" ", null, null, null, null)),
        without("/subjectMatter", new Section3SubjectMatter(BLANK, WORDS)),
        without("/natureOfProceeding", new Section3SubjectMatter(WORDS, null)),
        without("/factsSummary", new Section4Facts(BLANK, null, DAY, DAY)),
        without("/offences", new Section5Offences(List.of("215"), List.of(), null)),
        without("/offences/1/lawName", offences(new Offence(null, "215", "x", DAY, null))),
        without("/offences/1/article", offences(new Offence("Code", " ", "x", DAY, null))),
        without("/offences/1/maxPenalty", offences(new Offence("Code", "215", null, DAY, null))),
        without("/offences/1/dateOfOffence", offences(new Offence("C", "215", "x", null, null))),
        without("/transnationalBasis", new Section6Transnational(List.of(), true, WORDS)),
        without("/organisedGroup", new Section6Transnational(VICTIM_ABROAD, false, WORDS)),
        without("/organisedGroupText", new Section6Transnational(VICTIM_ABROAD, true, null)),
        without("/persons", new Section7Persons(List.of())),
        without("/items", new Section8Items(List.of())),
        without(
            "/items/0/description",
            new Section8Items(List.of(Item.of(1, AssistanceType.F_RECORDS, false)))),
        without("/purposeText", new Section9Purpose(BLANK)),
        without("/relevance", new Section10Relevance(null, null)),
        without("/procedure", new Section11Procedure(null)),
        without("/undertakingUse", new Section14UseLimitation(false)),
        without("/undertakingReciprocity", new Section15Reciprocity(null)),
        without("/undertakingReturn", new Section16ReturnOfItems(false)),
        without("/contacts", new Section19Contacts(List.of(), WORDS, WORDS)),
        without("/originalLang", new Section20Language(null, List.of())),
        without("/signedCopy", new Section21Signature(WORDS, "Director", true, DAY, null)),
        without("/annexes", new Section22Annexes(List.of())));
  }

  @ParameterizedTest(name = "{1} is not complete without {0}")
  @MethodSource
  void incomplete(String pointer, SectionContent section) {
    int number = section.section().number();
    Findings findings = Validator.examine(aboutABankRecord().with(section));
    assertThat(findings.complete()).doesNotContain(number);
    assertThat(findings.gaps().get(number)).containsExactly("/sections/" + number + pointer);
  }

  @Test
  void factsAreNotNeededOnlyWhereDocumentsAreOnlyServed() {
    SectionContent none = new Section4Facts(null, null, null, null);
    assertThat(completeWith(none, items(AssistanceType.B_SERVICE))).contains(4);
    assertThat(completeWith(none, items(AssistanceType.B_SERVICE, AssistanceType.B_SERVICE)))
        .contains(4);
    assertThat(completeWith(none, items(AssistanceType.B_SERVICE, AssistanceType.F_RECORDS)))
        .doesNotContain(4);
    assertThat(completeWith(none, items())).doesNotContain(4);
  }

  @Test
  void theLinkToTheOffenceMayBeGivenForEachItemInstead() {
    Section8Items two = items(AssistanceType.F_RECORDS, AssistanceType.A_STATEMENT);
    ItemRelevance first = new ItemRelevance(1, WORDS);
    assertThat(completeWith(two, new Section10Relevance(null, List.of(first)))).doesNotContain(10);
    assertThat(
            completeWith(
                two, new Section10Relevance(null, List.of(first, new ItemRelevance(2, BLANK)))))
        .doesNotContain(10);
    assertThat(
            completeWith(
                two, new Section10Relevance(null, List.of(first, new ItemRelevance(2, WORDS)))))
        .contains(10);
  }

  @Test
  void whatIsNotRoutineNeedsReasons() {
    for (Urgency urgency : List.of(Urgency.PRIORITY, Urgency.URGENT)) {
      assertThat(completeWith(new Section13Urgency(urgency, DAY, null))).doesNotContain(13);
      assertThat(completeWith(new Section13Urgency(urgency, null, WORDS))).contains(13);
    }
  }

  @Test
  void costsAreNeededWhereAPersonComesIsTransferredOrIsHeardByVideo() {
    SectionContent none = new Section17Costs(null, null);
    for (AssistanceType type : AssistanceType.values()) {
      boolean needed =
          List.of("H_VOLUNTARY_APPEARANCE", "J_CUSTODY_TRANSFER", "K_VIDEO_HEARING")
              .contains(type.name());
      assertThat(completeWith(none, items(type)).contains(17)).as(type.name()).isEqualTo(!needed);
    }
    Section8Items video = items(AssistanceType.K_VIDEO_HEARING);
    assertThat(completeWith(new Section17Costs(WORDS, null), video)).contains(17);
    assertThat(completeWith(new Section17Costs(null, WORDS), video)).contains(17);
  }

  @Test
  void aVictimOrAChildNeedsASafeRouteOrAMeasure() {
    SectionContent none = new Section18VictimMeasures(null, null, null);
    SectionContent victim = new Section7Persons(List.of(person(PersonRole.VICTIM)));
    assertThat(completeWith(none, victim)).doesNotContain(18);
    assertThat(completeWith(none, new Section7Persons(List.of(child(PersonRole.WITNESS)))))
        .doesNotContain(18);
    assertThat(
            completeWith(
                none, new Section8Items(List.of(Item.of(1, AssistanceType.A_STATEMENT, true)))))
        .doesNotContain(18);
    assertThat(completeWith(new Section18VictimMeasures(null, null, WORDS), victim)).contains(18);
    assertThat(
            completeWith(
                new Section18VictimMeasures(List.of(VictimMeasure.SCREEN), null, null), victim))
        .contains(18);
  }

  @Test
  void anUrgentRequestNeedsAContactAroundTheClock() {
    SectionContent urgent = new Section13Urgency(Urgency.URGENT, null, WORDS);
    SectionContent priority = new Section13Urgency(Urgency.PRIORITY, null, WORDS);
    SectionContent day = new Section19Contacts(List.of(WORDS), null, null);
    assertThat(completeWith(day, urgent)).doesNotContain(19);
    assertThat(completeWith(day, priority)).contains(19);
    assertThat(completeWith(new Section19Contacts(List.of(WORDS), WORDS, null), urgent))
        .contains(19);
  }

  @Test
  void anEmptyRequestIsCompleteOnlyWhereNothingIsNeeded() {
    assertThat(Validator.examine(RequestContent.empty()).complete())
        .containsExactly(12, 13, 17, 18);
  }

  @Test
  void everySectionHasItsNumberAndItsRecord() {
    assertThat(RequestContent.empty().sections())
        .hasSize(22)
        .allSatisfy(content -> {
          Section section = content.section();
          assertThat(content).isInstanceOf(section.type());
          assertThat(section.type().getSimpleName()).startsWith("Section" + section.number());
          assertThat(Section.of(section.number())).contains(section);
        });
    assertThat(Section.of(0)).isEmpty();
    assertThat(Section.of(23)).isEmpty();
    assertThat(Arrays.stream(Section.values()).filter(section -> !section.isInDraft()))
        .extracting(Section::number)
        .containsExactly(14, 15, 16, 21);
  }

  private static List<Integer> completeWith(SectionContent... changed) {
    return Validator.examine(aboutABankRecord().with(changed)).complete();
  }

  private static Section5Offences offences(Offence second) {
    return new Section5Offences(null, List.of(OFFENCE, second), null);
  }

  private static Arguments with(String what, SectionContent section) {
    return arguments(what, section);
  }

  private static Arguments without(String pointer, SectionContent section) {
    return arguments(pointer, section);
  }
}
