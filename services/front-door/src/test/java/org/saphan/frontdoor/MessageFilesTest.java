package org.saphan.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.MessageFiles;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("front-door").faults()).isEmpty();
  }
}
