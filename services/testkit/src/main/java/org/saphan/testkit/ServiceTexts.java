package org.saphan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What the texts of every service are tested for; a service's own test names the service. */
public abstract class ServiceTexts {
  private final String service;

  /**
   * @param service also the name of its room of texts
   */
  protected ServiceTexts(String service) {
    this.service = service;
  }

  @Test
  void theTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(new MessageFiles(service).faults()).isEmpty();
  }

  @Test
  void everythingThatTheLawsTablesNameForThisServiceIsWorded() {
    assertThat(missing(LawTexts.keysOf(Law.lifecyclesOf(service)))).isEmpty();
  }

  @Test
  void everyTextThatAPageNamesIsThere() {
    assertThat(missing(PageTexts.named())).isEmpty();
  }

  private Collection<String> missing(Collection<String> keys) {
    return MessageFiles.missing(
        keys,
        new MessageFiles(service),
        new MessageFiles("published"),
        new MessageFiles("foundation"));
  }
}
