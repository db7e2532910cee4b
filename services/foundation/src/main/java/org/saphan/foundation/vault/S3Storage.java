package org.saphan.foundation.vault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Sealed bytes as objects of an S3-compatible store. Objects are written as a whole, so that no
 * name ever stands for half of one; the store's own encryption is not needed.
 */
final class S3Storage implements Storage, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final S3Client client;
  private final String bucket;

  /**
   * @param bucket must exist; saphan.documents.s3.bucket
   * @param endpoint of the store, null for that of AWS in the region
   */
  S3Storage(
      String bucket, @Nullable URI endpoint, String region, String accessKey, String secretKey) {
    this.bucket = bucket;
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
            // Every part carries its own seal; stores other than AWS often know no newer checksums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (endpoint != null) {
      builder.endpointOverride(endpoint).forcePathStyle(true);
    }
    this.client = builder.build();
  }

  @Override
  public void put(String name, byte[] bytes) {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(Storage.checked(name)),
          RequestBody.fromBytes(bytes));
    } catch (SdkException e) {
      throw new StorageAway("An object could not be written into " + bucket, e);
    }
  }

  @Override
  public Optional<byte[]> get(String name) {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(request -> request.bucket(bucket).key(Storage.checked(name)))
              .asByteArrayUnsafe());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new StorageAway("An object could not be read from " + bucket, e);
    }
  }

  @Override
  public void remove(String folder) {
    String prefix = Storage.checked(folder) + "/";
    try {
      client
          .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
          .contents()
          .stream()
          .map(S3Object::key)
          .forEach(key -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    } catch (SdkException e) {
      throw new StorageAway("Objects could not be removed from " + bucket, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
