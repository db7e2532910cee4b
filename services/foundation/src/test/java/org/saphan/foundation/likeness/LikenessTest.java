package org.saphan.foundation.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.likeness.Likeness.Known;

/** Every name here is invented. */
class LikenessTest {
  @ParameterizedTest
  @SpellingsOfOneMan
  void spellingsThatOfficesUseForOneManAreAlike(String one, String other) {
    assertThat(likeness(one, other)).isGreaterThanOrEqualTo(Likeness.PROPOSED);
  }

  @Test
  void nearNamesOfDifferentPeopleStayBelowTheThreshold() {
    assertThat(likeness("Khamphane Dayyaphone", "Khamsane Douphong")).isLessThan(Likeness.PROPOSED);
    assertThat(likeness("Bounmy Keolath", "Bounmy Savanhdy")).isLessThan(Likeness.PROPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "ບຸນມີ ແກ້ວລາດ, Bounmy Keolath",
    "บุญมี แก้วลาด, Bounmy Keolath",
    "ຄຳ ພອນ, คำ พอน",
    "ໄຊ ວົງ, Xay Vong",
    "ຫຼ້າ ສີ, ຫລ້າ ສີ"
  })
  void theSameNameInAnotherScriptIsAlike(String one, String other) {
    assertThat(likeness(one, other)).isGreaterThanOrEqualTo(Likeness.PROPOSED);
  }

  @Test
  void neitherOrderNorTitleNorToneNorMissingFamilyNameMakesAnotherName() {
    assertThat(likeness("Bounmy Keolath", "Keolath Bounmy")).isEqualTo(1);
    assertThat(likeness("Thao Bounmy Keolath", "bounmy  keolath")).isEqualTo(1);
    assertThat(likeness("ແກ້ວ ສີ", "ແກວ ສີ")).isEqualTo(1);
    assertThat(likeness("บุญมี ไม่มีนามสกุล", "บุญมี")).isEqualTo(1);
  }

  @Test
  void thaoIsATitleOnlyBeforeTwoOtherWords() {
    assertThat(Name.of("Thao Xiong").words()).hasSize(2);
    assertThat(Name.of("Thao Bounmy Keolath").words()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "นางสาวสมศรี ใจดี, สมศรี ใจดี",
    "น.ส.สมศรี ใจดี, สมศรี ใจดี",
    "น.ส. สมศรี, สมศรี",
    "นางสาว สมศรี, สมศรี",
    "นายสมชาย ใจดี, สมชาย ใจดี",
    "ด.ช.บุญมี แก้วลาด, บุญมี แก้วลาด",
    "เด็กหญิงแก้ว สี, แก้ว สี",
    "นางสาวิตรี ใจดี, สาวิตรี ใจดี",
    "ນາງສາວບຸນມີ ແກ້ວລາດ, ບຸນມີ ແກ້ວລາດ",
    "ນາງຄຳ, ຄຳ",
    "ນາງ ຄຳ, ຄຳ",
    "ທ້າວບຸນມີ ແກ້ວລາດ, ບຸນມີ ແກ້ວລາດ",
    "ທາວບຸນມີ, ບຸນມີ",
    "ທ. ບຸນມີ ແກ້ວລາດ, ບຸນມີ ແກ້ວລາດ",
    "ທ່ານບຸນມີ, ບຸນມີ",
    "Mr.Bounmy, Bounmy"
  })
  void aTitleThatIsWrittenIntoTheNameIsNoPartOfIt(String one, String other) {
    assertThat(likeness(one, other)).isEqualTo(1);
    assertThat(Name.of(one)).isEqualTo(Name.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"นายิกา", "นายก", "นางาม", "นาย", "นางสาว", "ນາງ", "ນາງາມ", "ທານຸ", "ท้าว", "ທ."})
  void whatOnlyBeginsLikeATitleIsAName(String name) {
    String normal = Folding.normal(name).replace(".", "");
    assertThat(Name.of(name).words()).containsExactly(Folding.of(normal));
  }

  @Test
  void aNameOfOneWordIsNeverQuiteTheSameAsOneOfTwo() {
    assertThat(likeness("Bounmy", "Bounmy Keolath")).isBetween(0.6, 0.9);
  }

  @Test
  void aNameHasAtMostSixWords() {
    assertThat(Name.of("a b c d e f").words()).hasSize(Name.MAX_WORDS);
    assertThat(Name.of("a b c d e f g").words()).hasSize(Name.MAX_WORDS);
  }

  @Test
  void anEmptyNameIsLikeNoOther() {
    assertThat(likeness("", "Bounmy")).isZero();
    assertThat(likeness(" ", " ")).isZero();
  }

  @Test
  void anAgeIsAnIntervalOfTwoYears() {
    assertThat(BirthYears.aged(15, 2026)).isEqualTo(new BirthYears(2010, 2011));
    assertThat(BirthYears.aged(15, 2026).apart(BirthYears.in(2011))).isZero();
    assertThat(BirthYears.aged(15, 2026).apart(BirthYears.in(2012))).isEqualTo(1);
    assertThatThrownBy(() -> new BirthYears(2011, 2010))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void yearsThreeApartAreComparedAndFourApartAreNot() {
    assertThat(Likeness.of(born(2000), born(2003))).isPresent();
    assertThat(Likeness.of(born(2000), born(2004))).isEmpty();
    assertThat(Likeness.of(born(2000), born(2001)).orElseThrow())
        .isCloseTo((0.45 + 0.2 * 0.75) / 0.65, within(1e-9));
  }

  @Test
  void namesWithoutABlockInCommonAreNotCompared() {
    Known one = new Known(Name.of("Bounmy Keolath"), null, null, null, null);
    Known other = new Known(Name.of("Somsak Wiphada"), null, null, null, null);
    assertThat(Likeness.of(one, other)).isEmpty();
  }

  @Test
  void everythingThatBothKnowCountsAndNothingElse() {
    Name name = Name.of("Bounmy Keolath");
    Known all = new Known(name, Name.of("Somdy Keolath"), BirthYears.in(2000), "LA-SV", "FEMALE");
    Known little = new Known(name, null, null, null, "FEMALE");
    Known man = new Known(name, null, null, null, "MALE");

    assertThat(Likeness.of(all, all).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(Likeness.of(all, little).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(Likeness.of(all, man).orElseThrow()).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void aNameHidesItself() {
    assertThat(Name.of("Bounmy Keolath")).hasToString("(name)");
  }

  private static Known born(int year) {
    return new Known(Name.of("Bounmy Keolath"), null, BirthYears.in(year), null, null);
  }

  private static double likeness(String one, String other) {
    return Name.of(one).likeness(Name.of(other));
  }
}
