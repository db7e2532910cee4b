package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
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
  void kafkaGetsTheSameHeadersInTheSameOrder() {
    Map<String, String> headers =
        EnvelopeHeaders.write(Node.envelope(UUID.randomUUID(), 1), "mutual-assistance");
    headers.put("with-spaces", " ສະພານ  a=b ");
    headers.put("empty", "");
    assertThat(HeaderText.headers(HeaderText.write(headers).getBytes(UTF_8)))
        .extracting(header -> Map.entry(header.key(), new String(header.value(), UTF_8)))
        .containsExactlyElementsOf(headers.entrySet());
    assertThat(HeaderText.headers(new byte[0])).isEmpty();
  }

  @Test
  void whatWouldBreakALineIsReplaced() {
    assertThat(HeaderText.read(HeaderText.write(Map.of("a b\n", "c\nd\0e\r"))))
        .isEqualTo(Map.of("a?b?", "c?d?e?"));
  }
}
