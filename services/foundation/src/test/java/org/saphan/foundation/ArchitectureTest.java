package org.saphan.foundation;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.architecture.ArchitectureRules;

class ArchitectureTest {
  @Test
  void theFoundationAndTheMouldObeyTheRulesOfTheHouse() {
    ArchitectureRules.checkFoundation();
  }
}
