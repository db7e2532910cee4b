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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.saphan.local.NodeAddress;
import org.saphan.local.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets sample people act on a running node and prints what came of it. */
final class Stage {
  /** Who may move the clock: a data officer of the central authority. */
  private static final String OPERATOR = "anousone";

  /** Who sees the request from its first day. */
  private static final String OWNER = "khamla";

  /** How long the tracker may take until it shows what was accepted. */
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path data;
  private final PrintStream out;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final boolean practice;
  private int step;
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
  String now() {
    return now.toString();
  }

  /** Moves the clock of a practice node and prints which deadlines of the request have felt it. */
  void daysPass(int days, String aggregate) {
    if (!practice) {
      return;
    }
    Actor clockmaker = actor(OPERATOR);
    String path = "/practice/clock";
    String then = now.plus(Duration.ofDays(days)).toString();
    HttpResponse<String> moved = send(clockmaker.command(path, Map.of("now", then)));
    if (moved.statusCode() != 200) {
      throw unexpected("moving the clock", moved);
    }
    now = Instant.parse(then);
    out.printf(
        "     ... %s: it is %s%n",
        days == 1 ? "a day passes" : days + " days pass", then.substring(0, 10));
    Actor owner = actor(OWNER);
    owner.printDeadlines(owner.read(aggregate));
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

    /** Gives a command that is to be accepted. */
    JsonNode does(String what, String path, Map<String, ?> body) {
      return accepted(what, send(command(path, body)));
    }

    /** Edits with the version that is there now. */
    JsonNode edits(String what, String aggregate, Map<String, ?> body) {
      String version = read(aggregate).path("version").asString();
      String path = aggregate + "/amend-mla-draft";
      HttpRequest.Builder request = command(path, body).header("If-Match", "\"" + version + "\"");
      return accepted(what, send(request));
    }

    /** Gives a command that is to be refused. */
    void isRefused(String what, String code, String path, Map<String, ?> body) {
      HttpResponse<String> answer = send(command(path, body));
      JsonNode problem = JSON.readTree(answer.body());
      if (!problem.path("code").asString().equals(code)) {
        throw unexpected(what, answer);
      }
      line(
          what,
          "refused %s %s %s".formatted(code, problem.path("sections"), problem.path("detail")));
    }

    /** Puts a document into the vault of an aggregate. */
    Map<String, Object> keeps(String what, String aggregate, String words) {
      HttpRequest.Builder request =
          request("/api/mutual-assistance" + aggregate + "/documents")
              .header("Content-Type", "text/plain")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(words));
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() != 201) {
        throw unexpected(what, answer);
      }
      JsonNode kept = JSON.readTree(answer.body());
      line(what, "kept, sha256 " + kept.path("sha256").asString().substring(0, 12) + "...");
      return Map.of(
          "docId", kept.path("docId").asString(),
          "version", kept.path("version").asInt(),
          "sha256", kept.path("sha256").asString());
    }

    /** Prints the timeline as soon as it shows the end of the story. */
    void looksAtTheCase(String aggregate) {
      String caseRef = read(aggregate).path("caseRef").asString();
      JsonNode timeline = timeline(caseRef);
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

    private JsonNode timeline(String caseRef) {
      long until = System.nanoTime() + VISIBLE_WITHIN.toNanos();
      while (true) {
        HttpResponse<String> answer = send(request("/api/case-tracker/cases/" + caseRef).GET());
        if (answer.statusCode() == 200 && answer.body().contains("CLOSED")) {
          return JSON.readTree(answer.body());
        }
        if (System.nanoTime() > until) {
          throw unexpected("the timeline does not show the end", answer);
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }

    private JsonNode accepted(String what, HttpResponse<String> answer) {
      if (answer.statusCode() >= 300) {
        throw unexpected(what, answer);
      }
      JsonNode accepted = JSON.readTree(answer.body());
      line(what, accepted.path("stage").asString() + "  " + accepted.path("events"));
      String aggregate = "/requests/" + accepted.path("id").asString();
      printDeadlines(read(aggregate));
      return accepted;
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
      return JSON.readTree(send(request("/api/mutual-assistance" + aggregate).GET()).body());
    }

    private void line(String what, String outcome) {
      step++;
      out.printf("%3d. %-11s %-42s %s%n", step, user, what, outcome);
    }

    private HttpRequest.Builder command(String path, Map<String, ?> body) {
      return request("/api/mutual-assistance" + path)
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(address + path))
          .header("Authorization", "Bearer " + token)
          .header("Accept", "application/json")
          .header("Cookie", "lang=en"); // counts more than the language of the account
    }
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
