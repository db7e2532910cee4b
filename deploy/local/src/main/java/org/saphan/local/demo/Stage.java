package org.saphan.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.saphan.local.NodeAddress;
import org.saphan.local.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets sample people act on a running node and prints what came of it. */
final class Stage {
  /** Who may move the clock: a data officer of the central authority. */
  private static final String OPERATOR = "anousone";

  /** Who sees every request of the stories, and what belongs to it: the central authority. */
  private static final String READER = "sengdao";

  /** The node's time is at most so much later than the last change that was seen here. */
  private static final Duration LAG = Duration.ofMinutes(1);

  /** How long what was accepted may take until it is seen elsewhere. */
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);

  /** The command that asks which version was seen. */
  private static final String EDITS = "/amend-mla-draft";

  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path data;
  private final PrintStream out;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final boolean practice;
  private int step;
  private String newest = "";
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

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

  /** The node's time, which on a practice node is not that of the machine. */
  Instant now() {
    return now;
  }

  /**
   * Moves the clock of a practice node and prints which deadlines of the aggregate have felt it.
   */
  void daysPass(int days, String aggregate) {
    if (!practice) {
      return;
    }
    Actor clockmaker = actor(OPERATOR);
    String path = "/api/mutual-assistance/practice/clock";
    String then = now.plus(Duration.ofDays(days)).plus(LAG).toString();
    JsonNode body = JSON.createObjectNode().put("now", then);
    HttpResponse<String> moved = send(clockmaker.command(path, body));
    if (moved.statusCode() != 200) {
      throw unexpected("moving the clock", moved);
    }
    now = Instant.parse(then);
    out.printf(
        "     ... %s: it is %s%n",
        days == 1 ? "a day passes" : days + " days pass", then.substring(0, 10));
    Actor reader = actor(READER);
    reader.printDeadlines(reader.read(aggregate));
  }

  /** Waits until the service has given an event by itself, and prints it. */
  void waitsFor(String event, String aggregate) {
    Actor reader = actor(READER);
    HttpRequest.Builder history = reader.request(aggregate + "/history").GET();
    reader.soon(
        "the event " + event,
        history,
        answer -> {
          JsonNode lines = JSON.readTree(answer.body());
          JsonNode last = lines.path(lines.size() - 1);
          return name(last.path("eventType").asString()).equals(event);
        });
    newest = event;
    out.printf("     ... by itself: %s%n", event);
    reader.printDeadlines(reader.read(aggregate));
  }

  void say(String line) {
    out.println(line);
  }

  Actor actor(String user) {
    return new Actor(user, Token.of(data, user));
  }

  /** A demonstration that does not go as the law says has failed. */
  private static IllegalStateException unexpected(String what, HttpResponse<String> answer) {
    return new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
  }

  /** One of the sample people. */
  final class Actor {
    private final String user;
    private final String token;

    private Actor(String user, String token) {
      this.user = user;
      this.token = token;
    }

    /**
     * Gives a command that is to be accepted.
     *
     * @param target where it is sent to
     * @param aggregate what it is about
     */
    void does(String what, String target, String aggregate, JsonNode body) {
      HttpRequest.Builder request = command(target, body);
      if (target.endsWith(EDITS)) {
        request.header("If-Match", "\"" + read(aggregate).path("version").asString() + "\"");
      }
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() >= 300) {
        throw unexpected(what, answer);
      }
      JsonNode accepted = JSON.readTree(answer.body());
      JsonNode events = accepted.path("events");
      newest = events.path(events.size() - 1).asString();
      line(what, accepted.path("stage").asString() + "  " + events);
      printDeadlines(read(aggregate));
    }

    /** Gives a command that is to be refused. */
    void isRefused(String what, String code, String target, JsonNode body) {
      HttpResponse<String> answer = send(command(target, body));
      if (!code(answer).equals(code)) {
        throw unexpected(what, answer);
      }
      printRefusal(what, answer);
    }

    /** Is soon not even allowed to read it. */
    void mayNotRead(String what, String code, String aggregate) {
      HttpRequest.Builder request = request(aggregate).GET();
      printRefusal(what, soon(what, request, answer -> code(answer).equals(code)));
    }

    private void printRefusal(String what, HttpResponse<String> answer) {
      JsonNode problem = JSON.readTree(answer.body());
      line(
          what,
          "refused %s %s %s"
              .formatted(code(answer), problem.path("sections"), problem.path("detail")));
    }

    /** Puts a document into the vault of an aggregate. */
    JsonNode keeps(String what, String aggregate) {
      HttpRequest.Builder request =
          request(aggregate + "/documents")
              .header("Content-Type", "text/plain")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString("The paper of: " + what));
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() != 201) {
        throw unexpected(what, answer);
      }
      return JSON.readTree(answer.body());
    }

    /** The case to which an aggregate belongs. */
    String caseOf(String aggregate) {
      return read(aggregate).path("caseRef").asString();
    }

    /** Prints the timeline as soon as it shows the end of the story. */
    void looksAtTheCase(String aggregate) {
      String caseRef = caseOf(aggregate);
      JsonNode timeline =
          JSON.readTree(
              soon(
                      "the timeline",
                      request("/api/case-tracker/cases/" + caseRef).GET(),
                      answer -> answer.statusCode() == 200 && answer.body().contains(newest))
                  .body());
      out.println();
      out.println("The ministry's timeline of case " + caseRef + ":");
      for (JsonNode entry : timeline.path("entries")) {
        out.printf(
            "  %s  %-6s %-34s %-16s %s%n",
            entry.path("occurredAt").asString().substring(0, 19),
            entry.path("transition").asString(),
            name(entry.path("eventType").asString()),
            entry.path("stageAfter").asString(),
            entry.path("holder").path("role").asString());
      }
      out.println("Its deadlines:");
      for (JsonNode deadline : timeline.path("deadlines")) {
        out.printf(
            "  %s due %s  %-9s %s%n",
            deadline.path("kind").asString(),
            deadline.path("dueAt").asString().substring(0, 10),
            deadline.path("status").asString(),
            deadline.path("breaches").asInt() > 0 ? "was overdue" : "");
      }
      out.println(
          "In a browser: " + address + "/case-tracker/cases/" + caseRef + " (sign in as manivanh)");
    }

    /** Asks again until the answer is as it is to be. */
    private HttpResponse<String> soon(
        String what, HttpRequest.Builder request, Predicate<HttpResponse<String>> fits) {
      long until = System.nanoTime() + VISIBLE_WITHIN.toNanos();
      while (true) {
        HttpResponse<String> answer = send(request);
        if (fits.test(answer)) {
          return answer;
        }
        if (System.nanoTime() > until) {
          throw unexpected(what, answer);
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }

    private void printDeadlines(JsonNode aggregate) {
      Instant changed = Instant.parse(aggregate.path("changedAt").asString());
      now = changed.isAfter(now) ? changed.truncatedTo(ChronoUnit.SECONDS) : now;
      for (JsonNode deadline : aggregate.path("deadlines")) {
        int reminders = deadline.path("remindersSent").asInt();
        out.printf(
            "       %s due %s %s%s%n",
            deadline.path("set").path("deadlineKind").asString(),
            deadline.path("dueAt").asString().substring(0, 10),
            deadline.path("status").asString(),
            reminders == 0 ? "" : ", reminded " + reminders + " x");
      }
    }

    private JsonNode read(String aggregate) {
      return JSON.readTree(send(request(aggregate).GET()).body());
    }

    private void line(String what, String outcome) {
      step++;
      out.printf("%3d. %-11s %-42s %s%n", step, user, what, outcome);
    }

    private HttpRequest.Builder command(String target, JsonNode body) {
      return request(target)
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(address + path))
          .header("Authorization", "Bearer " + token)
          .header("Accept", "application/json")
          .header("Cookie", "lang=en"); // counts more than the language of the account
    }
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("code").asString();
  }

  private static String name(String eventType) {
    return eventType.substring(eventType.lastIndexOf('.') + 1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
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
