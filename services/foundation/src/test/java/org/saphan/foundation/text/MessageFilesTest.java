package org.saphan.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Law;
import org.saphan.testkit.LawTexts;
import org.saphan.testkit.MessageFiles;
import org.saphan.testkit.PageTexts;

/** The shared message files against the law's tables. */
class MessageFilesTest {
  private static final MessageFiles FOUNDATION = new MessageFiles("foundation");
  private static final MessageFiles PUBLISHED = new MessageFiles("published");

  @Test
  void theSharedTextsAreThereInAllLanguagesAndWellWritten() {
    assertThat(FOUNDATION.faults()).isEmpty();
    assertThat(PUBLISHED.faults()).isEmpty();
  }

  @Test
  void everyTextThatASharedPageNamesIsThere() {
    assertThat(PageTexts.named()).contains("app.name");
    assertThat(MessageFiles.missing(PageTexts.named(), FOUNDATION, PUBLISHED)).isEmpty();
  }

  @Test
  void noTextIsInTwoSharedRooms() {
    assertThat(FOUNDATION.keys()).doesNotContainAnyElementsOf(PUBLISHED.keys());
  }

  @Test
  void theLifeCyclesThatEveryServiceHasAreWorded() {
    Set<String> lifecycles = Law.lifecyclesOf("mutual-assistance repatriation victim-referral");
    assertThat(lifecycles).containsExactlyInAnyOrder("disclosure", "person-record");
    assertThat(MessageFiles.missing(LawTexts.keysOf(lifecycles), PUBLISHED)).isEmpty();
  }

  @Test
  void everyRoleHolderAndAgencyOfTheTablesHasAName() {
    Stream<String> roles = column("roles", "role").map("role."::concat);
    Stream<String> agencies =
        column("roles", "agency").filter(code -> !code.contains("*")).map("agency."::concat);
    Stream<String> holders = codes("Holder").map("holder."::concat);
    List<String> wanted = Stream.of(roles, agencies, holders).flatMap(keys -> keys).toList();
    assertThat(MessageFiles.missing(wanted, PUBLISHED)).isEmpty();
  }

  @Test
  void everyDeadlineEventIsWorded() {
    Set<String> events =
        Law.table("events").stream()
            .map(line -> line.get("event"))
            .filter(event -> event.startsWith("Deadline"))
            .map("event."::concat)
            .collect(Collectors.toSet());
    assertThat(events).hasSize(8);
    assertThat(MessageFiles.missing(events, PUBLISHED)).isEmpty();
  }

  private static Stream<String> column(String table, String column) {
    return Law.table(table).stream().map(line -> line.get(column)).distinct();
  }

  private static Stream<String> codes(String name) {
    return Law.table("codes").stream()
        .filter(code -> name.equals(code.get("enum")))
        .map(code -> code.get("value"));
  }
}
