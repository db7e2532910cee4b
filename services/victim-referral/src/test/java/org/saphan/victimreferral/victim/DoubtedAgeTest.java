package org.saphan.victimreferral.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.Victims.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** What a later report does to the age of somebody whose case is open (row V24, chapter C.4). */
class DoubtedAgeTest {
  @Test
  void aReportThatAnAdultMayBeAChildDisputesHerAgeAndASafePlaceIsSoughtAtOnce() {
    for (OpenVictimCase word : List.of(report(AgeBand.A15_17), passedOn(AgeBand.UNKNOWN, true))) {
      var doubted = reported().does(word.reportedBy() == null ? FIRST_CONTACT : Role.SYSTEM, word);
      assertThat(doubted.events())
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("VictimCaseOpened", "VictimCaseSourceAdded", "AgeDisputeRaised");
      assertThat(doubted.snapshot().state().ageStatus()).isEqualTo(AgeStatus.DISPUTED);
      assertThat(doubted.snapshot().state().treatAsChild()).isTrue();
      assertThat(doubted.told("D-V08")).containsExactly("DeadlineSet");
      doubted.does(FIRST_CONTACT, new PresumeVictim(PresumeReason.CHILD_EXPLOITED));
      assertThat(doubted.deadline("D-V03").dueAt()).isEqualTo(BEGIN.plus(Duration.ofHours(2)));
      assertThat(doubted.does(FIRST_CONTACT, report(AgeBand.A12_14)).told("D-V08"))
          .as("disputed once")
          .containsExactly("DeadlineSet");
    }
  }

  @Test
  void noReportMakesAnAdultOfAChildAndWhoSaysNothingOfAnAgeDoubtsNothing() {
    var child = reported(AgeBand.A15_17).does(FIRST_CONTACT, report(AgeBand.A25_34));
    assertThat(child.snapshot().state().ageStatus()).isEqualTo(AgeStatus.DECLARED_CHILD);
    assertThat(child.snapshot().state().treatAsChild()).isTrue();
    for (OpenVictimCase word :
        List.of(
            report(AgeBand.UNKNOWN), report(AgeBand.A35_54), passedOn(AgeBand.UNKNOWN, false))) {
      var adult = reported().does(word.reportedBy() == null ? FIRST_CONTACT : Role.SYSTEM, word);
      assertThat(adult.events().getLast()).isInstanceOf(VictimCaseSourceAdded.class);
      assertThat(adult.snapshot().state().ageStatus()).isEqualTo(AgeStatus.DECLARED_ADULT);
      assertThat(adult.snapshot().state().treatAsChild()).isFalse();
    }
  }

  @Test
  void anAssessmentIsNotOutweighedByAReport() {
    var assessed =
        presumed(begin((person, purpose, scope, at) -> true, ASSIGNED_TO_THE_TEST), AgeBand.A18_24)
            .does(CASE_WORKER, new RaiseAgeDispute())
            .does(HEALTH, new RecordAgeAssessment(18, 20, PAPER))
            .does(FIRST_CONTACT, report(AgeBand.A15_17));
    assertThat(assessed.events().getLast()).isInstanceOf(VictimCaseSourceAdded.class);
    assertThat(assessed.snapshot().state().ageStatus()).isEqualTo(AgeStatus.ASSESSED_ADULT);
  }
}
