package org.saphan.victimreferral.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"LA-VT-01", "LA-VT-A1", "LA-VT-XX"})
  void aCheckpointBeginsWithItsProvince(String checkpoint) {
    assertThat(ProvinceCode.ofCheckpoint(checkpoint)).isEqualTo(new ProvinceCode("LA-VT"));
  }

  @Test
  void aProvinceIsNoCheckpoint() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProvinceCode.ofCheckpoint("LA-VT"));
  }
}
