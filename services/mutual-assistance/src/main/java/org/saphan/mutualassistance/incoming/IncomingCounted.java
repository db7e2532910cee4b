package org.saphan.mutualassistance.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * All that the registry sees of an incoming request, and who carries it (chapter D.2: states,
 * counts, deadlines): from whom, on what basis, how far and since when. Not what is asked for, how
 * it was judged, nor who executes what.
 *
 * @param items by their numbers
 */
public record IncomingCounted(
    CountryCode requestingCountry,
    AgencyCode requestingAuthority,
    ForeignReference foreignRef,
    @Nullable ForeignReference interpolRef,
    Channel channel,
    @Nullable LegalBasis legalBasis,
    @Nullable AgencyCode centralAuthority,
    Urgency urgency,
    @Nullable LocalDate requestedBy,
    Instant receivedAt,
    List<Item> items,
    int inquiries,
    boolean inquiryOpen,
    boolean decisionExtended,
    int parcels,
    @Nullable Instant closedAt) {
  /** One thing that is asked for, and whether it was done. */
  public record Item(int itemNo, @Nullable ItemResult result) {}

  /** What carrying it brings about. */
  private static final Set<Class<? extends IncomingEvent>> CARRIED =
      Set.of(
          IncomingMlaReceived.class,
          IncomingMlaConfirmedInWriting.class,
          IncomingMlaResultTransmitted.class);

  public IncomingCounted {
    items = List.copyOf(items);
  }

  /** What is shown instead of the whole. */
  public static IncomingCounted of(IncomingState request) {
    Handling handling = request.handling();
    return new IncomingCounted(
        request.requestingCountry(),
        request.requestingAuthority(),
        request.foreignRef(),
        request.interpolRef(),
        request.channel(),
        request.basis(),
        request.centralAuthority(),
        request.urgency(),
        request.requestedBy(),
        request.receivedAt(),
        request.items().stream().map(item -> new Item(item.itemNo(), item.result())).toList(),
        handling.inquiries(),
        handling.inquiryOpen(),
        handling.decisionExtended(),
        handling.parcels(),
        handling.closedAt());
  }

  /** Whether events of this type say more to who carries it than that they happened. */
  public static boolean isCarried(Class<?> event) {
    return CARRIED.contains(event);
  }

  /** Whether it may be known at all that events of this type happened: not that a victim spoke. */
  public static boolean counts(Class<?> event) {
    return !event.equals(IncomingMlaItemConsentWithdrawn.class);
  }
}
