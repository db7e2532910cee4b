package org.saphan.mutualassistance.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.custody.Transfers.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.TransferReason;
import org.saphan.testkit.Law;
import org.saphan.testkit.walk.DeadlineStory;

/** G-12: a detained witness goes to Thailand and back, as the law's scenario has it. */
class CustodyScenarioTest {
  private final Map<String, DeadlineStory<CustodyState, CustodyEvent, ProceedingReference>>
      transfers = new HashMap<>();

  @Test
  void everyLineAboutATransferComesOutAsTheScenarioSays() {
    List<Map<String, String>> lines =
        Law.table("scenarios/G-12").stream()
            .filter(line -> Law.cell(line, "aggregate").startsWith("custody-transfer:"))
            .toList();
    lines.forEach(this::play);
    assertThat(lines).hasSize(17);
  }

  private void play(Map<String, String> line) {
    var story = transfers.computeIfAbsent(Law.cell(line, "aggregate"), name -> begin());
    Role role = new Role(Law.cell(line, "role"));
    CountryCode country = new CountryCode(Law.cell(line, "actor_agency").substring(0, 2));
    if (role.equals(Role.SYSTEM)) {
      story.until(HANDOVER.plus(Duration.ofDays(30)));
    } else if (!Law.cell(line, "expected_rejection").isEmpty()) {
      assertThat(story.refused(role, command(line, country)).code().name())
          .isEqualTo(Law.cell(line, "expected_rejection"));
    } else {
      before(line, story);
      story.does(role, country, command(line, country));
    }
    assertThat(story.stage()).as("%s", line).isEqualTo(Law.cell(line, "expected_stage"));
    Law.words(line, "expected_events")
        .forEach(event ->
            assertThat(story.events().getLast().getClass().getSimpleName())
                .as("%s", line)
                .isEqualTo(event));
  }

  /** The variant says "agreed" in one line: Thailand's yes came before it. */
  private static void before(
      Map<String, String> line,
      DeadlineStory<CustodyState, CustodyEvent, ProceedingReference> story) {
    if (Law.cell(line, "step").equals("V2")
        && Law.cell(line, "command").equals("RecordStateAgreement")) {
      story.does(MlaRole.PARTNER, THAILAND, new RecordStateAgreement(THAILAND, true));
    }
  }

  private static Object command(Map<String, String> line, CountryCode country) {
    return switch (Law.cell(line, "command")) {
      case "ProposeCustodyTransfer" -> proposal();
      case "RecordDetaineeConsent" -> consent(!Law.cell(line, "step").equals("V1"), true);
      case "RecordStateAgreement" -> new RecordStateAgreement(country, true);
      case "RecordDetaineeHandover" -> handover();
      case "RecordDetaineeReturn" -> comesBack(HANDOVER.plus(Duration.ofDays(31)));
      case "RecordCustodyTimeCredit" -> new RecordCustodyTimeCredit(31);
      case "CloseCustodyTransfer" -> new CloseCustodyTransfer();
      case "CancelCustodyTransfer" -> new CancelCustodyTransfer(TransferReason.CONSENT_WITHDRAWN);
      default -> throw new IllegalArgumentException("The scenario has a new line: " + line);
    };
  }
}
