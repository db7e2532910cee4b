package org.saphan.mutualassistance.web.register;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.lifecycle.DocumentRef;

/** What one line of a register sheet says, or what is wrong with it. */
public sealed interface RegisterEntry {
  /** The line of the sheet, 2 for the first after the header. */
  int line();

  /** What the office calls the paper; empty where the line does not say it. */
  String registerNo();

  /**
   * A line that can be understood.
   *
   * @param lifecycle of the request
   * @param command makes the command of row O34 or I36 when the proof is kept
   * @param happenedAt when the paper was sent or received; the day is known, not the hour
   */
  record Understood(
      int line,
      String registerNo,
      String lifecycle,
      Instant happenedAt,
      Function<DocumentRef, Object> command)
      implements RegisterEntry {}

  /** A line that cannot. */
  record NotUnderstood(int line, String registerNo, List<Fault> faults) implements RegisterEntry {}
}
