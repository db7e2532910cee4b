package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.RequestStage.*;
import static org.saphan.mutualassistance.terms.MlaRole.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.mutualassistance.request.RequestCommand.*;

class RequestReadersTest {
  @Test
  void whoAsksAndTheCentralAuthorityReadWhyADraftCameBack() {
    for (Role role : List.of(INVESTIGATOR, PROSECUTOR, CA_OFFICER, CA_APPROVER)) {
      assertThat(RequestReaders.include(role, ReturnMlaForCorrection.class, RETURNED)).isTrue();
      assertThat(RequestReaders.include(role, RejectMlaDraft.class, RETURNED)).isTrue();
    }
  }

  @Test
  void theOtherStateReadsWhatPassesBetweenTheStatesOnly() {
    assertThat(RequestReaders.include(PARTNER, SendProgressInquiry.class, TRANSMITTED)).isTrue();
    assertThat(RequestReaders.include(PARTNER, RecordRefusal.class, REFUSED)).isTrue();
    assertThat(RequestReaders.include(PARTNER, ReturnMlaForCorrection.class, RETURNED)).isFalse();
    assertThat(RequestReaders.include(PARTNER, RecordEvidenceReceipt.class, CLOSED)).isFalse();
    assertThat(RequestReaders.include(PARTNER, ReturnEvidence.class, CLOSED)).isFalse();
    assertThat(RequestReaders.include(PARTNER, IssueUrgentPreAlert.class, APPROVED)).isFalse();
  }

  @Test
  void whoCarriesReadsWhatHeSendsAndTheRegistryNothing() {
    assertThat(RequestReaders.include(NCB_OFFICER, IssueUrgentPreAlert.class, APPROVED)).isTrue();
    assertThat(RequestReaders.include(NCB_OFFICER, RejectMlaDraft.class, CLOSED)).isFalse();
    assertThat(RequestReaders.include(DIPLOMATIC_OFFICER, RecordRefusal.class, REFUSED)).isFalse();
    assertThat(RequestReaders.include(MLA_REGISTRY, RecordRefusal.class, REFUSED)).isFalse();
  }
}
