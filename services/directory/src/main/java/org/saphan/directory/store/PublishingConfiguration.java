package org.saphan.directory.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.inspection.Located;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the files before anything else, so that a fault stops the start, and publishes at its end.
 */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {
  private static final Logger log = LoggerFactory.getLogger(PublishingConfiguration.class);

  @Bean
  EventCodec directoryCodec(Schemas schemas) {
    return EventCodec.writing(
        schemas,
        "directory",
        Stream.concat(
                Arrays.stream(Entry.class.getPermittedSubclasses()),
                Stream.of(CataloguePublished.class))
            .toList());
  }

  /** The entries of the files; a bean of its own so that a test can give others. */
  record Shipped(List<Located<?>> entries) {}

  @Bean
  Shipped shipped() {
    return new Shipped(DataFiles.shipped());
  }

  @Bean
  ApplicationRunner publishing(Publisher publisher, Shipped shipped) {
    return arguments -> {
      int sent = publisher.publish(shipped.entries());
      log.info("{} entries in the files, {} of them published now", shipped.entries().size(), sent);
    };
  }
}
