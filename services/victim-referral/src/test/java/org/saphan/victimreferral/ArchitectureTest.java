package org.saphan.victimreferral;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
  @Test
  void theServiceObeysTheRulesOfTheHouse() {
    ArchitectureRules.checkService("victimreferral");
  }
}
