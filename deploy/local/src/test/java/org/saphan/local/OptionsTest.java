package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void withoutWordsTheNodeIsInTheProjectAndOnPort8080() {
    Options options = Options.parse();
    assertThat(options.data()).isEqualTo(Path.of(".saphan").toAbsolutePath());
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.separate() || options.practice() || options.detach()).isFalse();
  }

  @Test
  void everyOptionIsUnderstoodInAnyOrder() {
    Options options =
        Options.parse("--practice", "somchai", "--port", "9000", "--separate", "--data", "/x/../y");
    assertThat(options.data()).isEqualTo(Path.of("/y"));
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.separate() && options.practice()).isTrue();
    assertThat(options.rest()).containsExactly("somchai");
  }

  @Test
  void theLowestAndTheHighestPortAreTaken() {
    assertThat(Options.parse("--port", "1024").port()).isEqualTo(Options.MIN_PORT);
    assertThat(Options.parse("--port", "65535").port()).isEqualTo(Options.MAX_PORT);
  }

  @Test
  void aPortOutsideOfTheRangeOrNoNumberIsRefused() {
    for (String wrong : new String[] {"1023", "65536", "-1", "http"}) {
      assertThatThrownBy(() -> Options.parse("--port", wrong))
          .isInstanceOf(Trouble.class)
          .hasMessage("The port must be a number from 1024 to 65535, not " + wrong + ".");
    }
  }

  @Test
  void anUnknownOptionAndAMissingValueAreRefused() {
    assertThatThrownBy(() -> Options.parse("--fast")).hasMessage("There is no option --fast.");
    assertThatThrownBy(() -> Options.parse("--data", "--separate"))
        .hasMessage("Option --data needs a value.");
    assertThatThrownBy(() -> Options.parse("--port")).hasMessage("Option --port needs a value.");
  }

  @Test
  void aWordIsRefusedWhereNothingCouldBeMeantByIt() {
    assertThatThrownBy(() -> Options.withoutWords("/data/of/another"))
        .hasMessage("What is meant by /data/of/another? A directory with data goes after --data.");
    assertThat(Options.withoutWords("--data", "/x").data()).isEqualTo(Path.of("/x"));
  }

  @Test
  void whatToDoNextNamesTheDataOfThisNode() {
    assertThat(Welcome.text(Options.parse(), "http://localhost:8080"))
        .contains("./saphan down  ")
        .doesNotContain("--data");
    assertThat(Welcome.text(Options.parse("--data", "/x"), "http://localhost:8080"))
        .contains("./saphan demo --data /x", "./saphan token USER --data /x")
        .contains("./saphan status --data /x", "./saphan down --data /x");
  }
}
