package org.saphan.victimreferral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.referral.ReferralStage.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.referral.ReferralCommand.*;

class ReferralReadersTest {
  @Test
  void aHouseReadsOfItsResidentsAndNotOfThoseWhoAreToComeOrLeft() {
    for (Role role : List.of(SHELTER_MANAGER, SHELTER_WORKER)) {
      assertThat(ReferralReaders.include(role, CreateReferral.class, ADMITTED)).isTrue();
      assertThat(ReferralReaders.include(role, CreateReferral.class, OFFERED)).isFalse();
      assertThat(ReferralReaders.include(role, CreateReferral.class, ACCEPTED)).isFalse();
      assertThat(ReferralReaders.include(role, DischargeFromShelter.class, DISCHARGED)).isFalse();
    }
  }

  @Test
  void whyAHouseSaidNoIsReadByTheCaseWorkerAndByNoOtherHouse() {
    assertThat(ReferralReaders.include(CASE_WORKER, DeclineReferral.class, DECLINED)).isTrue();
    assertThat(ReferralReaders.include(SHELTER_MANAGER, DeclineReferral.class, ADMITTED)).isFalse();
  }

  @Test
  void theDeskReadsWhatIsNeededAndNoMore() {
    assertThat(ReferralReaders.include(DSW_DESK, CreateReferral.class, EXHAUSTED)).isTrue();
    assertThat(ReferralReaders.include(DSW_DESK, RecordAdmission.class, ADMITTED)).isFalse();
  }
}
