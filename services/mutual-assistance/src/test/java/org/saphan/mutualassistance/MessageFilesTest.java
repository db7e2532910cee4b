package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.Law;
import org.saphan.testkit.LawTexts;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.PageTexts;

class MessageFilesTest {
  private static final MessageFiles FILES = new MessageFiles("mutual-assistance");

  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(FILES.faults()).isEmpty();
  }

  @Test
  void everythingThatTheLawsTablesNameForThisServiceIsWorded() {
    assertThat(
            MessageFiles.missing(
                LawTexts.keysOf(Law.lifecyclesOf("mutual-assistance")),
                FILES,
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }

  @Test
  void everyTextThatAPageNamesIsThere() {
    assertThat(
            MessageFiles.missing(
                PageTexts.named(),
                new MessageFiles("mutual-assistance"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
