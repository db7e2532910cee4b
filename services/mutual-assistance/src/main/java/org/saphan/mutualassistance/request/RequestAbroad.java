package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * All that the requested State sees of a request, once it was sent (chapters D.2 and D.3): what was
 * asked, what went to and fro, what it sent. Not who drafted and reviewed it and what was found
 * wrong with it, nor which consent was taken back.
 */
public record RequestAbroad(
    AgencyCode requestingAgency,
    CountryCode requestedCountry,
    LegalBasis basis,
    Urgency urgency,
    List<String> offenceCodes,
    List<ItemState> items,
    @Nullable Sending sending,
    Exchange exchange,
    List<EvidenceState> evidence) {
  /** What happened between the two States, from row O9 on. */
  private static final Set<Class<? extends RequestEvent>> TOLD =
      Set.of(
          MlaRequestTransmitted.class,
          MlaRequestImported.class,
          MlaRequestAcknowledged.class,
          MlaAdditionalInfoRequested.class,
          MlaAdditionalInfoSupplied.class,
          MlaRequestLapsed.class,
          MlaExecutionStarted.class,
          MlaProgressInquirySent.class,
          MlaProgressReported.class,
          MlaConsultationOpened.class,
          MlaConditionsAccepted.class,
          MlaConditionsRejected.class,
          MlaRequestPostponed.class,
          MlaExecutionResumed.class,
          MlaRequestRefused.class,
          MlaRefusalChallenged.class,
          MlaDecisionTimeExtended.class,
          MlaItemResultRecorded.class,
          MlaItemWithdrawn.class,
          MlaRequestExecuted.class,
          MlaRequestPartiallyExecuted.class,
          MlaRequestWithdrawn.class,
          MlaEvidenceReceived.class,
          MlaEvidenceDelivered.class,
          MlaEvidenceReturned.class,
          MlaUseConsentRequested.class,
          MlaUseConsentDecided.class,
          MlaExculpatoryDisclosureNotified.class,
          MlaRequestClosed.class,
          MlaRequestReopened.class);

  public RequestAbroad {
    offenceCodes = List.copyOf(offenceCodes);
    items = List.copyOf(items);
    evidence = List.copyOf(evidence);
  }

  /** What is shown instead of the whole. */
  public static RequestAbroad of(RequestState request) {
    return new RequestAbroad(
        request.requestingAgency(),
        request.requestedCountry(),
        request.basis(),
        request.urgency(),
        request.offenceCodes(),
        request.items(),
        request.sending(),
        request.exchange(),
        request.evidence());
  }

  /** Whether its history is told abroad by events of this type. */
  public static boolean tells(Class<?> event) {
    return TOLD.contains(event);
  }
}
