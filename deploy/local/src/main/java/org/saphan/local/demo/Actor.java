package org.saphan.local.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of the sample people, who acts on the node and prints what came of it. */
final class Actor {
  /** How long what was accepted may take until it is seen elsewhere. */
  static final Duration VISIBLE_WITHIN = Duration.ofSeconds(60);

  /** The command that asks which version was seen. */
  private static final String EDITS = "/amend-mla-draft";

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Stage stage;
  private final String user;
  private final String token;

  Actor(Stage stage, String user, String token) {
    this.stage = stage;
    this.user = user;
    this.token = token;
  }

  /**
   * Gives a command that is to be accepted.
   *
   * @param target where it is sent to
   * @param collection of what it is about
   * @param wanted what must have come of it
   * @return the answer: of what it was about in the end
   */
  JsonNode does(String what, String target, String collection, JsonNode body, Wanted wanted) {
    HttpRequest.Builder request = command(target, body);
    if (target.endsWith(EDITS)) {
      String edited = target.substring(0, target.length() - EDITS.length());
      request.header("If-Match", "\"" + read(edited).path("version").asString() + "\"");
    }
    HttpResponse<String> answer = accepted(what, request);
    JsonNode accepted = JSON.readTree(answer.body());
    wanted.in(what, accepted);
    JsonNode events = accepted.path("events");
    stage.line(user, what, accepted.path("stage").asString() + "  " + events);
    String path = collection + "/" + accepted.path("id").asString();
    stage.answered(path, events, accepted.path("version").asLong());
    printDeadlines(path);
    return accepted;
  }

  /**
   * Sends what a tablet wrote and tells how many of its lines were taken.
   *
   * @return the answers to the lines
   */
  JsonNode sendsBatch(String what, String target, JsonNode batch) {
    JsonNode lines = JSON.readTree(accepted(what, command(target, batch)).body()).path("lines");
    List<JsonNode> refused = lines.findValues("refused");
    stage.line(
        user,
        what,
        "%d lines taken, %d refused %s"
            .formatted(
                lines.size() - refused.size(),
                refused.size(),
                refused.stream().map(one -> one.path("code").asString()).distinct().toList()));
    return lines;
  }

  /** Signs a command that another one will give, and gets the code for it. */
  String signs(String aggregate, String command) {
    int name = aggregate.lastIndexOf('/');
    int collection = aggregate.lastIndexOf('/', name - 1);
    JsonNode wanted =
        JSON.createObjectNode()
            .put("collection", aggregate.substring(collection + 1, name))
            .put("id", aggregate.substring(name + 1))
            .put("command", command);
    String service = aggregate.substring(0, collection);
    HttpResponse<String> answer =
        accepted("the second person", command(service + "/countersignatures", wanted));
    stage.line(user, "signs as the second person", command);
    return JSON.readTree(answer.body()).path("code").asString();
  }

  /**
   * The newest of a list that he sees, as soon as there is one.
   *
   * @param stage in which it must be; null for any
   */
  JsonNode newest(String collection, @Nullable String stage) {
    return newest(collection, row -> stage == null || row.path("stage").asString().equals(stage));
  }

  /**
   * The newest of a list that he sees, as soon as there is one of a case that names something.
   *
   * @param caseRef null if it may be of any
   * @param id of what it must name; many may be of one case
   */
  JsonNode newest(String collection, @Nullable String caseRef, String id) {
    return newest(
        collection,
        row ->
            (caseRef == null || row.path("caseRef").asString().equals(caseRef))
                && read(collection + "/" + row.path("id").asString())
                    .path("details")
                    .toString()
                    .contains(id));
  }

  private JsonNode newest(String collection, Predicate<JsonNode> fits) {
    AtomicReference<JsonNode> found = new AtomicReference<>();
    soon(
        "somebody's " + collection,
        request(collection + "?size=200").GET(),
        answer -> {
          rows(answer).stream().filter(fits).findFirst().ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  private static List<JsonNode> rows(HttpResponse<String> list) {
    return List.copyOf(JSON.readTree(list.body()).path("rows").values());
  }

  /** All of a list, each as its reader sees it. */
  List<JsonNode> all(String collection) {
    return rows(stage.send(request(collection + "?size=200").GET())).stream()
        .map(row -> read(collection + "/" + row.path("id").asString()))
        .toList();
  }

  /** Waits until something that came from elsewhere is told at an aggregate. */
  void isTold(String told, String aggregate) {
    soon(
        "the word " + told,
        request(aggregate).GET(),
        answer -> {
          JsonNode one = JSON.readTree(answer.body());
          return one.path("memos").findValuesAsString("said").contains(told)
              || one.path("flags").path(told).asBoolean(false);
        });
    stage.line(user, "is told", told);
  }

  /** Looks how many beds are free near a checkpoint, and elsewhere. */
  void seesFreeBeds(String what, String checkpoint) {
    String path = "/api/victim-referral/free-beds?checkpoint=" + checkpoint;
    for (JsonNode row : JSON.readTree(accepted(what, request(path).GET()).body())) {
      stage.line(
          user,
          what,
          "%s, %s %s %s: %d of %d free"
              .formatted(
                  row.path("near").asBoolean() ? "near" : "elsewhere",
                  row.path("type").asString(),
                  row.path("takes").asString(),
                  row.path("unit").asString(),
                  row.path("free").asInt(),
                  row.path("beds").asInt()));
    }
  }

  /** The returns that the lines of a notice made, in their order. */
  List<String> returnsOf(String notice) {
    List<String> returns = new ArrayList<>();
    for (JsonNode line : history(notice)) {
      returns.addAll(line.at("/event/lines").findValuesAsString("returnId"));
    }
    return returns;
  }

  private JsonNode history(String aggregate) {
    return JSON.readTree(stage.send(request(aggregate + "/history").GET()).body());
  }

  /** Gives a command that is to be refused. */
  void isRefused(String what, String code, String target, JsonNode body) {
    HttpResponse<String> answer = stage.send(command(target, body));
    if (!code(answer).equals(code)) {
      throw Stage.unexpected(what, answer);
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
    stage.line(
        user,
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
            .POST(BodyPublishers.ofString("A paper that nobody has: " + what));
    return JSON.readTree(accepted(what, request).body());
  }

  /** The case to which an aggregate belongs. */
  String caseOf(String aggregate) {
    return read(aggregate).path("caseRef").asString();
  }

  private static boolean says(JsonNode event, ObjectNode wanted) {
    return wanted.properties().stream()
        .allMatch(field -> field.getValue().equals(event.get(field.getKey())));
  }

  /** Sees that something stands in a stage. */
  void seesStage(String aggregate, String wanted) {
    JsonNode seen = read(aggregate);
    if (!wanted.equals(seen.path("stage").asString())) {
      throw new IllegalStateException(aggregate + ", wanted " + wanted + ": " + seen);
    }
  }

  /**
   * Waits until the service has given an event by itself, and prints it.
   *
   * @param ends the stage in which the aggregate stood then; null if that does not matter here
   * @param says what the event says, at least
   */
  void seesByItself(String event, String aggregate, @Nullable String ends, ObjectNode says) {
    long known = stage.knownVersion(aggregate);
    soon(
        "the event %s, %s, %s".formatted(event, ends, says),
        request(aggregate + "/history").GET(),
        answer -> {
          for (JsonNode line : JSON.readTree(answer.body())) {
            if (line.path("version").asLong() > known
                && Stage.name(line.path("eventType").asString()).equals(event)
                && (ends == null || ends.equals(line.path("stageAfter").asString()))
                && says(line.path("event"), says)) {
              return true;
            }
          }
          return false;
        });
    stage.cameByItself(event);
    printDeadlines(aggregate);
  }

  /** Prints the timeline as soon as it shows the end of the story. */
  void looksAtTheCase(String caseRef, @Nullable String last) {
    String wanted = last == null ? stage.newestEvent() : last;
    HttpResponse<String> timeline =
        soon(
            "the timeline",
            request("/api/case-tracker/cases/" + caseRef).GET(),
            answer -> answer.statusCode() == 200 && answer.body().contains(wanted));
    stage.shows(user, caseRef, JSON.readTree(timeline.body()));
  }

  /** Asks again until the answer is as it is to be. */
  private HttpResponse<String> soon(
      String what, HttpRequest.Builder request, Predicate<HttpResponse<String>> fits) {
    long until = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    while (true) {
      HttpResponse<String> answer = stage.send(request);
      if (fits.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > until) {
        throw Stage.unexpected(what, answer);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** How often something has changed. */
  long version(String aggregate) {
    return read(aggregate).path("version").asLong();
  }

  /** Of what he may not see none are printed. */
  void printDeadlines(String path) {
    JsonNode aggregate = read(path);
    if (aggregate.has("changedAt")) {
      stage.seen(path, Instant.parse(aggregate.path("changedAt").asString()));
      stage.printDeadlines(aggregate.path("deadlines"));
    }
  }

  private JsonNode read(String aggregate) {
    return JSON.readTree(stage.send(request(aggregate).GET()).body());
  }

  private HttpResponse<String> accepted(String what, HttpRequest.Builder request) {
    HttpResponse<String> answer = stage.send(request);
    if (answer.statusCode() >= 300) {
      throw Stage.unexpected(what, answer);
    }
    return answer;
  }

  /** A command, with a key of its own. */
  HttpRequest.Builder command(String target, JsonNode body) {
    return request(target)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stage.address() + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .header("Cookie", "lang=en"); // counts more than the language of the account
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("code").asString();
  }
}
