package org.saphan.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.web.Unfit;

class SheetTest {
  private static final String THAI = "name,born\r\nสมชาย ใจดี,15/03/2530\r\n";

  enum Col implements Column {
    NAME,
    BORN;

    @Override
    public String header() {
      return this == NAME ? "name" : "born";
    }

    @Override
    public boolean always() {
      return this == NAME;
    }

    @Override
    public String label() {
      return "sheet." + header();
    }
  }

  private static List<Map<String, String>> lines(byte[] bytes) {
    return Sheet.read(bytes, Col.values()).lines();
  }

  private static List<Map<String, String>> lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSheetReadsTheSameInEveryEncodingOfTheRegion() {
    List<Map<String, String>> expected =
        List.of(Map.of("name", "สมชาย ใจดี", "born", "15/03/2530"));
    assertThat(lines(THAI)).isEqualTo(expected);
    assertThat(lines("\uFEFF" + THAI)).isEqualTo(expected);
    assertThat(lines(THAI.getBytes(Charset.forName("x-windows-874")))).isEqualTo(expected);
    assertThat(lines(THAI.replace(',', ';'))).isEqualTo(expected);
  }

  @Test
  void bytesOfNoKnownEncodingAreRefused() {
    refused(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xFF}, "INVALID ENCODING");
  }

  @Test
  void aNameIsNeverSplitAtItsSpaces() {
    assertThat(lines("name\nMrs  Keo  Vong\n").getFirst()).containsEntry("name", "Mrs  Keo  Vong");
  }

  @Test
  void anUnknownColumnIsNamed() {
    refused("name,colour\nA,red\n".getBytes(StandardCharsets.UTF_8), "INVALID UNKNOWN_FIELD");
  }

  @Test
  void theLongestSheetIsReadAndOneLineOrByteMoreIsNot() {
    assertThat(lines("name\n" + "A\n".repeat(Sheet.MAX_LINES))).hasSize(Sheet.MAX_LINES);
    refused(
        ("name\n" + "A\n".repeat(Sheet.MAX_LINES + 1)).getBytes(StandardCharsets.UTF_8),
        "INVALID TOO_MANY");
    String line = "A".repeat(Sheet.MAX_BYTES - "name\n".length());
    assertThat(lines("name\n" + line)).hasSize(1);
    refused(("name\n" + line + "A").getBytes(StandardCharsets.UTF_8), "TOO_LARGE TOO_LARGE");
  }

  @Test
  void whatIsWrongWithALineIsGathered() {
    Cells<Col> cells = new Cells<>(Col.class, Map.of("born", "the year of the rat"));
    assertThat(cells.day(Col.BORN)).isEmpty();
    assertThat(cells.faults())
        .containsExactly(new Fault("name", "REQUIRED"), new Fault("born", "BAD_VALUE"));
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> lines(bytes)).isInstanceOf(Unfit.class).hasMessage(message);
  }
}
