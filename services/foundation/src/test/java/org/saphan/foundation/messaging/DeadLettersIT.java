package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class DeadLettersIT {
  private ConfigurableApplicationContext service;
  private JdbcTemplate sql;
  private DeadLetters letters;

  @BeforeEach
  void start() {
    service = Node.service(Node.database());
    sql = service.getBean(JdbcTemplate.class);
    letters = service.getBean(DeadLetters.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void letter(String origin, Duration age) {
    sql.update(
        "insert into dead_letter (consumer, origin, reason, since) values ('c', ?, 'r',"
            + " clock_timestamp() - make_interval(secs => ?))",
        origin,
        age.toSeconds());
  }

  @Test
  void oneIsListedForNinetyDaysAndNotLonger() {
    Duration limit = Duration.ofDays(90);
    letter("young enough", limit.minusMinutes(1));
    letter("too old", limit.plusSeconds(1));
    letters.forgetOld();
    assertThat(letters.list(10))
        .extracting(Parked.DeadLetter::origin)
        .containsExactly("young enough");
  }

  @Test
  void aMessageThatComesTwiceIsListedOnce() {
    Received broken = Received.of("t", "k", "t-0@1", java.util.Map.of(), null);
    letters.add("c", broken, "no envelope");
    letters.add("c", broken, "no envelope");
    letters.add("another", broken, "no envelope");
    assertThat(letters.count("c")).isEqualTo(1);
    letters.forget("c");
    assertThat(letters.list(10)).extracting(Parked.DeadLetter::consumer).containsExactly("another");
  }
}
