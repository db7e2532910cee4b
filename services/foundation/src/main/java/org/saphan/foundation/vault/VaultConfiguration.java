package org.saphan.foundation.vault;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The vault of a service that has {@code saphan.vault.key-file}. Large documents lie in its data
 * directory, or in an S3-compatible store where {@code saphan.documents.s3.bucket} names one.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class VaultConfiguration {
  @Bean
  DataKeys dataKeys(
      JdbcClient jdbc,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service,
      @Value("${saphan.vault.key-file}") Path keyFile) {
    return new DataKeys(jdbc, KeyRing.read(keyFile, service), service.replace('-', '_'), meters);
  }

  @Bean
  Vault vault(JdbcClient jdbc, DataKeys keys) {
    return new Vault(jdbc, keys);
  }

  @Bean
  @ConditionalOnProperty("saphan.documents.s3.bucket")
  Storage objects(
      @Value("${saphan.documents.s3.bucket}") String bucket,
      @Value("${saphan.documents.s3.endpoint:#{null}}") @Nullable URI endpoint,
      @Value("${saphan.documents.s3.region:us-east-1}") String region,
      @Value("${saphan.documents.s3.access-key}") String accessKey,
      @Value("${saphan.documents.s3.secret-key}") String secretKey) {
    return new S3Storage(bucket, endpoint, region, accessKey, secretKey);
  }

  @Bean
  @ConditionalOnMissingBean(Storage.class)
  Storage fileStorage(@Value("${saphan.data-directory}") Path directory) {
    return new FileStorage(directory.resolve("documents"));
  }

  @Bean
  Parts parts(Storage storage, DataKeys keys) {
    return new Parts(storage, keys);
  }

  @Bean
  LargeDocuments largeDocuments(JdbcClient jdbc, DataKeys keys, Parts parts, Vault vault) {
    return new LargeDocuments(jdbc, keys, parts, vault);
  }

  @Bean
  Uploads uploads(
      JdbcClient jdbc,
      DataKeys keys,
      Parts parts,
      LargeDocuments documents,
      PlatformTransactionManager transactions,
      @Value("${saphan.documents.abandoned-after:P7D}") Duration abandonedAfter) {
    return new Uploads(
        jdbc, keys, parts, documents, new TransactionTemplate(transactions), abandonedAfter);
  }
}
