package org.saphan.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.Names;
import org.saphan.directory.inspection.FaultyData;
import org.saphan.directory.inspection.Located;

class DataFilesTest {
  private static final String LAO =
      "{code: LA, version: 1, names: {en: Lao PDR, lo: ລາວ, th: ลาว}, languages: [lo],"
          + " zone: Asia/Vientiane, asean: true, source: x, trust: USUAL}";
  private static final String THAI = LAO.replace("code: LA", "code: TH");
  private static final String OSPP =
      "{code: LA-OSPP, version: 1, country: LA, names: {en: OSPP, lo: ອ, th: อ},"
          + " roles: [CA_OFFICER], trust: USUAL}";
  private static final String DESIGNATION =
      "{code: LA-RECIPROCITY, version: 1, country: LA, legalBasis: RECIPROCITY, agency: LA-OSPP,"
          + " channel: DIPLOMATIC, languages: [], confidence: ASSUMED, source: x}";
  private static final String BASIS =
      """
      code: RECIPROCITY
      version: 1
      names: {en: Reciprocity, lo: ລ, th: ล}
      parties: []
      anyParty: true
      precedence: 4
      organisedCrimeTest: false
      channel: DIPLOMATIC
      channels: [DIPLOMATIC]
      consularService: false
      languages: []
      safeConductDays: 15
      mandatoryGrounds: []
      discretionaryGrounds: []
      safeConductClockMayStop: false
      requestingSidePays: []
      undertakings: []
      writtenReciprocityFor: []
      extraSections: [15]
      unknown: [oralRequest, languageRule, certification, dualCriminality, consultation]
      agreedPerCase: [costs, returnOfItems]
      notStated: [urgentChannels, oralConfirmDays, preAlertConfirmDays, forbiddenGrounds, reasonsForRefusal]
      source: x
      trust: UNSURE
      """;
  private static final String CALENDAR =
      """
      code: WORKING_DAYS_LA
      version: 1
      country: LA
      zone: Asia/Vientiane
      restDays: [SATURDAY, SUNDAY]
      holidaysStopTheClock: true
      days:
        - {date: 2026-12-02, offices: CLOSED, trust: VERIFIED, type: FIXED, nameEn: National Day, nameLocal: ວັນຊາດ, source: x}
      source: x
      trust: USUAL
      """;

  private final Map<String, String> files = new HashMap<>();

  DataFilesTest() {
    files.put("countries.yaml", list(LAO, THAI));
    files.put("agencies.yaml", list(OSPP));
    files.put("central-authorities.yaml", list(DESIGNATION));
    files.put("legal-bases/RECIPROCITY-1.yaml", BASIS);
    files.put("calendars/WORKING_DAYS_LA-1.yaml", CALENDAR);
  }

  @Test
  void theShippedDataHasNoFault() {
    assertThat(DataFiles.shipped()).hasSizeGreaterThan(250);
  }

  @Test
  void anEntryKnowsItsFileAndLine() {
    Located<?> found =
        DataFiles.read(files).stream()
            .filter(located -> located.entry() instanceof AgencyPublished)
            .findFirst()
            .orElseThrow();
    assertThat(found.file()).isEqualTo("agencies.yaml");
    assertThat(found.line()).isEqualTo(2);
    assertThat(((AgencyPublished) found.entry()).names()).isEqualTo(new Names("OSPP", "ອ", "อ"));
  }

  @Test
  void aFileOfAnUnknownKindIsAFault() {
    files.put("shelters.yaml", list(OSPP));
    assertFault("shelters.yaml: the name does not say what is in it");
  }

  @Test
  void aMisspeltFieldIsNamedWithItsLine() {
    files.put("agencies.yaml", list(OSPP, OSPP.replace("roles:", "rolls:")));
    assertFault("agencies.yaml:3:", "rolls");
  }

  @Test
  void aMissingFieldIsNamedWithItsLine() {
    files.put("agencies.yaml", list(OSPP.replace("th: อ", "th: ")));
    assertFault("agencies.yaml:2: lacks names.th");
  }

  @Test
  void aMissingNumberIsNotTakenAsZero() {
    files.put("agencies.yaml", list(OSPP.replace("version: 1,", "")));
    assertFault("agencies.yaml:2:", "version");
  }

  @Test
  void aCodeOfTheWrongFormIsNamedWithItsLine() {
    files.put("countries.yaml", list(LAO, THAI.replace("TH", "TH")));
    files.put("agencies.yaml", list(OSPP.replace("country: LA", "country: Lao")));
    assertFault("agencies.yaml:2:", "country");
  }

  @Test
  void anUnknownAgencyIsAFault() {
    files.put("central-authorities.yaml", list(DESIGNATION.replace("LA-OSPP", "LA-NONE")));
    assertFault("central-authorities.yaml:2:", "unknown agency LA-NONE");
  }

  @Test
  void anAgencyWithoutTheRoleIsNoCentralAuthority() {
    files.put("agencies.yaml", list(OSPP.replace("CA_OFFICER", "PROSECUTOR")));
    assertFault("LA-OSPP has none of the roles");
  }

  @Test
  void anAgencyOfAnotherStateIsNoCentralAuthority() {
    files.put("agencies.yaml", list(OSPP.replace("country: LA", "country: TH")));
    assertFault("LA-OSPP belongs to another State");
  }

  @Test
  void aChannelThatTheBasisForbidsIsAFault() {
    files.put("central-authorities.yaml", list(DESIGNATION.replace("DIPLOMATIC", "INTERPOL")));
    assertFault("RECIPROCITY does not allow the channel INTERPOL");
  }

  @Test
  void twoVersionsMayMeetButNotShareADay() {
    String second = DESIGNATION.replace("version: 1", "version: 2, validFrom: 2027-01-01");
    files.put(
        "central-authorities.yaml",
        list(DESIGNATION.replace("version: 1", "version: 1, validTo: 2026-12-31"), second));
    assertThat(DataFiles.read(files)).hasSize(7);
    files.put(
        "central-authorities.yaml",
        list(DESIGNATION.replace("version: 1", "version: 1, validTo: 2027-01-01"), second));
    assertFault("central-authorities.yaml:3:", "holds on days on which version 1 holds too");
  }

  @Test
  void aRegionMayHaveAnAuthorityOfItsOwnAtTheSameTime() {
    String region =
        DESIGNATION
            .replace("code: LA-RECIPROCITY", "code: LA-RECIPROCITY-LA-VT")
            .replace("country: LA", "country: LA, region: LA-VT");
    files.put("central-authorities.yaml", list(DESIGNATION, region));
    assertThat(DataFiles.read(files)).hasSize(7);
  }

  @Test
  void versionsAreCountedWithoutHolesAndOnlyOnce() {
    files.put("agencies.yaml", list(OSPP, OSPP.replace("version: 1", "version: 3")));
    assertFault("version 3 does not follow the one before");
    files.put("agencies.yaml", list(OSPP, OSPP));
    assertFault("version 1 is written twice");
  }

  @Test
  void anEntryMayHoldForOneDayButNotForLess() {
    String day = "version: 1, validFrom: 2026-01-02, validTo: 2026-01-0";
    files.put("agencies.yaml", list(OSPP.replace("version: 1", day + "2")));
    assertThat(DataFiles.read(files)).hasSize(6);
    files.put("agencies.yaml", list(OSPP.replace("version: 1", day + "1")));
    assertFault("ends before it begins");
  }

  @Test
  void aPartyThatIsNoCountryIsAFault() {
    basis("parties: []", "parties: [LA, QQ]");
    basis("anyParty: true", "anyParty: false");
    assertFault("legal-bases/RECIPROCITY-1.yaml:", "the party QQ is not a country");
  }

  @Test
  void aPartyWithoutACentralAuthorityIsAFault() {
    basis("parties: []", "parties: [LA, TH]");
    basis("anyParty: true", "anyParty: false");
    assertFault("the party TH has no central authority");
  }

  @Test
  void aRuleThatIsAbsentByOversightIsAFault() {
    basis("safeConductDays: 15\n", "");
    assertFault("safeConductDays is absent");
  }

  @Test
  void aRuleCannotBeBothWrittenAndUnknown() {
    basis("unknown: [", "unknown: [safeConductDays, ");
    assertFault("safeConductDays is named as absent, but is not");
  }

  @Test
  void numbersOfABasisHaveLimits() {
    basis("safeConductDays: 15", "safeConductDays: 1");
    basis("extraSections: [15]", "extraSections: [1, 22]");
    assertThat(DataFiles.read(files)).hasSize(6);
    basis("safeConductDays: 1\n", "safeConductDays: 0\n");
    basis("extraSections: [1, 22]", "extraSections: [0, 23]");
    assertFault("a number of days is 1 or more");
    assertFault("sections are numbered 1 to 22");
  }

  @Test
  void aWeekHasAWorkingDay() {
    calendar("[SATURDAY, SUNDAY]", "[TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]");
    assertThat(DataFiles.read(files)).hasSize(6);
    calendar("[TUESDAY", "[MONDAY, TUESDAY");
    assertFault("no day of the week is a working day");
  }

  @Test
  void aDateThatDoesNotExistIsNamedWithItsLine() {
    calendar("2026-12-02", "2026-02-30");
    assertFault("calendars/WORKING_DAYS_LA-1.yaml:8:", "2026-02-30");
  }

  private void basis(String from, String to) {
    files.merge("legal-bases/RECIPROCITY-1.yaml", "", (text, none) -> text.replace(from, to));
  }

  private void calendar(String from, String to) {
    files.merge("calendars/WORKING_DAYS_LA-1.yaml", "", (text, none) -> text.replace(from, to));
  }

  private void assertFault(String... parts) {
    assertThatThrownBy(() -> DataFiles.read(files))
        .isInstanceOf(FaultyData.class)
        .message()
        .contains(parts);
  }

  private static String list(String... entries) {
    return "# a comment\n- " + String.join("\n- ", List.of(entries)) + "\n";
  }
}
