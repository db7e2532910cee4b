package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.repatriation.returning.ReturnCommand.*;

class ReturnReadersTest {
  private static boolean reads(Role role, Class<?> command, ReturnStage stage) {
    return ReturnReaders.include(role, command, stage);
  }

  @Test
  void theBorderReadsItsOwnScreenWhileThePersonIsThereAndNotAfter() {
    for (Role role : List.of(CHECKPOINT_OFFICER, CHECKPOINT_SUPERVISOR)) {
      assertThat(reads(role, RecordFirstContactScreen.class, SCREENED)).isTrue();
      assertThat(reads(role, RecordFirstContactScreen.class, REFERRED)).isFalse();
      assertThat(reads(role, RequestFamilyTracing.class, SCREENED)).isFalse();
    }
  }

  @Test
  void theProvinceReadsWhereToLookWhileItLooks() {
    assertThat(reads(PROVINCIAL_DSW, RequestFamilyTracing.class, TRACING)).isTrue();
    assertThat(reads(LWU_PROVINCE, RequestFamilyTracing.class, TRACING)).isTrue();
    assertThat(reads(PROVINCIAL_DSW, RequestFamilyTracing.class, TRACED)).isFalse();
    assertThat(reads(PROVINCIAL_DSW, RecordFirstContactScreen.class, TRACING)).isFalse();
  }

  @Test
  void theTransitCentreReadsWhatSheBroughtWhileSheIsThere() {
    assertThat(reads(TRANSIT_MANAGER, AdmitToTransit.class, IN_TRANSIT_CARE)).isTrue();
    assertThat(reads(TRANSIT_MANAGER, AdmitToTransit.class, REFERRED)).isFalse();
    assertThat(reads(TRANSIT_MANAGER, RequestReferral.class, IN_TRANSIT_CARE)).isFalse();
  }

  @Test
  void whyAReturnIsHeldIsReadByWhoMayLiftItHere() {
    assertThat(reads(LEGAL_OFFICER, PlaceReturnHold.class, ON_HOLD)).isTrue();
    assertThat(reads(DSW_DESK, PlaceReturnHold.class, ON_HOLD)).isTrue();
    assertThat(reads(PROTECTION_OFFICER, PlaceReturnHold.class, ON_HOLD)).isFalse();
    assertThat(reads(LEGAL_OFFICER, RequestFamilyTracing.class, ON_HOLD)).isFalse();
  }

  @Test
  void theOtherStateReadsNothing() {
    for (Role role : List.of(HOST_CASE_OFFICER, NOTICE_ISSUER, EMBASSY, CONSULAR)) {
      for (ReturnStage stage : ReturnStage.values()) {
        assertThat(ReturnTable.lifeCycle().rows().stream().map(Row::command))
            .noneMatch(command -> ReturnReaders.include(role, command, stage));
      }
    }
  }
}
