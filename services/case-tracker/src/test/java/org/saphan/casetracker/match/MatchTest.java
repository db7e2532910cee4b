package org.saphan.casetracker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.casetracker.terms.Office.DSW_DESK;
import static org.saphan.casetracker.terms.Office.IDENT_OFFICER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.match.MatchCommand.ConfirmPersonMatch;
import org.saphan.casetracker.match.MatchCommand.ProposePersonMatch;
import org.saphan.casetracker.match.MatchCommand.RejectPersonMatch;
import org.saphan.casetracker.match.MatchCommand.RevokePersonMatch;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned.Code;
import org.saphan.lifecycle.Countersigned.Signer;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.testkit.walk.DeadlineStory;

class MatchTest {
  private static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  private static final Code CODE = new Code("ABCDEFGH");
  private static final ConfirmPersonMatch CONFIRM =
      new ConfirmPersonMatch(new PrivateText("Name of the elder sibling?"), true);

  private static DeadlineStory<MatchState, MatchEvent, MatchReference> proposed(
      int left, int right) {
    return new DeadlineStory<>(
            MatchTable.lifeCycle(), new PersonsOnPaper(), BEGIN, Set.of(Relation.TO_ANY))
        .does(
            IDENT_OFFICER,
            new ProposePersonMatch(new UUID(0, left), new UUID(0, right), new BigDecimal("0.91")));
  }

  @Test
  void aScoreIsBetweenNothingAndOneAndHasFourDigits() {
    assertThat(score("0").score()).isEqualByComparingTo("0");
    assertThat(score("1").score()).hasToString("1.0000");
    assertThat(score("0.87654").score()).hasToString("0.8765");
    assertThatThrownBy(() -> score("-0.0001")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> score("1.0001")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recordsOfThisNodeAreMatchedWithoutConsent() {
    assertThat(proposed(1, 3).does(DSW_DESK, CONFIRM).stage()).isEqualTo("CONFIRMED");
  }

  @Test
  void acrossTheBorderBothMustHaveConsented() {
    assertThat(proposed(2, 4).does(DSW_DESK, CONFIRM).stage()).isEqualTo("CONFIRMED");
    assertThat(proposed(2, 5).refused(DSW_DESK, CONFIRM).reason())
        .isEqualTo("CONSENT_CROSS_BORDER");
    assertThat(proposed(1, 4).refused(DSW_DESK, CONFIRM).reason())
        .isEqualTo("CONSENT_CROSS_BORDER");
  }

  @Test
  void whatIsRejectedStaysRejected() {
    assertThat(proposed(1, 2).does(DSW_DESK, new RejectPersonMatch()).stage())
        .isEqualTo("REJECTED");
  }

  @Test
  void aConfirmedMatchIsTakenBackByTwoAndNotByOneWithTwoHats() {
    var story = proposed(1, 2).does(DSW_DESK, CONFIRM);

    assertThat(story.refused(DSW_DESK, new RevokePersonMatch(CODE, null)).reason())
        .isEqualTo("SECOND_PERSON");
    assertThat(
            story
                .does(
                    DSW_DESK,
                    new RevokePersonMatch(
                        CODE, new Signer("the second", new AgencyCode("LA-MPS-ATD"))))
                .stage())
        .isEqualTo("REJECTED");
  }

  @Test
  void aProposalIsDecidedWithinSevenDays() {
    Instant due = BEGIN.plus(Duration.ofDays(7));
    assertThat(proposed(1, 2).until(due.minusMillis(1)).status("D-L01")).isEqualTo(Status.RUNNING);
    assertThat(proposed(1, 2).until(due).status("D-L01")).isEqualTo(Status.BREACHED);
    assertThat(proposed(1, 2).does(DSW_DESK, CONFIRM).status("D-L01"))
        .as("a final stage ends it")
        .isEqualTo(Status.CANCELLED);
  }

  private static ProposePersonMatch score(String score) {
    return new ProposePersonMatch(new UUID(0, 1), new UUID(0, 2), new BigDecimal(score));
  }
}
