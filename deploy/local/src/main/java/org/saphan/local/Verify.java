package org.saphan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folds every history of a running node again and compares it with what is stored. */
public final class Verify {
  /** The services that keep life cycles. */
  private static final List<String> LEDGERS =
      List.of("mutual-assistance", "repatriation", "victim-referral", "case-tracker");

  /** The sample person who answers for the data. */
  private static final String DATA_OFFICER = "anousone";

  private Verify() {}

  public static void main(String... arguments) {
    Commands.run(() -> {
      Options options = Options.withoutWords(arguments);
      String token = Token.of(options.data(), DATA_OFFICER);
      String address = NodeAddress.of(options.data());
      boolean isSound =
          NodeService.ALL.stream()
              .map(NodeService::name)
              .filter(LEDGERS::contains)
              .map(service -> isSound(address, service, token))
              .allMatch(yes -> yes);
      System.exit(isSound ? 0 : 1);
    });
  }

  private static boolean isSound(String address, String service, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/" + service + "/verify"))
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Trouble(
            service + " answers " + answer.statusCode() + "; see the command status.");
      }
      JsonNode report = JsonMapper.shared().readTree(answer.body());
      System.out.printf(
          "%s: %d aggregates and %d deadlines folded again, %d differences%n",
          service,
          report.path("aggregates").asLong(),
          report.path("deadlines").asLong(),
          report.path("differences").size());
      report.path("differences").forEach(one -> System.out.println("  " + one.asString()));
      return report.path("differences").isEmpty();
    } catch (IOException e) {
      throw new Trouble("The node does not answer; see the command status.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.");
    }
  }
}
