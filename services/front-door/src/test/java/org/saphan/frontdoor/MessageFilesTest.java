package org.saphan.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.PageTexts;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("front-door").faults()).isEmpty();
  }

  @Test
  void everyTextThatAPageNamesIsThere() {
    assertThat(
            MessageFiles.missing(
                PageTexts.named(),
                new MessageFiles("front-door"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
