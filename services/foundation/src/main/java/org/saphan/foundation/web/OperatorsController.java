package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.ClockMoved;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For those who answer for the data ({@code saphan.operators}, roles): folds everything again and
 * compares; on a practice node it also moves the service's time.
 */
@RestController
@RequestMapping(
    path = "/api/${spring.application.name}",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class OperatorsController {
  /** Where to move the clock. */
  record Move(Instant now) {}

  private final Verify verify;
  private final BusinessClock clock;
  private final Operators operators;
  private final ApplicationEventPublisher events;
  private final BodyReader bodies = new BodyReader();

  OperatorsController(
      Verify verify, BusinessClock clock, Operators operators, ApplicationEventPublisher events) {
    this.verify = verify;
    this.clock = clock;
    this.operators = operators;
    this.events = events;
  }

  @GetMapping("/verify")
  Verify.Report verify(SignedIn who) {
    operators.mustInclude(who);
    return verify.run();
  }

  /**
   * Time goes forward only, and only where nothing is real; what waits for a time is looked at at
   * once.
   */
  @PostMapping(path = "/practice/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Instant> move(HttpServletRequest request, SignedIn who) throws IOException {
    if (!clock.practice()) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    operators.mustInclude(who);
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    Move move = bodies.bind(Move.class, bodies.object(body), "");
    try {
      clock.forwardTo(move.now());
    } catch (IllegalArgumentException past) {
      throw Unfit.invalid("BAD_VALUE", "/now");
    }
    events.publishEvent(new ClockMoved(clock.now()));
    return Map.of("now", clock.now());
  }
}
