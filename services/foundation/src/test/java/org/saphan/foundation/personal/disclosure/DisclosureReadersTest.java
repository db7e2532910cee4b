package org.saphan.foundation.personal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.*;

import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RejectDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.Role;

class DisclosureReadersTest {
  private static boolean reads(String role, DisclosureStage stage) {
    return DisclosureReaders.include(new Role(role), RequestDisclosure.class, stage);
  }

  @Test
  void whoDecidesReadsTheReasonUntilItIsDecided() {
    for (String role : new String[] {"IDENT_OFFICER", "DSW_DESK", "CA_APPROVER"}) {
      assertThat(reads(role, OVERRIDE_PENDING)).isTrue();
      assertThat(reads(role, GRANTED)).isFalse();
      assertThat(reads(role, REFUSED)).isFalse();
    }
  }

  @Test
  void theAgencyThatAskedReadsItAlways() {
    for (DisclosureStage stage : DisclosureStage.values()) {
      assertThat(reads("CASE_WORKER", stage)).isTrue();
      assertThat(reads("PROSECUTOR", stage)).isTrue();
    }
  }

  @Test
  void nobodyElseReadsItAndNobodyOtherWords() {
    assertThat(reads("CONSULAR", OVERRIDE_PENDING)).isFalse();
    assertThat(reads("DATA_OFFICER", OVERRIDE_PENDING)).isFalse();
    assertThat(reads("SYSTEM", OVERRIDE_PENDING)).isFalse();
    assertThat(
            DisclosureReaders.include(
                new Role("CASE_WORKER"), RejectDisclosureOverride.class, OVERRIDE_PENDING))
        .isFalse();
  }
}
