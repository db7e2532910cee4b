package org.saphan.casetracker.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Actor;

class ExcludedAccountTest {
  @Test
  void theNumberOfAnAccountAndTheNameOfItsUserAreTheSameAccount() {
    String number = Actor.accountOf("sengdao").toString();
    assertThat(new ExcludedAccount(number).number())
        .isEqualTo(new ExcludedAccount("sengdao").number());
  }

  @Test
  void anAccountIsNamedByOneToEightyCharactersWithoutSpaces() {
    assertThat(new ExcludedAccount("x".repeat(80)).value()).hasSize(80);
    assertThatThrownBy(() -> new ExcludedAccount("x".repeat(81)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExcludedAccount("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExcludedAccount("two words"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
