package org.saphan.victimreferral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.ConsentDecision.GRANTED;
import static org.saphan.victimreferral.terms.ConsentDecision.REFUSED;
import static org.saphan.victimreferral.terms.ConsentPurpose.SHARE_FOR_REFERRAL;
import static org.saphan.victimreferral.terms.ConsentPurpose.TESTIFY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.foundation.personal.disclosure.ConsentWords;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;

/** What the words of one person come to (chapter C.5). */
class ConsentWordsTest {
  private static final UUID PERSON = new UUID(0, 5);
  private static final AgencyCode SHELTER = new AgencyCode("NGO-SSV");
  private static final AgencyCode OTHER = new AgencyCode("NGO-VFI");
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
  private static final Duration TICK = Duration.ofMillis(1);

  private static ConsentBook book(boolean child, ConsentState... said) {
    return (person, purpose, scope, at) ->
        new ConsentWords(
                Stream.of(said)
                    .filter(consent -> consent.purpose() == purpose)
                    .map(ConsentState::said)
                    .toList(),
                child)
            .cover(scope, at);
  }

  private static ConsentState yes(Instant at) {
    return said(GRANTED, at, List.of(SHELTER), ConsentGiver.SELF, null, null);
  }

  private static ConsentState no(Instant at, AgencyCode... to) {
    return said(REFUSED, at, List.of(to), ConsentGiver.SELF, null, null);
  }

  private static ConsentState said(
      ConsentDecision decision,
      Instant at,
      List<AgencyCode> to,
      ConsentGiver by,
      @Nullable Instant expires,
      @Nullable Instant withdrawn) {
    return new ConsentState(
        PERSON,
        SHARE_FOR_REFERRAL,
        decision,
        to,
        List.of(LAOS),
        List.of(DataGroup.G3),
        by,
        new AgencyCode("LA-TEST"),
        at,
        expires,
        withdrawn);
  }

  private static boolean isAgainst(Instant at, ConsentState... said) {
    return new ConsentWords(Stream.of(said).map(ConsentState::said).toList(), true)
        .refuse(new ConsentScope(SHELTER, null, Set.of()), at);
  }

  private static boolean serves(ConsentBook book, AgencyCode recipient, Instant at) {
    return book.covers(PERSON, SHARE_FOR_REFERRAL, recipient, at);
  }

  @Test
  void withoutAWordThereIsNoConsent() {
    assertThat(serves(book(false), SHELTER, TUESDAY)).isFalse();
  }

  @Test
  void aYesCoversWhatItNamesAndNothingElse() {
    ConsentBook book = book(false, yes(MONDAY));
    assertThat(serves(book, SHELTER, TUESDAY)).isTrue();
    assertThat(serves(book, OTHER, TUESDAY)).isFalse();
    assertThat(book.covers(PERSON, TESTIFY, SHELTER, TUESDAY)).isFalse();
    assertThat(book.covers(PERSON, SHARE_FOR_REFERRAL, SHELTER, DataGroup.G3, TUESDAY)).isTrue();
    assertThat(book.covers(PERSON, SHARE_FOR_REFERRAL, SHELTER, DataGroup.G8, TUESDAY)).isFalse();
    assertThat(book.covers(PERSON, SHARE_FOR_REFERRAL, LAOS, TUESDAY)).isTrue();
    assertThat(book.covers(PERSON, SHARE_FOR_REFERRAL, new CountryCode("TH"), TUESDAY)).isFalse();
    assertThat(book.covers(PERSON, SHARE_FOR_REFERRAL, TUESDAY)).isTrue();
    assertThat(book.covers(PERSON, TESTIFY, TUESDAY)).isFalse();
  }

  @Test
  void aYesThatNamesNobodyCoversNobodyAndANoThatNamesNobodyRefusesAll() {
    ConsentState toNobody = said(GRANTED, MONDAY, List.of(), ConsentGiver.SELF, null, null);
    assertThat(serves(book(false, toNobody), SHELTER, TUESDAY)).isFalse();
    assertThat(serves(book(false, yes(MONDAY), no(TUESDAY)), SHELTER, WEDNESDAY)).isFalse();
  }

  @Test
  void ofSeveralWordsAboutTheSameTheLastCounts() {
    assertThat(serves(book(false, yes(MONDAY), no(TUESDAY, SHELTER)), SHELTER, WEDNESDAY))
        .isFalse();
    assertThat(serves(book(false, no(MONDAY, SHELTER), yes(TUESDAY)), SHELTER, WEDNESDAY)).isTrue();
    assertThat(serves(book(false, yes(MONDAY), no(TUESDAY, OTHER)), SHELTER, WEDNESDAY)).isTrue();
    assertThat(serves(book(false, yes(MONDAY), no(MONDAY, SHELTER)), SHELTER, WEDNESDAY))
        .as("both at once")
        .isFalse();
  }

  @Test
  void whatIsTakenBackCoversNothingFromThatMomentOnUntilItIsSaidAgain() {
    ConsentState taken = said(GRANTED, MONDAY, List.of(SHELTER), ConsentGiver.SELF, null, TUESDAY);
    assertThat(serves(book(false, taken), SHELTER, TUESDAY.minus(TICK))).isTrue();
    assertThat(serves(book(false, taken), SHELTER, TUESDAY)).isFalse();
    assertThat(serves(book(false, yes(MONDAY.minus(TICK)), taken), SHELTER, WEDNESDAY)).isFalse();
    assertThat(serves(book(false, taken, yes(WEDNESDAY)), SHELTER, WEDNESDAY)).isTrue();
  }

  @Test
  void anExpiredYesIsSilentAndAnOlderOneStands() {
    ConsentState short_ =
        said(GRANTED, TUESDAY, List.of(SHELTER), ConsentGiver.SELF, WEDNESDAY, null);
    assertThat(serves(book(false, short_), SHELTER, WEDNESDAY.minus(TICK))).isTrue();
    assertThat(serves(book(false, short_), SHELTER, WEDNESDAY)).isFalse();
    assertThat(serves(book(false, yes(MONDAY), short_), SHELTER, WEDNESDAY)).isTrue();
  }

  @Test
  void aLineWrittenOfflineIsAllowedWhereConsentHeldThen() {
    ConsentBook book =
        book(false, said(GRANTED, MONDAY, List.of(SHELTER), ConsentGiver.SELF, null, WEDNESDAY));
    assertThat(serves(book, SHELTER, TUESDAY)).as("when it happened").isTrue();
    assertThat(serves(book, SHELTER, WEDNESDAY)).as("when the tablet came back").isFalse();
    assertThat(serves(book, SHELTER, MONDAY.minus(TICK))).as("before").isFalse();
  }

  @Test
  void theWordOfAChildAloneIsNotEnough() {
    assertThat(serves(book(true, yes(MONDAY)), SHELTER, TUESDAY)).isFalse();
    for (ConsentGiver giver : List.of(ConsentGiver.GUARDIAN, ConsentGiver.SELF_WITH_GUARDIAN)) {
      ConsentState agreed = said(GRANTED, MONDAY, List.of(SHELTER), giver, null, null);
      assertThat(serves(book(true, agreed), SHELTER, TUESDAY)).isTrue();
      assertThat(serves(book(true, agreed, no(TUESDAY, SHELTER)), SHELTER, WEDNESDAY))
          .as("the no of a child counts")
          .isFalse();
    }
  }

  @Test
  void onlyWhoSaidNoLastIsAgainstIt() {
    ConsentState taken =
        said(GRANTED, MONDAY, List.of(SHELTER), ConsentGiver.GUARDIAN, null, TUESDAY);
    ConsentState agreed =
        said(GRANTED, WEDNESDAY, List.of(SHELTER), ConsentGiver.GUARDIAN, null, null);
    assertThat(isAgainst(TUESDAY)).as("she said nothing").isFalse();
    assertThat(isAgainst(TUESDAY, no(MONDAY, OTHER))).as("of somebody else").isFalse();
    assertThat(isAgainst(TUESDAY, no(MONDAY))).as("to all").isTrue();
    assertThat(isAgainst(MONDAY.minus(TICK), no(MONDAY))).isFalse();
    assertThat(isAgainst(TUESDAY.minus(TICK), taken)).isFalse();
    assertThat(isAgainst(TUESDAY, taken)).isTrue();
    assertThat(isAgainst(WEDNESDAY, taken, agreed)).isFalse();
  }

  @Test
  void aConsentForOnePurposeSaysNothingOfAnother() {
    assertThat(book(false, yes(MONDAY)).covers(PERSON, ConsentPurpose.RETURN, SHELTER, TUESDAY))
        .isFalse();
  }
}
