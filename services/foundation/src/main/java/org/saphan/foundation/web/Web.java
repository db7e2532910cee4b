package org.saphan.foundation.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.countersign.CountersignConfiguration;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.reaction.ReactionConfiguration;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Uploads;
import org.saphan.foundation.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Puts the API and the pages of a service with life cycles together. */
@Configuration(proxyBeanMethods = false)
@Import({
  ApiController.class,
  DocumentsController.class,
  UploadsController.class,
  OperatorsController.class,
  OpenApi.class,
  ListPage.class,
  FormPage.class,
  WorkController.class,
  DeputiesController.class,
  EmergencyController.class,
  ReadsController.class,
  WordsController.class,
  MemosController.class,
  ReactionConfiguration.class,
  CountersignConfiguration.class,
  CountersignController.class,
  Answers.class
})
public class Web {
  @Bean
  Offers offers(Bindings bindings) {
    return new Offers(bindings);
  }

  @Bean
  Documents documents(
      Reading reading,
      Vault vault,
      LargeDocuments large,
      ObjectProvider<ReadingRule> rules,
      PlatformTransactionManager transactions) {
    return new Documents(reading, vault, large, rules.orderedStream().toList(), transactions);
  }

  @Bean
  LargeFiles largeFiles(
      Reading reading,
      Uploads uploads,
      LargeDocuments documents,
      @Value("${saphan.documents.largest:" + LargeFiles.LARGEST + "}") DataSize largest) {
    return new LargeFiles(reading, uploads, documents, largest);
  }

  @Bean
  Forms forms(
      Documents documents,
      Texts texts,
      ObjectProvider<ByHand> byHand,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone) {
    return new Forms(documents, texts, byHand.getIfAvailable(() -> ByHand.NOTHING), zone);
  }

  @Bean
  CommandDesk commandDesk(Ledger ledger, BusinessClock clock, MeterRegistry meters) {
    return new CommandDesk(ledger, clock, meters);
  }
}
