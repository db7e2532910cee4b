package org.saphan.casetracker;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
  @Test
  void theServiceIsBuiltAsTheHouseRulesSay() {
    ArchitectureRules.checkService("casetracker");
  }
}
