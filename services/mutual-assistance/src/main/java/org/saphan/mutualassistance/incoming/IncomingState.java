package org.saphan.mutualassistance.incoming;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * The details of an incoming request that rules ask for. A fold of its history; the stage is the
 * mould's.
 *
 * @param foreignRef the number of the requesting authority; that of the letter once it is here
 * @param basis the legal basis that it names, or was accepted under; null if it names none
 * @param centralAuthority who accepted it, null before
 * @param receivedAt when it reached our country
 * @param handling what was done about it
 */
@RecordBuilder
public record IncomingState(
    CountryCode requestingCountry,
    AgencyCode requestingAuthority,
    ForeignReference foreignRef,
    @Nullable ForeignReference interpolRef,
    Channel channel,
    @Nullable LegalBasis basis,
    @Nullable AgencyCode centralAuthority,
    Urgency urgency,
    @Nullable LocalDate requestedBy,
    Instant receivedAt,
    List<ItemState> items,
    Handling handling)
    implements IncomingStateBuilder.With {
  /**
   * One item.
   *
   * @param authority who executes it, null before it is assigned
   * @param result null while it is open
   * @param consentWithdrawn whether the person it concerns may no longer be contacted
   */
  @RecordBuilder
  public record ItemState(
      int itemNo,
      AssistanceType type,
      boolean victimConcerned,
      @Nullable AgencyCode authority,
      @Nullable ItemResult result,
      boolean consentWithdrawn)
      implements IncomingStateItemStateBuilder.With {
    boolean isOpen() {
      return result == null;
    }

    boolean isDone() {
      return result == ItemResult.EXECUTED || result == ItemResult.EXECUTED_NIL;
    }

    boolean isWithdrawn() {
      return result == ItemResult.WITHDRAWN;
    }
  }

  /** The item of this number. */
  public Optional<ItemState> item(int itemNo) {
    return items.stream().filter(item -> item.itemNo() == itemNo).findFirst();
  }

  /** Whether the item exists and has no result. */
  public boolean isOpen(int itemNo) {
    return item(itemNo).filter(ItemState::isOpen).isPresent();
  }

  /** Whether any item has no result. */
  public boolean hasOpenItem() {
    return items.stream().anyMatch(ItemState::isOpen);
  }

  /** How many items were done. */
  public int itemsDone() {
    return (int) items.stream().filter(ItemState::isDone).count();
  }

  /** Who must execute next: the authority of the first open item that has one. */
  public Optional<AgencyCode> nextAuthority() {
    return items.stream()
        .filter(ItemState::isOpen)
        .flatMap(item -> Optional.ofNullable(item.authority()).stream())
        .findFirst();
  }

  /** Whether it came on a way that asks for a letter afterwards, and the letter is not here. */
  public boolean isUnconfirmed() {
    return isUrgentWay(channel) && !handling.confirmed();
  }

  /** INTERPOL, ASEANAPOL and the spoken word must be confirmed in writing (18.13, 18.14). */
  static boolean isUrgentWay(Channel channel) {
    return switch (channel) {
      case INTERPOL, ASEANAPOL, ORAL -> true;
      case CENTRAL_AUTHORITY, DIPLOMATIC, CONSULAR -> false;
    };
  }

  IncomingState changed(Predicate<ItemState> which, UnaryOperator<ItemState> change) {
    return withItems(
        items.stream().map(item -> which.test(item) ? change.apply(item) : item).toList());
  }

  IncomingState handled(UnaryOperator<Handling> change) {
    return withHandling(change.apply(handling));
  }
}
