package org.saphan.directory;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.architecture.ArchitectureRules;

class DirectoryArchitectureTest {
  @Test
  void theHouseIsBuiltAsTheDesignSays() {
    ArchitectureRules.checkService("directory");
  }
}
