package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ConditionKind;
import org.saphan.mutualassistance.terms.Defect;
import org.saphan.mutualassistance.terms.EvidenceKind;
import org.saphan.mutualassistance.terms.ItemResult;

/** The parts that events of a request are made of: codes and numbers, never words. */
public sealed interface RequestPart {
  /** One thing that is asked for. */
  record Item(int itemNo, AssistanceType type, boolean victimConcerned) implements RequestPart {}

  /** One thing that was asked for on paper, with its result if there is one. */
  record ImportedItem(
      int itemNo, AssistanceType type, boolean victimConcerned, @Nullable ItemResult result)
      implements RequestPart {}

  /** How many persons section 7 names. */
  record PersonCounts(int suspect, int witness, int victim) implements RequestPart {}

  /** Where a draft is not good enough; the words are in the vault. */
  record DefectAt(int section, Defect code) implements RequestPart {}

  /** What the requesting State promises (sections 14 to 16). */
  record Undertakings(boolean use, boolean reciprocity, boolean return_) implements RequestPart {}

  /** A question of the requested State; the words are in the vault. */
  record Question(int no, @Nullable Integer itemNo) implements RequestPart {}

  /** A condition of the requested State; the words are in the vault. */
  record Condition(int no, ConditionKind kind) implements RequestPart {}

  /**
   * A piece of evidence.
   *
   * @param sha256 of the file; null for an object
   */
  record Evidence(
      UUID evidenceId,
      int itemNo,
      EvidenceKind kind,
      @Nullable String sha256,
      List<AllowedUse> allowedUses)
      implements RequestPart {
    public Evidence {
      allowedUses = List.copyOf(allowedUses);
    }
  }
}
