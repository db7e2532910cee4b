package org.saphan.foundation.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.saphan.foundation.reference.ReferenceCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of a service, kept in its table {@code business_clock}, and its calendars. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {
  @Bean
  BusinessClock businessClock(
      JdbcClient jdbc, @Value("${saphan.practice:false}") boolean practice) {
    return new BusinessClock(Clock.systemUTC(), practice, new Kept(jdbc));
  }

  @Bean
  @ConditionalOnProperty(name = "saphan.reference.copy", matchIfMissing = true)
  Calendars calendars(ReferenceCopy copy) {
    return new Calendars(copy);
  }

  private record Kept(JdbcClient jdbc) implements BusinessClock.Memory {
    @Override
    public Duration ahead() {
      return jdbc.sql("select ahead_micros from business_clock")
          .query(Long.class)
          .optional()
          .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
          .orElse(Duration.ZERO);
    }

    @Override
    public void keep(Duration ahead) {
      jdbc.sql(
              """
              insert into business_clock (ahead_micros) values (?)
              on conflict (only_one) do update set ahead_micros = excluded.ahead_micros\
              """)
          .param(ahead.toNanos() / 1000)
          .update();
    }
  }
}
