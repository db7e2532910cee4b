package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.Account.Word;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.lifecycle.Holder;

/** What is read out of a timeline as the words of countries. */
class AccountTest {
  private static final Instant START = Instant.parse("2026-11-02T02:00:00Z");

  private final List<Entry> entries = new ArrayList<>();
  private final Standing outgoing = part("outgoing-request");
  private final Standing incoming = part("incoming-request");

  @Test
  void theLastWordOfEachCountryIsShownTheNewestFirst() {
    said(outgoing, 0, "APPROVED", "LA-OSPP");
    said(outgoing, 3, "TRANSMITTED", "LA-OSPP");
    said(outgoing, 9, "ACKNOWLEDGED", "TH-OAG");

    assertThat(accounts())
        .singleElement()
        .satisfies(account -> {
          assertThat(account.parts()).containsExactly(outgoing);
          assertThat(words(account)).containsExactly("TH ACKNOWLEDGED", "LA TRANSMITTED");
          assertThat(account.words().getFirst().agency()).isEqualTo("TH-OAG");
          assertThat(account.words().getFirst().occurredAt())
              .isEqualTo(START.plus(Duration.ofDays(9)));
        });
  }

  @Test
  void whereAllSayTheSameOrOnlyOneSpeaksThereIsNothingToShow() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    assertThat(accounts()).isEmpty();

    said(outgoing, 1, "ACKNOWLEDGED", "TH-OAG");
    said(outgoing, 2, "ACKNOWLEDGED", "LA-OSPP");
    assertThat(accounts()).isEmpty();
  }

  @Test
  void whatIsWrittenDownForAPartnerIsThePartnersWord() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    entries.add(entry(outgoing, 5, "REFUSED", "LA-OSPP", "TH-OAG", Map.of()));

    assertThat(words(accounts().getFirst())).containsExactly("TH REFUSED", "LA TRANSMITTED");
  }

  @Test
  void whatAServiceOrAnInternationalOrganisationDoesIsNoCountrysWord() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    said(outgoing, 1, "LAPSED", "SYSTEM");
    said(outgoing, 2, "ACKNOWLEDGED", "IO-IOM");
    said(outgoing, 3, "REFUSED", "NGO-AAT");

    assertThat(accounts()).isEmpty();
  }

  @Test
  void whatIsLearnedLateDoesNotStandBeforeWhatHappenedLater() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    said(outgoing, 9, "EXECUTED", "TH-OAG");
    said(outgoing, 4, "ACKNOWLEDGED", "TH-OAG");

    assertThat(words(accounts().getFirst())).containsExactly("TH EXECUTED", "LA TRANSMITTED");
  }

  @Test
  void twoSidesOfOneRequestAreOneThingByTheReferenceThatOneCallsForeign() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    entries.add(
        entry(outgoing, 4, "ACKNOWLEDGED", "LA-OSPP", "TH-OAG", Map.of("foreignRef", "TH/7")));
    entries.add(entry(incoming, 3, "ACKNOWLEDGED", "TH-OAG", null, Map.of("ourRef", "TH/7")));
    said(incoming, 12, "IN_EXECUTION", "TH-OAG");

    assertThat(accounts())
        .singleElement()
        .satisfies(account -> {
          assertThat(account.parts()).containsExactly(outgoing, incoming);
          assertThat(words(account)).containsExactly("TH IN_EXECUTION", "LA TRANSMITTED");
          assertThat(account.words().getFirst().type()).isEqualTo("incoming-request");
        });
  }

  @Test
  void requestsWithOtherReferencesStayApart() {
    entries.add(entry(outgoing, 1, "ACKNOWLEDGED", "LA-OSPP", null, Map.of("foreignRef", "TH/7")));
    entries.add(entry(incoming, 2, "ASSESSMENT", "TH-OAG", null, Map.of("ourRef", "TH/8")));
    assertThat(accounts()).isEmpty();
  }

  @Test
  void theSameNumberInAnotherServiceIsAnotherThing() {
    said(outgoing, 0, "TRANSMITTED", "LA-OSPP");
    Standing elsewhere = part("victim-referral", "referral", outgoing.id());
    entries.add(entry(elsewhere, 1, "OFFERED", "TH-OAG", null, Map.of()));

    assertThat(Account.of(List.of(outgoing, elsewhere), entries)).isEmpty();
  }

  private List<Account> accounts() {
    return Account.of(List.of(outgoing, incoming), entries);
  }

  private static List<String> words(Account account) {
    return account.words().stream().map(AccountTest::text).toList();
  }

  private static String text(Word word) {
    return word.country() + " " + word.stage();
  }

  private void said(Standing part, int day, String stage, String agency) {
    entries.add(entry(part, day, stage, agency, null, Map.of()));
  }

  private Entry entry(
      Standing part, int day, String stage, String agency, String other, Map<String, Object> says) {
    Instant at = START.plus(Duration.ofDays(day));
    return new Entry(
        UUID.randomUUID(),
        "SomethingHappened",
        part.service(),
        part.type(),
        part.id(),
        entries.size() + 1L,
        at,
        "EXACT",
        at,
        "O1",
        null,
        stage,
        Holder.NOBODY,
        agency,
        "CA_OFFICER",
        other,
        false,
        says);
  }

  private static Standing part(String type) {
    return part("mutual-assistance", type, UUID.randomUUID());
  }

  private static Standing part(String service, String type, UUID id) {
    return new Standing(
        id,
        service,
        type,
        new UUID(0, 1),
        1,
        "STAGE",
        Holder.NOBODY,
        START,
        START,
        START,
        START,
        "LA",
        false,
        List.of(),
        List.of(),
        null,
        false,
        false);
  }
}
