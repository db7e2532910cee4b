package org.saphan.foundation.text;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of a service and the language of each of its answers. */
@Configuration(proxyBeanMethods = false)
public class TextConfiguration {
  @Bean
  Texts texts(
      @Value("${spring.application.name}") String service,
      MeterRegistry meters,
      ObjectProvider<EntryNames> names) {
    return new Texts(service, meters, names.getIfAvailable(() -> EntryNames.NONE));
  }

  @Bean
  LanguageOfRequest localeResolver() {
    return new LanguageOfRequest();
  }
}
