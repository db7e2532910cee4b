package org.saphan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running node over HTTP, as one of the sample people. */
final class Caller {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;

  Caller(Path data) {
    this.data = data;
  }

  HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
    return http.send(request(user, path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String user, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(user, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(NodeAddress.of(data) + path))
        .header("Authorization", "Bearer " + Token.of(data, user))
        .header("Accept", "application/json");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
