package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MessagingSettingsTest {
  private static MessagingSettings bind(Map<String, ?> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("saphan.messaging", MessagingSettings.class);
  }

  @Test
  void whatNobodySetsHasADefault() {
    MessagingSettings settings = bind(Map.of());
    assertThat(settings.poll()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.batch()).isEqualTo(20_000);
    assertThat(settings.backOff()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.refusedPause()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MessagingSettings.MAX_BATCH})
  void aBatchMayBeAsSmallAsOneAndAsLargeAsTheLimit(int batch) {
    assertThat(bind(Map.of("saphan.messaging.batch", batch)).batch()).isEqualTo(batch);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, MessagingSettings.MAX_BATCH + 1})
  void aBatchBeyondTheLimitsIsRefused(int batch) {
    assertThatThrownBy(() -> bind(Map.of("saphan.messaging.batch", batch)))
        .hasStackTraceContaining("saphan.messaging.batch must be between 1 and 20000");
  }
}
