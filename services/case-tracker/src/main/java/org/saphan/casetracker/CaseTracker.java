package org.saphan.casetracker;

import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One timeline per case: who holds it, since when, until when. */
@SpringBootApplication
@Import(Foundation.class)
@EnableScheduling
public class CaseTracker {
  /** Starts the service; {@code arguments} are properties as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(CaseTracker.class, "case-tracker", arguments);
  }

  public static void main(String[] arguments) {
    start(arguments);
  }
}
