package org.saphan.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.saphan.local.signin.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** Prints an access token of a sample person, for the API of a local node. */
public final class Token {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Token() {}

  public static void main(String... arguments) {
    Commands.run(() -> {
      Options options = Options.parse(arguments);
      if (options.rest().size() != 1) {
        throw new Trouble("Whose token? Sample people:\n" + SamplePeople.text());
      }
      System.out.println(of(options.data(), options.rest().getFirst()));
    });
  }

  /** The token of a sample person of the node that runs on these data. */
  public static String of(Path data, String user) {
    NodeFiles files = NodeFiles.existing(data).orElseThrow(() -> none(data));
    NodeState.Part signIn =
        files.state().stream()
            .flatMap(state -> state.parts().stream())
            .filter(part -> part.name().equals(NodeService.SIGN_IN))
            .findFirst()
            .orElseThrow(() -> none(data));
    try (HttpClient http = HttpClient.newHttpClient()) {
      String secret = Files.readString(files.dataOf(signIn.name()).resolve(SignIn.SECRET_FILE));
      var request =
          HttpRequest.newBuilder(URI.create(signIn.url() + "/local/token"))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + secret)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("user=" + URLEncoder.encode(user, UTF_8)))
              .build();
      var response = http.send(request, BodyHandlers.ofString());
      return switch (response.statusCode()) {
        case 200 ->
            JsonMapper.shared().readTree(response.body()).required("access_token").asString();
        case 404 ->
            throw new Trouble(
                "There is no sample person " + user + "; there are:\n" + SamplePeople.text());
        default -> throw new Trouble("The sign-in answers " + response.statusCode() + ".");
      };
    } catch (IOException e) {
      throw new Trouble("The sign-in does not answer; see the command status.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.");
    }
  }

  private static Trouble none(Path data) {
    return new Trouble("No node runs on " + data + "; start it with up.");
  }
}
