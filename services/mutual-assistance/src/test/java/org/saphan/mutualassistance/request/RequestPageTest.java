package org.saphan.mutualassistance.request;

import org.junit.jupiter.api.Test;
import org.saphan.testkit.docs.LifeCyclePage;

class RequestPageTest {
  @Test
  void thePageOfOutgoingRequestsSaysWhatTheirRowsSay() {
    LifeCyclePage.isUpToDate(RequestTable.lifeCycle());
  }
}
