package org.saphan.foundation.web;

import org.saphan.foundation.messaging.Parked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What operators see of a service that takes events. */
@Configuration(proxyBeanMethods = false)
@Import({ParkedController.class, ParkedPage.class})
public class Parking {
  @Bean
  ParkedDesk parkedDesk(Parked parked, Operators operators) {
    return new ParkedDesk(parked, operators);
  }
}
