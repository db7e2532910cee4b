package org.saphan.frontdoor;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.saphan.foundation.text.TextConfiguration;
import org.saphan.foundation.web.LastResort;
import org.saphan.foundation.web.Problems;
import org.saphan.foundation.web.TraceFilter;
import org.saphan.foundation.web.Unreadable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The front door. It has no database and no Kafka: people sign in here with any OIDC issuer, the
 * session stays here, and what goes on to a service carries the person's token.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@Import({
  Doors.class,
  StartPage.class,
  TextConfiguration.class,
  TraceFilter.class,
  Problems.class,
  LastResort.class,
  Unreadable.class
})
public class FrontDoor {
  /** How long the door waits for a connection to a service: it is near, or it is away. */
  static final Duration CONNECT = Duration.ofSeconds(2);

  /**
   * Starts it. Properties: server.port, server.address, saphan.front-door.address,
   * saphan.front-door.client-secret, spring.security.oauth2.resourceserver.jwt.issuer-uri and
   * saphan.services.NAME for every service it leads to.
   */
  public static ConfigurableApplicationContext start(String... arguments) {
    SpringApplication application = new SpringApplication(FrontDoor.class);
    application.setDefaultProperties(
        Map.of("spring.config.name", "front-door", "spring.application.name", "front-door"));
    return application.run(arguments);
  }

  public static void main(String... arguments) {
    start(arguments);
  }

  @Bean
  Services services(Environment environment) {
    Map<String, String> all =
        Binder.get(environment)
            .bind("saphan.services", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    return new Services(all);
  }

  @Bean
  Tokens tokens(OAuth2AuthorizedClientManager clients) {
    return new Tokens(clients);
  }

  /** Behind the doors, before anything reads a form: bodies go on untouched. */
  @Bean
  FilterRegistrationBean<Proxy> proxy(
      Services services,
      Tokens tokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    FilterRegistrationBean<Proxy> filter =
        new FilterRegistrationBean<>(new Proxy(services, tokens, client, problems));
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }
}
