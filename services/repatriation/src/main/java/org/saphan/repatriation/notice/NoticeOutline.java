package org.saphan.repatriation.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;

/**
 * What the rules must know of a paper whose words are in the vault.
 *
 * @param compared what the paper is to the notice that is there
 * @param contentHash of the whole notice as it is with this paper
 * @param lines those that the paper adds or changes, with the persons that were minted for them
 * @param changes what it changes in the notice that is there; empty for a new one
 * @param newPersons persons who have no record yet
 * @param possibleDuplicateOf another notice that looks the same, for a new one
 */
public record NoticeOutline(
    Compared compared,
    String contentHash,
    List<CorrectedLine> lines,
    List<Change> changes,
    List<UUID> newPersons,
    @Nullable UUID possibleDuplicateOf)
    implements Derived {
  /** What a paper is to the notice that is there. */
  public enum Compared {
    /** There is none yet. */
    NEW,
    /** It says the same. */
    SAME,
    /** It corrects the version that is there. */
    CORRECTS,
    /** It says otherwise, without correcting the version that is there. */
    CONTRADICTS
  }

  public NoticeOutline {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
    newPersons = List.copyOf(newPersons);
  }
}
