package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.RequestCommand.AmendMlaDraft;
import org.saphan.mutualassistance.request.RequestCommand.DraftMlaRequest;
import org.saphan.mutualassistance.request.RequestCommand.Offence;
import org.saphan.mutualassistance.request.RequestCommand.Person;
import org.saphan.mutualassistance.request.RequestCommand.PersonName;
import org.saphan.mutualassistance.request.RequestCommand.WordedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.content.Phase;
import org.saphan.mutualassistance.request.content.RequestContent;
import org.saphan.mutualassistance.request.content.Section1Parties;
import org.saphan.mutualassistance.request.content.Section4Facts;
import org.saphan.mutualassistance.request.content.SectionContent;
import org.saphan.mutualassistance.request.content.Validator;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.PersonRole;
import org.saphan.mutualassistance.terms.Urgency;

class RequestDraftsTest {
  private static final PrivateText WORDS = new PrivateText("words");
  private static final LegalBasis ASEAN = new LegalBasis("ASEAN_MLAT");
  private static final LegalBasis UNTOC = new LegalBasis("UNTOC_18");
  private static final AgencyCode AUTHOR = new AgencyCode("LA-PPO-SV");
  private static final AmendMlaDraft NOTHING =
      new AmendMlaDraft(null, null, null, null, null, null, null, null);

  @Test
  void theDraftOfTheFirstStoryLacksOnlyItsFacts() {
    assertThat(missing(drafted(null))).containsExactly(4);
    assertThat(missing(drafted(WORDS))).isEmpty();
    RequestContent amended =
        amended(drafted(null), NOTHING, new Section4Facts(WORDS, null, null, null));
    assertThat(missing(amended)).isEmpty();
  }

  @Test
  void aDraftKnowsWhoAsksWhomAndInWhichLanguage() {
    RequestContent draft = drafted(WORDS);
    assertThat(draft.parties())
        .isEqualTo(new Section1Parties(new CountryCode("TH"), AUTHOR, null, null, ASEAN, null));
    assertThat(draft.language().originalLang()).isEqualTo(new LanguageTag("lo"));
    assertThat(draft.victimMeasures().safeContactRoute()).isEqualTo(WORDS);
    assertThat(draft.confidentiality().levelOrDefault()).isEqualTo(Confidentiality.CONTENT);
  }

  @Test
  void whatAnAmendmentDoesNotNameStays() {
    assertThat(amended(drafted(WORDS), NOTHING)).isEqualTo(drafted(WORDS));
  }

  @Test
  void singleFieldsOfAnAmendmentChangeTheirSections() {
    LocalDate day = LocalDate.of(2027, 1, 31);
    RequestContent amended =
        amended(
            drafted(WORDS),
            new AmendMlaDraft(
                UNTOC,
                null,
                Urgency.PRIORITY,
                List.of("LA-PC-216"),
                Confidentiality.NONE,
                day,
                null,
                null));
    assertThat(amended.parties().legalBasis()).isEqualTo(UNTOC);
    assertThat(amended.urgency().urgency()).isEqualTo(Urgency.PRIORITY);
    assertThat(amended.urgency().requestedBy()).isEqualTo(day);
    assertThat(amended.offences().offenceCodes()).containsExactly("LA-PC-216");
    assertThat(amended.confidentiality().level()).isEqualTo(Confidentiality.NONE);
    assertThat(amended.changedSince(drafted(WORDS))).containsExactly(1, 5, 12, 13);
  }

  @Test
  void anAmendmentCannotChangeWhoAsksWhom() {
    RequestContent amended =
        amended(
            drafted(WORDS),
            NOTHING,
            new Section1Parties(
                new CountryCode("CN"), new AgencyCode("LA-OSPP"), null, "12/PPO", null, null));
    assertThat(amended.parties())
        .isEqualTo(new Section1Parties(new CountryCode("TH"), AUTHOR, null, "12/PPO", ASEAN, null));
  }

  @Test
  void itemsThatAreListedKeepTheirWordsAndOthersAreGone() {
    RequestContent amended =
        amended(
            drafted(WORDS),
            new AmendMlaDraft(
                null,
                List.of(
                    new Item(2, AssistanceType.K_VIDEO_HEARING, true),
                    new Item(3, AssistanceType.G_TRACE_PROCEEDS, false)),
                null,
                null,
                null,
                null,
                null,
                null));
    assertThat(amended.items().all())
        .extracting(item -> item.itemNo(), item -> item.type(), item -> item.description())
        .containsExactly(
            tuple(2, AssistanceType.K_VIDEO_HEARING, WORDS),
            tuple(3, AssistanceType.G_TRACE_PROCEEDS, null));
  }

  @Test
  void personsWithoutARecordGetOne() {
    List<UUID> given = new ArrayList<>();
    RequestContent content =
        drafted(WORDS)
            .withRecords(() -> {
              given.add(new UUID(0, 7));
              return given.getLast();
            });
    assertThat(given).hasSize(1);
    assertThat(content.persons().all())
        .extracting(person -> person.personRef())
        .containsExactly(new UUID(0, 1), new UUID(0, 7));
  }

  @Test
  void theOutlineSaysWhatTheRulesMayKnowAndNoWord() {
    RequestContent first = drafted(null);
    RequestContent second = amended(first, NOTHING, new Section4Facts(WORDS, null, null, null));
    RequestOutline outline = RequestDrafts.outline(2, second, first, List.of(new UUID(0, 7)));
    assertThat(outline.contentVersion()).isEqualTo(2);
    assertThat(outline.changedSections()).containsExactly(4);
    assertThat(outline.sectionsComplete())
        .containsExactly(1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 17, 18, 19, 20);
    assertThat(outline.items())
        .containsExactly(
            new Item(1, AssistanceType.F_RECORDS, false),
            new Item(2, AssistanceType.A_STATEMENT, false));
    assertThat(outline.persons()).isEqualTo(new PersonCounts(1, 1, 0));
    assertThat(outline.warnings()).isEmpty();
    assertThat(outline.newPersons()).containsExactly(new UUID(0, 7));
    assertThat(RequestDrafts.outline(1, first, null, List.of()).changedSections()).isEmpty();
  }

  private static List<Integer> missing(RequestContent content) {
    return Validator.examine(content).missing(Phase.SUBMIT, Optional.empty());
  }

  private static RequestContent amended(
      RequestContent before, AmendMlaDraft patch, SectionContent... sections) {
    return RequestDrafts.amended(before, patch, List.of(sections));
  }

  private static RequestContent drafted(@Nullable PrivateText facts) {
    return RequestDrafts.of(
        new DraftMlaRequest(
            new CountryCode("TH"),
            null,
            ASEAN,
            List.of(
                new WordedItem(1, AssistanceType.F_RECORDS, false, WORDS, null, null),
                new WordedItem(2, AssistanceType.A_STATEMENT, false, WORDS, null, List.of(WORDS))),
            Urgency.ROUTINE,
            List.of("LA-PC-215"),
            null,
            null,
            WORDS,
            WORDS,
            facts,
            List.of(new Offence("Penal Code", "215", "15 years", LocalDate.of(2026, 3, 1))),
            null,
            List.of(
                new Person(
                    new UUID(0, 1), PersonRole.ACCUSED, List.of(new PersonName(WORDS)), null, null),
                new Person(null, PersonRole.WITNESS, null, null, null)),
            WORDS,
            WORDS,
            "Provincial prosecutor of Savannakhet",
            null,
            null,
            WORDS,
            List.of("case officer"),
            null),
        AUTHOR,
        new LanguageTag("lo"));
  }
}
