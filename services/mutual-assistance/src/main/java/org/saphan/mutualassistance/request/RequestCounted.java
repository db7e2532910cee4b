package org.saphan.mutualassistance.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * All that the registry sees of a request, and who carries it (chapter D.2: states, counts,
 * deadlines): between whom, on what basis, how far and since when. Not what is asked for, of whom
 * and why, nor what was wrong with the draft.
 *
 * @param items by their numbers, which replies name
 * @param openQuestions the numbers of those that are to be answered
 */
public record RequestCounted(
    AgencyCode requestingAgency,
    CountryCode requestedCountry,
    LegalBasis legalBasis,
    Urgency urgency,
    List<Item> items,
    @Nullable Sending sending,
    Instant draftedAt,
    @Nullable Instant transmittedAt,
    int inquiries,
    boolean inquiryOpen,
    List<Integer> openQuestions,
    boolean decisionExtended,
    int parcels,
    @Nullable Instant closedAt) {
  /** One thing that is asked for, and whether it was done. */
  public record Item(int itemNo, @Nullable ItemResult result) {}

  /** What carrying it brings about; it names the papers that go along. */
  private static final Set<Class<? extends RequestEvent>> CARRIED =
      Set.of(
          MlaTranslationRecorded.class,
          MlaUrgentPreAlertIssued.class,
          MlaPreAlertExpired.class,
          MlaRequestTransmitted.class,
          MlaRequestAcknowledged.class);

  public RequestCounted {
    items = List.copyOf(items);
    openQuestions = List.copyOf(openQuestions);
  }

  /** What is shown instead of the whole. */
  public static RequestCounted of(RequestState request) {
    Exchange exchange = request.exchange();
    return new RequestCounted(
        request.requestingAgency(),
        request.requestedCountry(),
        request.basis(),
        request.urgency(),
        request.items().stream().map(item -> new Item(item.itemNo(), item.result())).toList(),
        request.sending(),
        request.draft().draftedAt(),
        exchange.transmittedAt(),
        exchange.inquiries(),
        exchange.inquiryOpen(),
        exchange.openQuestions(),
        exchange.decisionExtended(),
        exchange.parcels(),
        exchange.closedAt());
  }

  /** Whether events of this type say more to who carries it than that they happened. */
  public static boolean isCarried(Class<?> event) {
    return CARRIED.contains(event);
  }

  /** Whether it may be known at all that events of this type happened: not that a victim spoke. */
  public static boolean counts(Class<?> event) {
    return !event.equals(MlaItemConsentWithdrawn.class);
  }
}
