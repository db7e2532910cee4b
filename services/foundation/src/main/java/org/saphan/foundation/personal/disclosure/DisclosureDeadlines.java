package org.saphan.foundation.personal.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ExpireDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureToldToPerson;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Role;

/** The deadlines D-P01 to D-P03 of the tables. */
final class DisclosureDeadlines {
  static final Role DATA_OFFICER = new Role("DATA_OFFICER");

  /** Life may hang on it. */
  private static final Duration TO_DECIDE_OVERRIDE = Duration.ofHours(2);

  private static final Duration TO_TELL_THE_PERSON = Duration.ofDays(30);

  private DisclosureDeadlines() {}

  static List<Deadline<DisclosureState, DisclosureEvent, DisclosureView>> all() {
    return List.of(
        named("D-P01")
            .whileIn(DisclosureStage.GRANTED)
            .due(
                start -> Optional.ofNullable(start.snapshot().state().expiresAt()).map(Due.At::new))
            .owner(DATA_OFFICER, DATA_OFFICER)
            .breachedBy((disclosure, at) -> new ExpireDisclosure()),
        named("D-P02")
            .whileIn(DisclosureStage.OVERRIDE_PENDING)
            .due(start -> Optional.of(new Due.Within(TO_DECIDE_OVERRIDE)))
            .owner(DisclosureTable.DSW_DESK, DisclosureTable.IDENT_OFFICER),
        named("D-P03")
            .from(DisclosureOverridden.class)
            .until(DisclosureToldToPerson.class)
            .afterwards()
            .due(start -> Optional.of(new Due.Within(TO_TELL_THE_PERSON)))
            .owner(DisclosureTable.CASE_WORKER, DATA_OFFICER));
  }

  private static Deadline<DisclosureState, DisclosureEvent, DisclosureView> named(String kind) {
    return Deadline.named(kind);
  }
}
