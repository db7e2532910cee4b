package org.saphan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service how it is. */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Health() {}

  static boolean isUp(String url) {
    return of(url).equals("UP");
  }

  /** UP, DOWN, or NO ANSWER. */
  static String of(String url) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
              .timeout(PATIENCE)
              .build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "UP" : "DOWN";
    } catch (IOException e) {
      return "NO ANSWER";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "NO ANSWER";
    }
  }
}
