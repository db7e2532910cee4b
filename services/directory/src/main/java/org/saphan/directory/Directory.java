package org.saphan.directory;

import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The service that publishes the reference data of the node. */
@SpringBootApplication
@Import(Foundation.class)
public class Directory {
  /** The service's name. */
  public static final String NAME = "directory";

  /** Starts the service with properties from outside, as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(Directory.class, NAME, arguments);
  }

  /** Starts the service as a process of its own. */
  public static void main(String[] arguments) {
    start(arguments);
  }
}
