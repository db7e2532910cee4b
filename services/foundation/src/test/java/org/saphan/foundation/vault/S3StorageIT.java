package org.saphan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.foundation.vault.Storage.StorageAway;

/** Against S3Mock, in a process of its own: it is an application with libraries of its own. */
class S3StorageIT extends StorageContract {
  private static final String BUCKET = "documents";
  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  /** As the server says it when it listens. */
  private static final Pattern PORT =
      Pattern.compile("Tomcat started on ports .* (\\d+) \\(http\\)");

  @TempDir static Path data;
  private static Process server;
  private static URI endpoint;
  private static S3Storage storage;

  @BeforeAll
  static void start() throws IOException {
    Path log = data.resolve("s3mock.log");
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-Dhttp.port=0",
                "-Dserver.port=0",
                "-jar",
                System.getProperty("saphan.s3mock"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Matcher port = await().atMost(START_LIMIT).until(() -> said(log), Matcher::find);
    endpoint = URI.create("http://127.0.0.1:" + port.group(1));
    await().atMost(START_LIMIT).ignoreExceptions().until(S3StorageIT::hasABucket);
    storage = new S3Storage(BUCKET, endpoint, "us-east-1", "key", "secret");
  }

  private static boolean hasABucket() throws IOException, InterruptedException {
    HttpRequest bucket =
        HttpRequest.newBuilder(endpoint.resolve("/" + BUCKET))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(bucket, BodyHandlers.discarding()).statusCode() == 200;
    }
  }

  private static Matcher said(Path log) throws IOException {
    return PORT.matcher(Files.readString(log));
  }

  @AfterAll
  static void stop() {
    storage.close();
    server.destroyForcibly();
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Test
  void aStoreWithoutTheBucketIsSaidToBeAway() {
    try (S3Storage elsewhere = new S3Storage("nowhere", endpoint, "us-east-1", "key", "secret")) {
      assertThatThrownBy(() -> elsewhere.put("a/b", new byte[1])).isInstanceOf(StorageAway.class);
    }
  }
}
