package org.saphan.foundation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.reaction.Memos;
import org.saphan.foundation.reaction.Memos.Told;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The reader's tasks that came of events elsewhere: to list them, and to say that one is done. */
@Controller
final class MemosController {
  private static final String API = "/api/${spring.application.name}/memos";

  /** A memo and the collection in which its aggregate is found. */
  public record Item(Told memo, String collection) {}

  /** The tasks, the oldest first. */
  public record Listing(List<Item> tasks) {}

  /** Whether a task is done. */
  public record Done(String id, boolean done) {}

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/memos",
          Map.of("get", described("list", List.of())),
          "/memos/{id}/done",
          Map.of("post", described("done", List.of(OpenApi.id()))));

  private final Memos memos;
  private final Bindings bindings;

  MemosController(Memos memos, Bindings bindings) {
    this.memos = memos;
    this.bindings = bindings;
  }

  @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Listing list(SignedIn who) {
    return new Listing(tasks(memos, bindings, who));
  }

  @PostMapping(path = API + "/{id}/done", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Done done(@PathVariable String id, SignedIn who) {
    if (!memos.done(Offers.id(id), who.actor())) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return new Done(id, true);
  }

  @PostMapping(
      path = "/${spring.application.name}/memos/{id}/done",
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Void> doneOnPage(@PathVariable String id, SignedIn who) {
    done(id, who);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "../../work")
        .build();
  }

  /** The reader's tasks, with where to find what each is about. */
  static List<Item> tasks(Memos memos, Bindings bindings, SignedIn who) {
    return memos.tasks(who.actor()).stream()
        .map(told ->
            new Item(
                told,
                told.lifecycle() == null
                    ? ""
                    : bindings.named(told.lifecycle()).lifecycle().collection()))
        .toList();
  }

  private static Map<String, Object> described(String what, List<Map<String, Object>> parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", "memos." + what);
    operation.put("tags", List.of("memos"));
    operation.put("parameters", parameters);
    operation.put("responses", OpenApi.responses("200", Map.of()));
    return operation;
  }
}
