package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.PageTexts;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("directory").faults()).isEmpty();
  }

  @Test
  void everyTextThatAPageNamesIsThere() {
    assertThat(
            MessageFiles.missing(
                PageTexts.named(),
                new MessageFiles("directory"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
