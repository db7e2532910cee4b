package org.saphan.casetracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.Law;
import org.saphan.testkit.LawTexts;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.PageTexts;

class MessageFilesTest {
  private static final MessageFiles FILES = new MessageFiles("case-tracker");

  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(FILES.faults()).isEmpty();
  }

  @Test
  void everythingThatTheLawsTablesNameForThisServiceIsWorded() {
    assertThat(
            MessageFiles.missing(
                LawTexts.keysOf(Law.lifecyclesOf("case-tracker")),
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
                new MessageFiles("case-tracker"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
