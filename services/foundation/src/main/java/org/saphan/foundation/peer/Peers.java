package org.saphan.foundation.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.peer.PeerSeal.Unbelievable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other services of the node, as far as this one may ask them. */
public final class Peers implements AutoCloseable {
  /** How long the other service may take to be there at all. */
  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** How long its whole answer may take. */
  static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  /** Largest sealed answer, in bytes: three encodings that each make it a third larger. */
  static final int MAX_SEALED = 25 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
  private static final int OK = 200;

  private final @Nullable PeerSeal seal;
  private final Map<String, URI> addresses;
  private final Duration patience;
  private final HttpClient http;

  Peers(@Nullable PeerSeal seal, Map<String, URI> addresses, Duration patience) {
    this.seal = seal;
    this.addresses = Map.copyOf(addresses);
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * Asks and waits. Not in a transaction: a connection would wait along.
   *
   * @param service whom; {@link PeerReply.Away} if it is unknown here
   * @param type of the question
   * @param id of what is asked for
   * @param details codes and numbers besides; no personal data
   */
  public PeerReply ask(String service, String type, UUID id, Map<String, String> details) {
    URI address = addresses.get(service);
    if (seal == null || address == null) {
      return away(service, "unknown here");
    }
    PeerSeal.Signed question = seal.question(service, type, id, details);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(PeerController.PATH))
            .header("Content-Type", PeerController.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofString(question.text(), US_ASCII))
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_SEALED));
    try {
      HttpResponse<byte[]> answer = coming.get(patience.toMillis(), MILLISECONDS);
      return answer.statusCode() == OK
          ? seal.opened(service, question.number(), new String(answer.body(), US_ASCII))
          : away(service, "status " + answer.statusCode());
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return away(service, (cause == null ? failed : cause).getClass().getSimpleName());
    } catch (Unbelievable answer) {
      return away(service, "the answer is " + answer.getMessage());
    } catch (TimeoutException slow) {
      coming.cancel(true);
      return away(service, "too slow");
    } catch (InterruptedException stopped) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      return away(service, "stopped while it waited");
    }
  }

  private static PeerReply away(String service, String why) {
    LOG.atWarn()
        .addKeyValue("service", service)
        .addKeyValue("why", why)
        .log("Another service does not answer");
    return new PeerReply.Away();
  }

  @Override
  public void close() {
    http.close();
  }
}
