package org.saphan.foundation.web;

import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.messaging.Parked;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

/** Does with a parked event what an operator says, for the API and the page alike. */
final class ParkedDesk {
  private final Parked parked;
  private final Operators operators;

  ParkedDesk(Parked parked, Operators operators) {
    this.parked = parked;
    this.operators = operators;
  }

  /**
   * What there is to see.
   *
   * @throws Unfit ROLE if this person is no operator
   */
  Parked seenBy(SignedIn who) {
    operators.mustInclude(who);
    return parked;
  }

  /**
   * Tries an event again or passes it over, and keeps who did it and why.
   *
   * @return whether it is no longer parked
   * @throws Unfit if this person is no operator, no such event is parked, its consumer does not run
   *     in this build, or the reason is missing or too long
   */
  boolean decide(long id, Parked.Action action, String reason, SignedIn who) {
    Parked events = seenBy(who);
    Parked.Event event = events.find(id).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    if (reason.isBlank()) {
      throw Unfit.invalid("REQUIRED", "/reason");
    } else if (reason.length() > Parked.MAX_REASON) {
      throw Unfit.invalid("TOO_LONG", "/reason");
    } else if (!events.isRunning(event)) {
      throw new Unfit(Rejection.of(Refusal.STATE, "CONSUMER_STOPPED"));
    }
    Actor actor = who.actor();
    Parked.By by = new Parked.By(actor.user(), actor.agency().value(), reason);
    return switch (action) {
      case RELEASE -> events.release(id, by);
      case SKIP -> {
        events.skip(id, by);
        yield true;
      }
    };
  }
}
