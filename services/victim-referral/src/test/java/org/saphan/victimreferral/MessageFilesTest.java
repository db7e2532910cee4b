package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.LawTexts;
import org.saphan.testkit.MessageFiles;

class MessageFilesTest {
  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles("victim-referral").faults()).isEmpty();
  }

  @Test
  void everythingThatTheLawsTablesNameForTheLifeCyclesHereIsWorded() {
    assertThat(
            MessageFiles.missing(
                LawTexts.keysOf(
                    Set.of(
                        "consent",
                        "follow-up-plan",
                        "referral",
                        "service-episode",
                        "shelter",
                        "victim-case")),
                new MessageFiles("victim-referral"),
                new MessageFiles("published"),
                new MessageFiles("foundation")))
        .isEmpty();
  }
}
