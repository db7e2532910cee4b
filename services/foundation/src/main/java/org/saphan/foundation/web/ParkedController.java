package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.messaging.Parked;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parked events and dead letters of a service, for operators' tools. */
@RestController
@RequestMapping(
    path = "/api/${spring.application.name}/parked",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class ParkedController {
  /** All that there is to see, and what was done before. */
  record Listing(
      List<Parked.Event> events,
      List<Parked.DeadLetter> deadLetters,
      List<Parked.Decision> decisions) {}

  /** Sealed like commands: a record around one string alone would be read as that string. */
  sealed interface Deciding {
    /** Why something is done; kept. */
    record Why(String reason) implements Deciding {}
  }

  /** Whether the event still waits. */
  record Done(long id, boolean parked) {}

  private final ParkedDesk desk;
  private final BodyReader bodies = new BodyReader();

  ParkedController(ParkedDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  Listing list(SignedIn who) {
    Parked parked = desk.seenBy(who);
    return new Listing(parked.list(), parked.deadLetters(), parked.decisions());
  }

  @PostMapping(path = "/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
  Done release(@PathVariable long id, HttpServletRequest request, SignedIn who) throws IOException {
    return decide(id, Parked.Action.RELEASE, request, who);
  }

  @PostMapping(path = "/{id}/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
  Done skip(@PathVariable long id, HttpServletRequest request, SignedIn who) throws IOException {
    return decide(id, Parked.Action.SKIP, request, who);
  }

  private Done decide(long id, Parked.Action action, HttpServletRequest request, SignedIn who)
      throws IOException {
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    Deciding.Why why = bodies.bind(Deciding.Why.class, bodies.object(body), "");
    return new Done(id, !desk.decide(id, action, why.reason(), who));
  }
}
