package org.saphan.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

class TextsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Texts texts = new Texts("example", meters);
  private final Wording lao = texts.in(Languages.LAO);
  private final Wording english = texts.in(Languages.ENGLISH);

  @Test
  void everyLanguageHasItsOwnWords() {
    assertThat(lao.say("example.greeting", "ຄຳ")).isEqualTo("ສະບາຍດີ ຄຳ");
    assertThat(texts.in(Languages.THAI).say("example.greeting", "ดาว")).isEqualTo("สวัสดี ดาว");
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(english.say("example.greeting", "Noy")).isEqualTo("Good day, Noy's friend");
  }

  @Test
  void englishKnowsOneFromMany() {
    assertThat(english.say("example.days", 1)).isEqualTo("1 day");
    assertThat(english.say("example.days", 2)).isEqualTo("2 days");
    assertThat(lao.say("example.days", 2)).isEqualTo("2 ມື້");
  }

  @Test
  void aRoomMayWordACommonTextInItsOwnWay() {
    assertThat(lao.say("button.save")).isEqualTo("ບັນທຶກໄວ້");
    assertThat(english.say("button.save")).isEqualTo("Save");
  }

  @Test
  void theWordsOfThePublishedLanguageAreThereForEveryService() {
    assertThat(english.stage("outgoing-request", "UNDER_REVIEW")).isEqualTo("Under review");
    assertThat(lao.event("MlaRequestDrafted")).isEqualTo("ຮ່າງຄຳຮ້ອງຂໍແລ້ວ");
    assertThat(english.agency("LA-OSPP")).startsWith("Office of the Supreme");
  }

  @Test
  void anEntryOfAnOpenListIsCalledWhatItBringsAlongAndByItsCodeUntilThen() {
    EntryNames names =
        (code, locale) ->
            code.equals("KH_LA_2030") ? Optional.of("in " + locale) : Optional.empty();
    Wording known = new Texts("example", meters, names).in(Languages.LAO);
    assertThat(known.entry("KH_LA_2030")).isEqualTo("in lo");
    assertThat(known.entry("LA_VN_2031")).isEqualTo("LA_VN_2031");
    assertThat(lao.entry("KH_LA_2030")).isEqualTo("KH_LA_2030");
  }

  @Test
  void aMissingTextIsEnglishAndMarkedAndCounted() {
    assertThat(lao.html("example.onlyEnglish"))
        .isEqualTo("<span lang=\"en\">Only &lt;here&gt;</span>");
    assertThat(english.html("example.onlyEnglish")).isEqualTo("Only &lt;here&gt;");
    assertThat(meters.counter("saphan.texts.missing", "room", "example", "language", "lo").count())
        .isEqualTo(1);
  }

  @Test
  void aTextThatNobodyHasShowsItsKeyMarkedAsEnglish() {
    assertThat(lao.words("nobody.wrote.this"))
        .isEqualTo(new Words("nobody.wrote.this", Locale.ENGLISH));
  }

  @Test
  void aFieldIsNamedByCommandThenByPathThenByItsLastWord() {
    assertThat(english.field("RequestDisclosure", "dataGroups")).isEqualTo("Groups of data");
    assertThat(english.field(null, "parts.country")).isEqualTo("Country");
  }

  @Test
  void aHolderIsAWordOrARole() {
    assertThat(english.holder("NOBODY")).isEqualTo("nobody needs to act");
    assertThat(english.holder("PROSECUTOR")).isEqualTo("Prosecutor in charge of the case");
  }

  @Test
  void aRejectionSpeaksForItsReasonAndElseForItsCode() {
    assertThat(english.rejection(Rejection.of(Refusal.INVALID, "BUDDHIST_ERA")))
        .contains("Buddhist Era");
    assertThat(english.rejection(Rejection.of(Refusal.STATE, "NO_SUCH_REASON")))
        .isEqualTo(english.say("rejection.STATE"));
  }

  @Test
  void anAgencyWithoutANameKeepsItsCode() {
    assertThat(lao.agency("LA-IMM-VT-01")).isEqualTo("LA-IMM-VT-01");
    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void anyOtherLocaleIsSpokenToInEnglish() {
    assertThat(texts.in(Locale.FRENCH).tag()).isEqualTo("en");
  }

  @Test
  void aServiceWithoutMessageFilesDoesNotStart() {
    assertThatIllegalStateException().isThrownBy(() -> new Texts("nowhere", meters));
  }
}
