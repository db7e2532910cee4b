package org.saphan.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
  private static final Needles NEEDLES = Needles.of(List.of("ກຂ ค", "29.03.1987"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ກຂ ค b",
        "{\"a\": \"\\u0e81\\u0e82 \\u0e04\"}",
        "\\u0E81\\u0E82 \\u0E04",
        "(\\\\u0e81\\\\u0e82 \\\\u0e04)",
        "?a=%E0%BA%81%E0%BA%82+%E0%B8%84",
        "/%e0%ba%81%e0%ba%82+%e0%b8%84",
        "/%E0%BA%81%E0%BA%82%20%E0%B8%84",
        "&#3713;&#3714; &#3588;",
        "[/0xe00xba0x810xe00xba0x82 0xe00xb80x84]",
        "\\xe0ba81e0ba8220e0b884",
        "born 29.03.1987."
      })
  void aWordIsFoundHoweverItIsWritten(String text) {
    assertThat(NEEDLES.areIn(text)).isTrue();
    assertThat(NEEDLES.areIn(text.substring(0, text.length() / 2))).isFalse();
  }

  @Test
  void aWordIsFoundInOtherEncodings() {
    assertThat(NEEDLES.areIn("xກຂ ค".getBytes(UTF_16LE))).isTrue();
    assertThat(NEEDLES.areIn("xກຂ ค".getBytes(UTF_16BE))).isTrue();
    assertThat(NEEDLES.areIn(new String("ກຂ ค".getBytes(UTF_8), ISO_8859_1))).isTrue();
    assertThat(NEEDLES.areIn("ກຂค 29.03.1986")).isFalse();
  }
}
