package org.saphan.foundation.personal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.testkit.docs.LifeCyclePage;

class LifeCyclePagesTest {
  private static final AgencyCode ANY_AGENCY = new AgencyCode("LA-OSPP");

  @Test
  void thePageOfDisclosuresSaysWhatTheirRowsSay() {
    LifeCyclePage.isUpToDate(DisclosureTable.with(Set.of(ANY_AGENCY)));
  }

  @Test
  void thePageOfPersonRecordsSaysWhatTheirRowsSay() {
    LifeCyclePage.isUpToDate(PersonRecordTable.in("mutual-assistance", List.of(ANY_AGENCY)));
  }
}
