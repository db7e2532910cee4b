package org.saphan.proof.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.saphan.testkit.TestSignIn;

/** Gives commands over HTTP, signed in, as any other system would. */
final class HttpPlayer implements Player {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String requests;
  private final Story story;
  private final Map<String, String> tokens;

  /**
   * @param port where the service answers
   */
  HttpPlayer(int port, Story story) {
    this.requests = "http://127.0.0.1:" + port + "/api/mutual-assistance/requests";
    this.story = story;
    this.tokens =
        story.steps().stream()
            .collect(
                Collectors.toMap(
                    Story.Step::user,
                    step -> TestSignIn.shared().token(step.user(), step.agency(), step.role()),
                    (one, same) -> one));
  }

  @Override
  public String name() {
    return "HTTP";
  }

  @Override
  public List<Command> story() {
    AtomicReference<String> place = new AtomicReference<>(requests);
    return story.steps().stream()
        .<Command>map(step ->
            () -> {
              HttpResponse<String> answer = give(step, place.get());
              answer
                  .headers()
                  .firstValue("Location")
                  .map(location -> location.substring(location.lastIndexOf('/')))
                  .ifPresent(id -> place.set(requests + id));
            })
        .toList();
  }

  private HttpResponse<String> give(Story.Step step, String place)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(place + "/" + step.path()))
            .header("Authorization", "Bearer " + tokens.get(step.user()))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(step.body()))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() > 201) {
      throw new IllegalStateException(step.path() + ": " + answer.body());
    }
    return answer;
  }
}
