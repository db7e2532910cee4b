package org.saphan.victimreferral.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.VictimCaseStage.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;

class VictimCaseReadersTest {
  private static boolean readsAny(Role role, VictimCaseStage stage) {
    return VictimCaseTable.lifeCycle().rows().stream()
        .map(Row::command)
        .anyMatch(command -> VictimCaseReaders.include(role, command, stage));
  }

  @Test
  void whoIdentifiesReadsWhatIdentifiesUntilItIsDecided() {
    for (VictimCaseStage stage : VictimCaseStage.values()) {
      assertThat(VictimCaseReaders.include(IDENT_OFFICER, RecordIndicators.class, stage))
          .as("%s", stage)
          .isEqualTo(stage.compareTo(FORMAL_INTERVIEW) <= 0);
      assertThat(VictimCaseReaders.include(IDENT_OFFICER, AssessNeeds.class, stage)).isFalse();
      assertThat(VictimCaseReaders.include(IDENT_OFFICER, AssessRisk.class, stage)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void caseWorkersReadAlwaysAndWhoIsToldByDisclosureNever(VictimCaseStage stage) {
    assertThat(readsAny(CASE_WORKER, stage)).isTrue();
    for (Role role : new Role[] {FIRST_CONTACT, GUARDIAN, LEGAL_AID, HEALTH, PARTNER}) {
      assertThat(readsAny(role, stage)).as("%s", role).isFalse();
    }
  }
}
