package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.MessageFiles;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("directory").faults()).isEmpty();
  }
}
