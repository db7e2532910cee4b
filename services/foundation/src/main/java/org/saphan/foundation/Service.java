package org.saphan.foundation;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service. Several may run in one Java machine, so each reads a file of its own name: a
 * second {@code application.yaml} on the class path would hide the first.
 */
public final class Service {
  private Service() {}

  /**
   * @param name the service's name, such as {@code mutual-assistance}
   * @param arguments properties given from outside, as {@code --name=value}; the last one counts
   */
  public static ConfigurableApplicationContext start(
      Class<?> application, String name, String... arguments) {
    return new SpringApplicationBuilder(application)
        .bannerMode(Banner.Mode.OFF)
        .properties("spring.config.name=" + name, "spring.application.name=" + name)
        .run(arguments);
  }
}
