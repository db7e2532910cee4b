package org.saphan.mutualassistance.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * All that the requesting State sees of its request (chapters D.2 and D.3): what it asked, what
 * went to and fro, the results that it was sent. Not our assessment, who was given what to do,
 * results that nobody approved yet, nor whose consent was taken back.
 */
public record IncomingAbroad(
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
    List<Item> items,
    Answering handling) {
  /**
   * One item.
   *
   * @param result null until it was sent
   */
  public record Item(
      int itemNo, AssistanceType type, boolean victimConcerned, @Nullable ItemResult result) {}

  /** What went to and fro: of {@link Handling} what the other State had a part in. */
  public record Answering(
      int round,
      List<Integer> openQuestions,
      @Nullable Boolean conditionsAccepted,
      boolean decisionExtended,
      boolean confirmed,
      boolean suspended,
      int inquiries,
      boolean inquiryOpen,
      int parcels,
      boolean useConsentOpen,
      @Nullable MlaOutcome outcome,
      @Nullable Instant closedAt) {
    public Answering {
      openQuestions = List.copyOf(openQuestions);
    }

    static Answering of(Handling handling) {
      return new Answering(
          handling.round(),
          handling.openQuestions(),
          handling.conditionsAccepted(),
          handling.decisionExtended(),
          handling.confirmed(),
          handling.suspended(),
          handling.inquiries(),
          handling.inquiryOpen(),
          handling.parcels(),
          handling.useConsentOpen(),
          handling.outcome(),
          handling.closedAt());
    }
  }

  /** What happened between the two States. */
  private static final Set<Class<? extends IncomingEvent>> TOLD =
      Set.of(
          IncomingMlaReceived.class,
          IncomingMlaAcknowledged.class,
          IncomingMlaInfoRequested.class,
          IncomingMlaInfoReceived.class,
          IncomingMlaReminderSent.class,
          IncomingMlaLapsed.class,
          IncomingMlaConsultationOpened.class,
          IncomingMlaConditionsAnswered.class,
          IncomingMlaConfidentialityNotAssured.class,
          IncomingMlaAccepted.class,
          IncomingMlaExecutionStarted.class,
          IncomingMlaResultTransmitted.class,
          IncomingMlaPartialResultTransmitted.class,
          IncomingMlaPostponed.class,
          IncomingMlaResumed.class,
          IncomingMlaRefused.class,
          IncomingMlaRefusalChallenged.class,
          IncomingMlaWithdrawn.class,
          IncomingMlaItemWithdrawn.class,
          IncomingMlaProgressInquired.class,
          IncomingMlaProgressAnswered.class,
          IncomingMlaConfirmedInWriting.class,
          IncomingMlaExecutionSuspended.class,
          IncomingMlaUseConsentRequested.class,
          IncomingMlaUseConsentDecided.class,
          IncomingMlaExculpatoryNoticed.class,
          IncomingMlaEvidenceReturned.class,
          IncomingMlaDecisionExtended.class,
          IncomingMlaClosed.class,
          IncomingMlaReopened.class);

  public IncomingAbroad {
    items = List.copyOf(items);
  }

  /** What is shown instead of the whole. */
  public static IncomingAbroad of(IncomingState request) {
    return new IncomingAbroad(
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
        request.items().stream().map(item -> item(item, request.handling())).toList(),
        Answering.of(request.handling()));
  }

  private static Item item(ItemState item, Handling handling) {
    boolean known = item.isWithdrawn() || handling.sentItems().contains(item.itemNo());
    return new Item(
        item.itemNo(), item.type(), item.victimConcerned(), known ? item.result() : null);
  }

  /** Whether its history is told abroad by events of this type. */
  public static boolean tells(Class<?> event) {
    return TOLD.contains(event);
  }
}
