package org.saphan.foundation.web.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a sheet.
 *
 * @param line its number as a spreadsheet shows it
 * @param label what the office calls it; no name of a person
 * @param reference the number for people; null where nothing is there, and in a preview
 * @param faults why it was refused
 */
public record LineAnswer(
    int line,
    String label,
    Result result,
    @Nullable UUID id,
    @Nullable String reference,
    List<Fault> faults) {
  /** What happens, or would happen, to a line. */
  public enum Result {
    NEW,
    KNOWN,
    /** It contradicts what is there: somebody must decide. */
    CONFLICT,
    REFUSED
  }

  public LineAnswer {
    faults = List.copyOf(faults);
  }

  /** A line that is not taken. */
  public static LineAnswer refused(int line, String label, List<Fault> faults) {
    return new LineAnswer(line, label, Result.REFUSED, null, null, faults);
  }
}
