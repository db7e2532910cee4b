package org.saphan.casetracker;

import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.saphan.foundation.reference.PublishedNames;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.text.EntryNames;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
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

  /** A treaty is called what its entry in the directory calls it. */
  @Bean
  EntryNames legalBases(ReferenceCopy copy) {
    return new PublishedNames(copy, "LegalBasisProfilePublished");
  }

  public static void main(String[] arguments) {
    start(arguments);
  }
}
