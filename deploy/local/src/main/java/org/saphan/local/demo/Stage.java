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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Who sees all of a story, by service: the central authority, the desk of immigration. */
  private static final Map<String, String> READERS =
      Map.of("mutual-assistance", "sengdao", "repatriation", "khamsing");

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
  private final Map<String, Instant> times = new HashMap<>();

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

  /** The time of a service, which on a practice node is not that of the machine. */
  Instant now(String path) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant known = times.getOrDefault(service(path), now);
    return known.isAfter(now) ? known : now;
  }

  private static String service(String path) {
    return path.split("/", 4)[2];
  }

  private Actor reader(String path) {
    return actor(READERS.getOrDefault(service(path), "sengdao"));
  }

  /**
   * Moves the clock of a practice node and prints which deadlines of the aggregate have felt it.
   */
  void daysPass(int days, String aggregate) {
    if (!practice) {
      return;
    }
    Actor clockmaker = actor(OPERATOR);
    String path = "/api/" + service(aggregate) + "/practice/clock";
    String then = now(aggregate).plus(Duration.ofDays(days)).plus(LAG).toString();
    JsonNode body = JSON.createObjectNode().put("now", then);
    HttpResponse<String> moved = send(clockmaker.command(path, body));
    if (moved.statusCode() != 200) {
      throw unexpected("moving the clock", moved);
    }
    times.put(service(aggregate), Instant.parse(then));
    out.printf(
        "     ... %s: it is %s%n",
        days == 1 ? "a day passes" : days + " days pass", then.substring(0, 10));
    reader(aggregate).printDeadlines(aggregate);
  }

  /** Waits until the service has given an event by itself, and prints it. */
  void waitsFor(String event, String aggregate) {
    Actor reader = reader(aggregate);
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
    reader.printDeadlines(aggregate);
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
     * @param collection of what it is about
     * @return the id of what it was about in the end
     */
    String does(String what, String target, String collection, JsonNode body) {
      HttpRequest.Builder request = command(target, body);
      if (target.endsWith(EDITS)) {
        String edited = target.substring(0, target.length() - EDITS.length());
        request.header("If-Match", "\"" + read(edited).path("version").asString() + "\"");
      }
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() >= 300) {
        throw unexpected(what, answer);
      }
      JsonNode accepted = JSON.readTree(answer.body());
      JsonNode events = accepted.path("events");
      newest = events.path(events.size() - 1).asString();
      line(what, accepted.path("stage").asString() + "  " + events);
      String id = accepted.path("id").asString();
      printDeadlines(collection + "/" + id);
      return id;
    }

    /** Sends what a tablet wrote and tells how many of its lines were taken. */
    void sendsBatch(String what, String target, JsonNode batch) {
      HttpResponse<String> answer = send(command(target, batch));
      if (answer.statusCode() >= 300) {
        throw unexpected(what, answer);
      }
      JsonNode lines = JSON.readTree(answer.body()).path("lines");
      List<JsonNode> refused = lines.findValues("refused");
      line(
          what,
          "%d lines taken, %d refused %s"
              .formatted(
                  lines.size() - refused.size(),
                  refused.size(),
                  refused.stream().map(one -> one.path("code").asString()).distinct().toList()));
    }

    /** The newest of a list that he sees. */
    String newest(String collection) {
      return read(collection).path("rows").path(0).path("id").asString();
    }

    /** The returns that the lines of a notice made, in their order. */
    List<String> returnsOf(String notice) {
      JsonNode history = JSON.readTree(send(request(notice + "/history").GET()).body());
      List<String> returns = new ArrayList<>();
      for (JsonNode line : history) {
        returns.addAll(line.at("/event/lines").findValuesAsString("returnId"));
      }
      return returns;
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
      Timeline.print(out, caseRef, timeline);
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

    /** Of what he may not see none are printed. */
    private void printDeadlines(String path) {
      JsonNode aggregate = read(path);
      if (!aggregate.has("changedAt")) {
        return;
      }
      Instant changed = Instant.parse(aggregate.path("changedAt").asString());
      times.put(
          service(path),
          changed.isAfter(now(path)) ? changed.truncatedTo(ChronoUnit.SECONDS) : now(path));
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

  static String name(String eventType) {
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
