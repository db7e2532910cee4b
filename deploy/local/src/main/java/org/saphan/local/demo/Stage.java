package org.saphan.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saphan.local.NodeAddress;
import org.saphan.local.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running node on which sample people act, what is known of it, and what is printed. */
final class Stage {
  /** Who may move the clock: a data officer of the central authority. */
  private static final String OPERATOR = "anousone";

  /** Whoever sees most, if no other is named. */
  private static final String CENTRAL_AUTHORITY = "sengdao";

  /** Who sees all of a story, by service: the desks of immigration and of social welfare. */
  private static final Map<String, String> READERS =
      Map.of("repatriation", "khamsing", "victim-referral", "noy");

  /** The services whose time passes: a day is a day for all of them. */
  private static final List<String> CLOCKS =
      List.of("mutual-assistance", "repatriation", "victim-referral");

  /** The node's time is at most so much later than the last change that was seen here. */
  private static final Duration LAG = Duration.ofMinutes(1);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path data;
  private final PrintStream out;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final boolean practice;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private int step;
  private String newest = "";
  private Instant time = Instant.EPOCH;

  Stage(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
    this.address = NodeAddress.of(data);
    this.practice = NodeAddress.isPractice(data);
  }

  /** Whether days can pass on this node. */
  boolean isPractice() {
    return practice;
  }

  String address() {
    return address;
  }

  /** The time of the node, which on a practice node is not that of the machine. */
  Instant now() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return time.isAfter(now) ? time : now;
  }

  /** Somebody said when something changed last. */
  void seen(String path, Instant changedAt) {
    Instant changed = changedAt.truncatedTo(ChronoUnit.SECONDS);
    time = changed.isAfter(time) && CLOCKS.contains(service(path)) ? changed : time;
  }

  private static String service(String path) {
    return path.split("/", 4)[2];
  }

  Actor actor(String user) {
    return actors.computeIfAbsent(user, name -> new Actor(this, name, Token.of(data, name)));
  }

  /** Who sees all of a story in the service of an aggregate. */
  Actor reader(String path) {
    return actor(READERS.getOrDefault(service(path), CENTRAL_AUTHORITY));
  }

  /**
   * Moves the clocks of a practice node and prints which deadlines of the aggregate have felt it.
   */
  void daysPass(int days, String aggregate) {
    if (!practice) {
      return;
    }
    String then = now().plus(Duration.ofDays(days)).plus(LAG).toString();
    for (String service : CLOCKS) {
      JsonNode body = JSON.createObjectNode().put("now", then);
      HttpResponse<String> moved =
          send(actor(OPERATOR).command("/api/" + service + "/practice/clock", body));
      if (moved.statusCode() != 200) {
        throw unexpected("moving the clock", moved);
      }
    }
    time = Instant.parse(then);
    out.printf(
        "     ... %s: it is %s%n",
        days == 1 ? "a day passes" : days + " days pass", then.substring(0, 10));
    reader(aggregate).printDeadlines(aggregate);
  }

  void say(String line) {
    out.println(line);
  }

  void line(String user, String what, String outcome) {
    step++;
    out.printf("%3d. %-11s %-42s %s%n", step, user, what, outcome);
  }

  /** What a command came to. */
  void answered(String path, JsonNode events, long version) {
    newest = events.path(events.size() - 1).asString();
    versions.put(path, version);
  }

  /** All that has happened so far at an aggregate is no news. */
  void isKnown(String path) {
    versions.put(path, reader(path).version(path));
  }

  void cameByItself(String event) {
    newest = event;
    out.printf("     ... by itself: %s%n", event);
  }

  /** The version to which a command here brought an aggregate last. */
  long knownVersion(String path) {
    return versions.getOrDefault(path, 0L);
  }

  /** The event that was seen last. */
  String newestEvent() {
    return newest;
  }

  void shows(String user, String caseRef, JsonNode timeline) {
    Timeline.print(out, caseRef, timeline);
    out.println(
        "In a browser: "
            + address
            + "/case-tracker/cases/"
            + caseRef
            + " (sign in as "
            + user
            + ")");
  }

  void printDeadlines(JsonNode deadlines) {
    for (JsonNode deadline : deadlines) {
      int reminders = deadline.path("remindersSent").asInt();
      out.printf(
          "       %s due %s %s%s%n",
          deadline.path("set").path("deadlineKind").asString(),
          deadline.path("dueAt").asString().substring(0, 10),
          deadline.path("status").asString(),
          reminders == 0 ? "" : ", reminded " + reminders + " x");
    }
  }

  /** A demonstration that does not go as the law says has failed. */
  static IllegalStateException unexpected(String what, HttpResponse<String> answer) {
    return new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
  }

  static String name(String eventType) {
    return eventType.substring(eventType.lastIndexOf('.') + 1);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(
          "The node does not answer at " + address + "; see saphan status", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
