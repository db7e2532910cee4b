package org.saphan.repatriation.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.repatriation.terms.ReturnReference;

/** What the rules of a notice see besides it: the directory, and the returns of this service. */
public record NoticeView(ReturnReference law, Beside beside) {
  /** Returns as they are now: what was decided before in the same decision is seen. */
  public interface Beside {
    /** Knows of no return. */
    Beside NOTHING =
        new Beside() {
          @Override
          public Optional<KnownReturn> returning(UUID returnId) {
            return Optional.empty();
          }

          @Override
          public List<UUID> arrivedUnder(UUID noticeId) {
            return List.of();
          }
        };

    /** One return; empty if there is none. */
    Optional<KnownReturn> returning(UUID returnId);

    /** The returns of people who came and were said to belong to a notice. */
    List<UUID> arrivedUnder(UUID noticeId);
  }
}
