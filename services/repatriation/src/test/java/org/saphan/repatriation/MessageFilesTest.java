package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.LawTexts;
import org.saphan.testkit.MessageFiles;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("repatriation").faults()).isEmpty();
  }

  @Test
  void everythingThatTheLawsTablesNameForTheLifeCyclesHereIsWorded() {
    assertThat(
            MessageFiles.missing(
                LawTexts.keysOf(Set.of("notice", "return", "province-report", "device")),
                new MessageFiles("repatriation"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
