package org.saphan.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    // query, cookie, account, header, answer
    "th, lo, en, en, th", // what was just chosen
    ", th, en, en, th", // what was chosen earlier
    ", , th, en, th", // what the account says
    ", , , th-TH, th", // what the browser asks for
    ", , , 'fr, en;q=0.8, th;q=0.9', th",
    ", , , 'en;q=0, th;q=0.1', th",
    ", , , fr, lo", // a language that we do not have
    ", , , , lo", // nothing at all
    "xx, th, , , th", // what is not understood is passed over
    "'../etc', , , en, en",
    ", , en_GB, , en",
    ", , , ';;;q=x', lo",
  })
  void theNearestChoiceWins(
      @Nullable String query,
      @Nullable String cookie,
      @Nullable String account,
      @Nullable String header,
      String answer) {
    assertThat(Languages.negotiate(query, cookie, account, header))
        .isEqualTo(Locale.forLanguageTag(answer));
  }

  @Test
  void aHeaderIsReadUpToItsLimit() {
    String header = "en" + " ".repeat(Languages.MAX_HEADER - 2);
    assertThat(Languages.negotiate(null, null, null, header)).isEqualTo(Languages.ENGLISH);
    assertThat(Languages.negotiate(null, null, null, header + " ")).isEqualTo(Languages.LAO);
  }
}
