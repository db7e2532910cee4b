package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeaderTextTest {
  @Test
  void headersComeBackAsTheyWere() {
    Map<String, String> headers =
        EnvelopeHeaders.write(Node.envelope(UUID.randomUUID(), 1), "mutual-assistance");
    headers.put("with-spaces", " ສະພານ  a=b ");
    headers.put("empty", "");
    assertThat(HeaderText.read(HeaderText.write(headers))).isEqualTo(headers);
    assertThat(HeaderText.read("")).isEmpty();
  }

  @Test
  void whatWouldBreakALineIsReplaced() {
    assertThat(HeaderText.read(HeaderText.write(Map.of("a b\n", "c\nd\0e\r"))))
        .isEqualTo(Map.of("a?b?", "c?d?e?"));
  }
}
