package org.saphan.foundation.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.likeness.MatchTokens.Score;

/** Every name here is invented. */
class MatchTokensTest {
  private static final byte[] SECRET = "the secret of a node, of 32 bytes".getBytes(UTF_8);
  private static final MatchKey KEY = MatchKey.of(SECRET, 7);
  private static final String BOUNMY = "Bounmy Keolath";

  @ParameterizedTest
  @SpellingsOfOneMan
  void spellingsThatOfficesUseForOneManAreAlikeAsTokens(String one, String other) {
    assertThat(alike(one, other)).isGreaterThanOrEqualTo(Likeness.PROPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "Khamphane Dayyaphone, Khamsane Douphong",
    "Bounmy Keolath, Bounmy Savanhdy",
    "Bounmy Keolath, Somsak Wiphada"
  })
  void namesOfDifferentPeopleStayBelowTheThresholdAsTokens(String one, String other) {
    assertThat(alike(one, other)).isLessThan(Likeness.PROPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "ບຸນມີ ແກ້ວລາດ, Bounmy Keolath",
    "บุญมี แก้วลาด, Bounmy Keolath",
    "ຄຳ ພອນ, คำ พอน",
    "Keolath Bounmy, Thao Bounmy Keolath"
  })
  void theSameNameInAnotherScriptOrOrderIsAlikeAsTokens(String one, String other) {
    assertThat(alike(one, other)).isGreaterThanOrEqualTo(Likeness.PROPOSED);
  }

  @Test
  void aLetterThatIsReadInTwoWaysIsLookedForInBoth() {
    List<String> lao = KEY.tokens(identity("ຊຽງ", null, null)).blocks();
    assertThat(KEY.tokens(identity("เชียง", null, null)).blocks()).containsAnyElementsOf(lao);
    assertThat(KEY.tokens(identity("Chiang", null, null)).blocks()).containsAnyElementsOf(lao);
    assertThat(KEY.tokens(identity("Siang", null, null)).blocks()).containsAnyElementsOf(lao);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bounmy Keolath", "ບຸນມີ ແກ້ວລາດ", "ชูชาติ เชียงวงศ์", "A", "คำ"})
  void tokensOfAnotherPeriodOrSecretHaveNothingInCommon(String name) {
    Identity known = identity(name, 1999, "LA-SV");
    MatchTokens tokens = KEY.tokens(known);
    for (MatchKey other : List.of(MatchKey.of(SECRET, 8), MatchKey.of(new byte[32], 7))) {
      assertThat(values(other.tokens(known))).doesNotContainAnyElementsOf(values(tokens));
      assertThat(tokens.likeness(other.tokens(known))).isEmpty();
    }
  }

  @Test
  void oneSecretMakesTheSameTokensAgain() {
    Identity known = identity(BOUNMY, 1999, "LA-SV");
    assertThat(MatchKey.of(SECRET.clone(), 7).tokens(known)).isEqualTo(KEY.tokens(known));
  }

  @Test
  void tokensHaveNothingOfTheNameAndShowNothing() {
    MatchTokens tokens = KEY.tokens(identity(BOUNMY, 1999, "LA-SV"));
    assertThat(values(tokens)).noneMatch(value -> value.contains("bnm") || value.contains("1999"));
    assertThat(tokens).hasToString("(tokens)");
    assertThat(identity(BOUNMY, 1999, "LA-SV")).hasToString("(identity)");
  }

  @Test
  void anyNameOfOneMayBeAnyNameOfTheOther() {
    Identity one = new Identity(names("Noy", BOUNMY), List.of(), null, false, null, null);
    Identity other =
        new Identity(names("Somsak Wiphada", "Noi"), List.of(), null, false, null, null);
    assertThat(score(one, other).value()).isEqualTo(1);
  }

  @Test
  void aNameAloneIsNeverEnough() {
    assertThat(score(identity(BOUNMY, null, null), identity(BOUNMY, null, null)))
        .isEqualTo(new Score(1, false));
    assertThat(score(identity(BOUNMY, null, "LA-SV"), identity(BOUNMY, 1999, "LA-SV")).enough())
        .isFalse();
    assertThat(score(identity(BOUNMY, 1999, null), identity(BOUNMY, 1999, null)))
        .isEqualTo(new Score(1, true));
    Identity parents = new Identity(names(BOUNMY), names("Somdy Keolath"), null, false, null, null);
    assertThat(score(parents, parents)).isEqualTo(new Score(1, true));
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "2000, 0.75", "1998, 0.75", "2001, 0.5", "2002, 0", "1960, 0"})
  void yearsCountByHowFarApartTheyAre(int year, double alike) {
    double score = score(identity(BOUNMY, 1999, null), identity(BOUNMY, year, null)).value();
    assertThat(score).isEqualTo((45 + 20 * alike) / 65);
  }

  @Test
  void anAgeIsAsNearAsItsNearestYear() {
    Identity aged =
        new Identity(names(BOUNMY), List.of(), new BirthYears(1999, 2000), false, null, null);
    assertThat(score(aged, identity(BOUNMY, 2000, null)).value()).isEqualTo(1);
    assertThat(score(aged, identity(BOUNMY, 2001, null)).value()).isEqualTo((45 + 15) / 65.0);
    assertThat(score(aged, aged).value()).isEqualTo(1);
  }

  @Test
  void aBirthThatIsPerhapsAPlaceholderSaysLittle() {
    Identity rough = new Identity(names(BOUNMY), List.of(), BirthYears.in(1999), true, null, null);
    assertThat(score(rough, identity(BOUNMY, 1999, null))).isEqualTo(new Score(1, false));
    assertThat(score(rough, identity(BOUNMY, 1960, null)).value()).isEqualTo(0.9);
  }

  @Test
  void provinceAndSexCountWhereBothAreKnown() {
    Identity one = identity(BOUNMY, 1999, "LA-SV");
    assertThat(score(one, identity(BOUNMY, 1999, "LA-VT")).value()).isEqualTo(65 / 75.0);
    Identity woman = new Identity(names(BOUNMY), List.of(), null, false, null, "FEMALE");
    Identity man = new Identity(names(BOUNMY), List.of(), null, false, null, "MALE");
    assertThat(score(woman, man).value()).isEqualTo(0.9);
  }

  @Test
  void whoHasNoNameIsComparedWithNobody() {
    MatchTokens nobody =
        KEY.tokens(new Identity(List.of(), List.of(), BirthYears.in(1999), false, null, null));
    assertThat(nobody.likeness(nobody)).isEmpty();
  }

  @Test
  void eightNamesAreComparedAndANinthIsNot() {
    String[] many = {"Ba", "Ca", "Da", "Fa", "Ga", "Ha", "Ka", "La", "Ma"};
    MatchTokens eight = KEY.tokens(identity(many, MatchKey.MAX_NAMES));
    assertThat(eight.names()).hasSize(MatchKey.MAX_NAMES);
    assertThat(KEY.tokens(identity(many, MatchKey.MAX_NAMES + 1))).isEqualTo(eight);
  }

  @ParameterizedTest
  @CsvSource({
    "1999, 1999",
    "12 May 1999, 1999",
    "1999-05-12, 1999",
    "๒๕๔๒, 1999",
    "໑໙໙໙, 1999",
    "1900, 1900",
    "2399, 2399",
    "2443, 1900"
  })
  void aYearIsReadInAnyDigitsAndOfBothEras(String written, int year) {
    assertThat(BirthYears.read(written)).contains(BirthYears.in(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "62", "about 15", "123456", "1899", "2400"})
  void whatIsNoYearIsNotGuessed(String written) {
    assertThat(BirthYears.read(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-01-01", "01/01/1999", "1.1.1999", "1 January 1999", "Jan 1, 1999"})
  void theFirstOfJanuaryIsAPlaceholder(String written) {
    assertThat(BirthYears.isPlaceholder(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999", "2001-01-15", "11/01/1999", "01/10/1999", "21 January 1999"})
  void otherDaysAreNot(String written) {
    assertThat(BirthYears.isPlaceholder(written)).isFalse();
  }

  @Test
  void aPeriodHasNinetyDays() {
    assertThat(MatchKey.periodAt(Instant.EPOCH)).isZero();
    assertThat(MatchKey.periodAt(Instant.parse("1970-03-31T23:59:59Z"))).isZero();
    assertThat(MatchKey.periodAt(Instant.parse("1970-04-01T00:00:00Z"))).isEqualTo(1);
  }

  private static Identity identity(String name, @Nullable Integer year, @Nullable String province) {
    return new Identity(
        names(name), List.of(), year == null ? null : BirthYears.in(year), false, province, null);
  }

  private static Identity identity(String[] names, int count) {
    return new Identity(names(Arrays.copyOf(names, count)), List.of(), null, false, null, null);
  }

  private static List<Name> names(String... written) {
    return Stream.of(written).map(Name::of).toList();
  }

  private static double alike(String one, String other) {
    return KEY.tokens(identity(one, null, null))
        .likeness(KEY.tokens(identity(other, null, null)))
        .map(Score::value)
        .orElse(0.0);
  }

  private static Score score(Identity one, Identity other) {
    return KEY.tokens(one).likeness(KEY.tokens(other)).orElseThrow();
  }

  private static List<String> values(MatchTokens tokens) {
    return Stream.of(
            tokens.blocks(),
            tokens.names(),
            tokens.years(),
            List.of(String.valueOf(tokens.province())))
        .flatMap(List::stream)
        .toList();
  }
}
