package org.saphan.repatriation;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
  @Test
  void theServiceObeysTheRulesOfTheHouse() {
    ArchitectureRules.checkService("repatriation");
  }
}
