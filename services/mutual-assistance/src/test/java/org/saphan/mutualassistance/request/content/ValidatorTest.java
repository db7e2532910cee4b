package org.saphan.mutualassistance.request.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.content.Contents.DAY;
import static org.saphan.mutualassistance.request.content.Contents.OFFENCE;
import static org.saphan.mutualassistance.request.content.Contents.WORDS;
import static org.saphan.mutualassistance.request.content.Contents.aboutABankRecord;
import static org.saphan.mutualassistance.request.content.Contents.basis;
import static org.saphan.mutualassistance.request.content.Contents.items;
import static org.saphan.mutualassistance.request.content.Contents.person;
import static org.saphan.mutualassistance.terms.ValidatorWarning.NO_DEADLINE_REASON;
import static org.saphan.mutualassistance.terms.ValidatorWarning.NO_DUAL_CRIMINALITY_TEXT;
import static org.saphan.mutualassistance.terms.ValidatorWarning.NO_PERSON;
import static org.saphan.mutualassistance.terms.ValidatorWarning.NO_VICTIM_MEASURES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.content.Section5Offences.Offence;
import org.saphan.mutualassistance.request.content.Section8Items.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.PersonRole;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.ValidatorWarning;
import org.saphan.mutualassistance.terms.VictimMeasure;

class ValidatorTest {
  @Test
  void aRequestWithoutFactsLacksJustSectionFour() {
    RequestContent draft = aboutABankRecord().with(new Section4Facts(null, null, null, null));
    assertThat(Validator.examine(draft).missing(Phase.SUBMIT, basis(true, false)))
        .containsExactly(4);
  }

  @Test
  void aGoodRequestLacksNothing() {
    assertThat(missing(aboutABankRecord(), Phase.SUBMIT, basis(true, false))).isEmpty();
  }

  @Test
  void anEmptyRequestLacksWhatEveryRequestNeeds() {
    assertThat(missing(RequestContent.empty(), Phase.SUBMIT, basis(true, false)))
        .containsExactly(1, 2, 3, 4, 5, 8, 9, 10, 19);
  }

  @Test
  void sectionSixIsNeededOnlyUnderABasisThatAsksForIt() {
    RequestContent without = aboutABankRecord().with(new Section6Transnational(null, null, null));
    assertThat(missing(without, Phase.SUBMIT, basis(false, true))).containsExactly(6);
    assertThat(missing(without, Phase.SUBMIT, basis(false, false))).isEmpty();
    assertThat(missing(without, Phase.SUBMIT, Optional.empty())).isEmpty();
    assertThat(missing(aboutABankRecord(), Phase.SUBMIT, basis(false, true))).isEmpty();
  }

  @Test
  void everyPromiseIsNeededOnlyUnderABasisThatAsksForIt() {
    RequestContent none = aboutABankRecord();
    assertThat(missing(none, Phase.APPROVE, basis(false, false))).isEmpty();
    assertThat(missing(none, Phase.APPROVE, basis(true, false, false, false))).containsExactly(14);
    assertThat(missing(none, Phase.APPROVE, basis(false, true, false, false))).containsExactly(15);
    assertThat(missing(none, Phase.APPROVE, basis(false, false, true, false))).containsExactly(16);
    RequestContent all =
        none.with(
            new Section14UseLimitation(true),
            new Section15Reciprocity(true),
            new Section16ReturnOfItems(true));
    assertThat(missing(all, Phase.APPROVE, basis(true, false))).isEmpty();
  }

  @Test
  void aLetterNeedsItsLanguageAndItsSignedCopy() {
    RequestContent unsigned = aboutABankRecord().with(new Section20Language(null, null));
    assertThat(missing(unsigned, Phase.TRANSMIT, basis(true, false))).containsExactly(20, 21);
    RequestContent signed =
        unsigned.with(
            new Section20Language(new LanguageTag("lo"), null),
            new Section21Signature(null, null, null, null, Contents.DOCUMENT));
    assertThat(missing(signed, Phase.TRANSMIT, basis(true, false))).isEmpty();
  }

  @Test
  void personsProcedureAndAnnexesNeverBlock() {
    RequestContent bare =
        aboutABankRecord()
            .with(
                new Section7Persons(null),
                new Section11Procedure(null),
                new Section22Annexes(null));
    assertThat(missing(bare, Phase.SUBMIT, basis(true, true))).isEmpty();
  }

  @Test
  void aRequestWithoutPersonsIsWarnedOf() {
    assertThat(warnings(aboutABankRecord())).isEmpty();
    assertThat(warnings(aboutABankRecord().with(new Section7Persons(List.of()))))
        .containsExactly(NO_PERSON);
  }

  @ParameterizedTest
  @EnumSource(AssistanceType.class)
  void onlyCoerciveItemsAskForDualCriminality(AssistanceType type) {
    boolean coercive = "CJMN".indexOf(type.name().charAt(0)) >= 0;
    RequestContent without = aboutABankRecord().with(items(AssistanceType.F_RECORDS, type));
    assertThat(warnings(without).contains(NO_DUAL_CRIMINALITY_TEXT)).isEqualTo(coercive);
    RequestContent with = without.with(new Section5Offences(null, List.of(OFFENCE), WORDS));
    assertThat(warnings(with)).doesNotContain(NO_DUAL_CRIMINALITY_TEXT);
    assertThat(Validator.examine(without).complete()).contains(5);
  }

  @Test
  void aDateWithoutAReasonIsWarnedOf() {
    assertThat(warnings(urgency(null, null))).isEmpty();
    assertThat(warnings(urgency(DAY, null))).containsExactly(NO_DEADLINE_REASON);
    assertThat(warnings(urgency(DAY, WORDS))).isEmpty();
    assertThat(warnings(itemWantedBy(DAY, null))).containsExactly(NO_DEADLINE_REASON);
    assertThat(warnings(itemWantedBy(DAY, WORDS))).isEmpty();
  }

  @Test
  void aVictimWithoutMeasuresIsWarnedOf() {
    RequestContent victim =
        aboutABankRecord()
            .with(
                new Section7Persons(List.of(person(PersonRole.VICTIM))),
                new Section18VictimMeasures(null, null, WORDS));
    assertThat(warnings(victim)).containsExactly(NO_VICTIM_MEASURES);
    assertThat(
            warnings(
                victim.with(
                    new Section18VictimMeasures(
                        List.of(VictimMeasure.SUPPORT_PERSON), null, WORDS))))
        .isEmpty();
  }

  @Test
  void aBuddhistYearIsRefusedWhereverItStands() {
    LocalDate last = LocalDate.of(Validator.FIRST_BUDDHIST_YEAR - 1, 12, 31);
    assertThat(Validator.invalid(allDates(last))).isEmpty();
    LocalDate first = last.plusDays(1);
    assertThat(buddhist(new Section4Facts(WORDS, null, first, null))).isEqualTo("/sections/4/from");
    assertThat(buddhist(new Section4Facts(WORDS, null, null, first)))
        .isEqualTo("/sections/4/until");
    assertThat(buddhist(offenceOn(first))).isEqualTo("/sections/5/offences/0/dateOfOffence");
    assertThat(buddhist(itemWantedBy(first, WORDS).items()))
        .isEqualTo("/sections/8/items/0/requestedBy");
    assertThat(buddhist(new Section13Urgency(null, first, WORDS)))
        .isEqualTo("/sections/13/requestedBy");
    assertThat(buddhist(translated(first))).isEqualTo("/sections/20/translations/0/certifiedAt");
    assertThat(buddhist(new Section21Signature(null, null, null, first, null)))
        .isEqualTo("/sections/21/signedAt");
  }

  @Test
  void itemNumbersStartAtOneAndComeOnce() {
    Item first = Contents.item(1, AssistanceType.F_RECORDS);
    Item zero = Contents.item(0, AssistanceType.F_RECORDS);
    assertThat(Validator.invalid(aboutABankRecord().with(new Section8Items(List.of(first)))))
        .isEmpty();
    for (List<Item> wrong : List.of(List.of(first, first), List.of(zero))) {
      assertThat(Validator.invalid(aboutABankRecord().with(new Section8Items(wrong))))
          .contains(Rejection.of(Refusal.INVALID, "ITEM_NUMBERS").at("/sections/8/items"));
    }
  }

  private static String buddhist(SectionContent section) {
    Rejection rejection = Validator.invalid(aboutABankRecord().with(section)).orElseThrow();
    assertThat(rejection.code()).isEqualTo(Refusal.INVALID);
    assertThat(rejection.reason()).isEqualTo("BUDDHIST_ERA");
    return rejection.pointer();
  }

  private static RequestContent allDates(LocalDate date) {
    return itemWantedBy(date, WORDS)
        .with(
            new Section4Facts(WORDS, null, date, date),
            offenceOn(date),
            new Section13Urgency(null, date, WORDS),
            translated(date),
            new Section21Signature(null, null, null, date, null));
  }

  private static Section5Offences offenceOn(LocalDate date) {
    return new Section5Offences(null, List.of(new Offence("Code", "215", "x", date, null)), null);
  }

  private static Section20Language translated(LocalDate date) {
    LanguageTag english = new LanguageTag("en");
    return new Section20Language(
        new LanguageTag("lo"),
        List.of(new Section20Language.Translation(english, null, null, date)));
  }

  private static RequestContent urgency(@Nullable LocalDate by, @Nullable PrivateText reasons) {
    return aboutABankRecord().with(new Section13Urgency(Urgency.ROUTINE, by, reasons));
  }

  private static RequestContent itemWantedBy(LocalDate by, @Nullable PrivateText reason) {
    AssistanceType type = AssistanceType.F_RECORDS;
    Item item = new Item(1, type, false, WORDS, null, null, null, null, null, null, by, reason);
    return aboutABankRecord().with(new Section8Items(List.of(item)));
  }

  private static List<Integer> missing(
      RequestContent content, Phase phase, Optional<BasisProfile> basis) {
    return Validator.examine(content).missing(phase, basis);
  }

  private static List<ValidatorWarning> warnings(RequestContent content) {
    return Validator.examine(content).warnings();
  }
}
