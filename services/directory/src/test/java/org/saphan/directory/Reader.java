package org.saphan.directory;

import org.saphan.foundation.Service;
import org.saphan.foundation.clock.ClockConfiguration;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.reference.ReferenceConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Another service, as far as reference data goes: it has a copy of its own and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  ClockConfiguration.class,
  Json.class,
  MessagingConfiguration.class,
  ReferenceConfiguration.class
})
class Reader {
  /** It runs under the rights of a service that may read the topic. */
  static final String NAME = "case-tracker";

  static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(Reader.class, NAME, arguments);
  }
}
