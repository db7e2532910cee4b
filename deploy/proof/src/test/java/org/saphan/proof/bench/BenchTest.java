package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saphan.proof.bench.Bench.Order;

class BenchTest {
  @Test
  void withoutAWordEverythingIsMeasured() {
    assertThat(Order.of()).isEqualTo(new Order(true, Size.FULL));
    assertThat(Order.of("ledger")).isEqualTo(new Order(true, Size.FULL));
  }

  @Test
  void theRelayCanBeMeasuredAloneAndInShort() {
    assertThat(Order.of("relay", "--quick")).isEqualTo(new Order(false, Size.QUICK));
  }

  @Test
  void anUnknownWordIsAnsweredWithWhatThereIs() {
    assertThatThrownBy(() -> Order.of("everything"))
        .hasMessage(
            "There is no benchmark everything, only ledger and relay, and the option --quick.");
  }
}
