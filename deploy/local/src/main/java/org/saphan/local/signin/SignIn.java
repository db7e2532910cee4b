package org.saphan.local.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The identity provider of a local node. In a deployment any OIDC issuer stands in its place. It
 * asks for no password, so it listens on loopback only.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@Import({Issuer.class, SignInPages.class, CommandLineToken.class})
public class SignIn {
  /** The file, in the data directory, with the word that opens {@code /local/token}. */
  public static final String SECRET_FILE = "token-secret";

  SignIn(@Value("${server.address}") InetAddress address) {
    if (!address.isLoopbackAddress()) {
      throw new IllegalStateException("The local sign-in listens on loopback only");
    }
  }

  /**
   * Starts it. Properties: server.port, server.address, saphan.data-directory,
   * saphan.front-door.address, saphan.front-door.client-secret and
   * spring.security.oauth2.resourceserver.jwt.issuer-uri (its own address as others see it).
   */
  public static ConfigurableApplicationContext start(String... arguments) {
    SpringApplication application = new SpringApplication(SignIn.class);
    application.setDefaultProperties(
        java.util.Map.of("spring.config.name", "sign-in", "spring.application.name", "sign-in"));
    return application.run(arguments);
  }

  public static void main(String... arguments) throws UnknownHostException {
    start(arguments);
  }
}
