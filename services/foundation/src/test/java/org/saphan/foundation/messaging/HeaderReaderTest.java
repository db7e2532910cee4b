package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {
  private final HeaderReader reader = new HeaderReader();

  @Test
  void kafkaGetsTheSameHeadersInTheSameOrder() {
    Map<String, String> headers =
        EnvelopeHeaders.write(Node.envelope(UUID.randomUUID(), 1), "mutual-assistance");
    headers.put("with-spaces", " ສະພານ  a=b ");
    headers.put("empty", "");
    assertThat(read(headers)).containsExactlyElementsOf(headers.entrySet());
    assertThat(read(Map.of())).isEmpty();
  }

  @Test
  void everyEventHasItsOwnHeadersWhateverStoodInTheOneBefore() {
    Random random = new Random(22);
    List<String> names = List.of("a", "ab", "abc", "b", "ba");
    List<String> values = List.of("", "a", "ab", " ", "ສະພານ");
    for (int event = 0; event < 10_000; event++) {
      Map<String, String> headers = new LinkedHashMap<>();
      for (String name : names) {
        if (random.nextBoolean()) {
          headers.put(name, values.get(random.nextInt(values.size())));
        }
      }
      assertThat(read(headers)).containsExactlyElementsOf(headers.entrySet());
    }
  }

  @Test
  void whatIsAlikeIsMadeOnce() {
    List<Header> one = reader.read("a 1\nb 1\n".getBytes(UTF_8));
    List<Header> other = reader.read("a 1\nb 2\n".getBytes(UTF_8));
    assertThat(other.getFirst()).isSameAs(one.getFirst());
    assertThat(other.getLast().key()).isSameAs(one.getLast().key());
  }

  private List<Map.Entry<String, String>> read(Map<String, String> headers) {
    return reader.read(HeaderText.write(headers).getBytes(UTF_8)).stream()
        .map(header -> Map.entry(header.key(), new String(header.value(), UTF_8)))
        .toList();
  }
}
