package org.saphan.foundation.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Boot's mapper what this project adds to it. */
@Configuration(proxyBeanMethods = false)
public class Json {
  @Bean
  SmallTypes smallTypes() {
    return new SmallTypes();
  }
}
