package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saphan.proof.bench.Bench.Order;

class BenchTest {
  @Test
  void withoutAWordEverythingIsMeasured() {
    assertThat(Order.of()).isEqualTo(new Order(false, true, Size.FULL));
    assertThat(Order.of("ledger")).isEqualTo(new Order(false, true, Size.FULL));
  }

  @Test
  void theRelayCanBeMeasuredAloneAndInShort() {
    assertThat(Order.of("relay", "--quick")).isEqualTo(new Order(false, false, Size.QUICK));
  }

  @Test
  void namesAreMeasuredWithoutANode() {
    assertThat(Order.of("names")).isEqualTo(new Order(true, false, Size.FULL));
  }

  @Test
  void anUnknownWordIsAnsweredWithWhatThereIs() {
    assertThatThrownBy(() -> Order.of("everything"))
        .hasMessage(
            "There is no benchmark everything, only ledger, relay and names, and the option"
                + " --quick.");
  }
}
