package org.saphan.mutualassistance.request;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.ValidatorWarning;

/**
 * The details of a request that rules ask for. A fold of its history; the stage is the mould's.
 *
 * @param basis the approved legal basis; before approval the proposed one
 * @param draft who wrote what, for four eyes
 * @param sending how it is to go, empty before approval
 * @param exchange what went to and fro since it was approved
 */
@RecordBuilder
public record RequestState(
    AgencyCode requestingAgency,
    CountryCode requestedCountry,
    LegalBasis basis,
    Urgency urgency,
    List<String> offenceCodes,
    List<ItemState> items,
    Draft draft,
    @Nullable Sending sending,
    Exchange exchange,
    List<EvidenceState> evidence)
    implements RequestStateBuilder.With {
  /** One item and its result, null while it is open. */
  @RecordBuilder
  public record ItemState(
      int itemNo, AssistanceType type, boolean victimConcerned, @Nullable ItemResult result)
      implements RequestStateItemStateBuilder.With {
    static ItemState open(Item item) {
      return new ItemState(item.itemNo(), item.type(), item.victimConcerned(), null);
    }

    boolean isDone() {
      return result == ItemResult.EXECUTED || result == ItemResult.EXECUTED_NIL;
    }
  }

  /**
   * The draft.
   *
   * @param authorUsers the accounts that drafted, amended or submitted
   * @param reviewerUsers the accounts that took this content version for review
   * @param submitted whether it was handed in and has not come back
   */
  @RecordBuilder
  public record Draft(
      int contentVersion,
      List<Integer> sectionsComplete,
      List<ValidatorWarning> warnings,
      List<String> authorUsers,
      List<String> reviewerUsers,
      boolean submitted,
      Instant draftedAt)
      implements RequestStateDraftBuilder.With {
    Draft by(String author) {
      return withAuthorUsers(plus(authorUsers, author));
    }
  }

  /**
   * How an approved request is to go.
   *
   * @param centralAuthority null for one that ran on paper: that of the basis then
   * @param profileVersion the version of the basis that it was approved under and keeps; null for
   *     one that ran on paper: what holds on the day
   */
  public record Sending(
      @Nullable AgencyCode centralAuthority,
      @Nullable AgencyCode requestedAuthority,
      Channel channel,
      List<LanguageTag> targetLanguages,
      @Nullable String profileVersion) {
    /** The way that it really took. */
    Sending by(Channel taken) {
      return new Sending(
          centralAuthority, requestedAuthority, taken, targetLanguages, profileVersion);
    }
  }

  /** An urgent word ahead of the letter. */
  public enum PreAlert {
    NONE,
    ISSUED,
    CONFIRMED_IN_WRITING,
    EXPIRED
  }

  /** A further use of evidence that was asked for and not yet decided. */
  public record UseConsent(List<UUID> evidenceIds) {}

  /**
   * A piece of evidence and where it is.
   *
   * @param file its bytes in the vault; null for an object, and for what is kept elsewhere
   */
  @RecordBuilder
  public record EvidenceState(
      Evidence evidence, boolean delivered, boolean returned, @Nullable DocumentRef file)
      implements RequestStateEvidenceStateBuilder.With {
    /** Whether the sender allows this use. */
    public boolean allows(AllowedUse use) {
      return uses().contains(use);
    }

    /** Where the sender said nothing: only the case that it was sent for. */
    private List<AllowedUse> uses() {
      return evidence.allowedUses().isEmpty()
          ? List.of(AllowedUse.THIS_CASE)
          : evidence.allowedUses();
    }

    EvidenceState allowing(AllowedUse use) {
      return withEvidence(
          new Evidence(
              evidence.evidenceId(),
              evidence.itemNo(),
              evidence.kind(),
              evidence.sha256(),
              plus(uses(), use)));
    }
  }

  /** The piece of evidence with this id. */
  public Optional<EvidenceState> evidence(UUID evidenceId) {
    return evidence.stream()
        .filter(piece -> piece.evidence().evidenceId().equals(evidenceId))
        .findFirst();
  }

  /** The item of this number. */
  public Optional<ItemState> item(int itemNo) {
    return items.stream().filter(item -> item.itemNo() == itemNo).findFirst();
  }

  /** Whether the item exists and has no result. */
  public boolean isOpen(int itemNo) {
    return item(itemNo).filter(item -> item.result() == null).isPresent();
  }

  /** Whether any item has no result. */
  public boolean hasOpenItem() {
    return items.stream().anyMatch(item -> item.result() == null);
  }

  /** How many items were done. */
  public int itemsDone() {
    return (int) items.stream().filter(ItemState::isDone).count();
  }

  /** Whether every item ended with this result. */
  public boolean allItems(Predicate<ItemState> ended) {
    return items.stream().allMatch(ended);
  }

  RequestState withResult(int itemNo, ItemResult result) {
    return withItems(
        items.stream()
            .map(item -> item.itemNo() == itemNo ? item.withResult(result) : item)
            .toList());
  }

  /** In one order whatever came first, so that equal states are equal lists. */
  static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one))
        .distinct()
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  static <T> List<T> append(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(more);
    return List.copyOf(all);
  }
}
