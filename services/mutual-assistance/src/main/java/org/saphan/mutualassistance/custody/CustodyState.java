package org.saphan.mutualassistance.custody;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.custody.CustodyEvent.*;

/**
 * The details of a custody transfer that rules ask for. A fold of its history.
 *
 * @param agreedReturnDate null before both States agreed
 * @param consent null before the person was asked
 * @param agreedBy the States that agreed, in the order of their codes
 * @param handedOverAt null before the handover
 * @param backAt when the foreign custody ended, by return or release
 * @param creditedDays null before any were credited
 */
@RecordBuilder
public record CustodyState(
    UUID requestId,
    UUID personRef,
    CountryCode from,
    CountryCode to,
    LocalDate plannedFrom,
    LocalDate plannedReturn,
    @Nullable LocalDate agreedReturnDate,
    @Nullable Consent consent,
    List<CountryCode> agreedBy,
    @Nullable Instant handedOverAt,
    @Nullable Instant backAt,
    boolean returnOverdue,
    @Nullable Integer creditedDays)
    implements CustodyStateBuilder.With {
  /** What the detained person said. */
  public record Consent(boolean given, boolean lawyerPresent) {}

  /** The last day abroad: as agreed, and as planned before that. */
  LocalDate returnDate() {
    return agreedReturnDate == null ? plannedReturn : agreedReturnDate;
  }

  /** Whether both States agreed. */
  boolean agreedByBoth() {
    return agreedBy.containsAll(List.of(from, to));
  }

  /** Whole days in foreign custody (UNTOC 18.11 d); 0 while the person is still there. */
  int daysAbroad() {
    return handedOverAt == null || backAt == null
        ? 0
        : (int) Duration.between(handedOverAt, backAt).toDays();
  }

  static CustodyState fold(@Nullable CustodyState before, Line<CustodyEvent> line) {
    if (line.event() instanceof CustodyTransferProposed proposed) {
      return proposed(proposed);
    }
    if (before == null) {
      throw new IllegalStateException("A transfer does not begin with " + line.event());
    }
    return switch (line.event()) {
      case CustodyTransferProposed proposed -> before;
      case DetaineeConsentRecorded said ->
          before.withConsent(new Consent(said.given(), said.lawyerPresent()));
      case DetaineeConsentWithdrawn withdrawn -> before.withConsent(new Consent(false, false));
      case CustodyStateAgreementRecorded answer -> before.withAgreedBy(answered(before, answer));
      case CustodyTransferAgreed agreed -> before.withAgreedReturnDate(agreed.agreedReturnDate());
      case CustodyTransferNotAgreed notAgreed -> before;
      case DetaineeHandedOver handedOver ->
          before.with(next ->
              next.handedOverAt(handedOver.at()).agreedReturnDate(handedOver.agreedReturnDate()));
      case DetaineeReturned returned -> back(before, returned.at());
      case DetaineeReleaseAuthorised released -> back(before, line.occurredAt());
      case DetaineeReturnOverdue overdue -> before.withReturnOverdue(true);
      case DetaineeReturnDateChanged changed ->
          before.with(
              next -> next.agreedReturnDate(changed.agreedReturnDate()).returnOverdue(false));
      case CustodyTimeCredited credited -> before.withCreditedDays(credited.days());
      case CustodyTransferCancelled cancelled -> before;
      case CustodyTransferClosed closed -> before;
    };
  }

  private static CustodyState proposed(CustodyTransferProposed proposed) {
    return new CustodyState(
        proposed.requestId(),
        proposed.personRef(),
        proposed.from(),
        proposed.to(),
        proposed.plannedFrom(),
        proposed.plannedReturn(),
        null,
        null,
        List.of(),
        null,
        null,
        false,
        null);
  }

  private static List<CountryCode> answered(
      CustodyState before, CustodyStateAgreementRecorded answer) {
    Stream<CountryCode> others =
        before.agreedBy().stream().filter(country -> !country.equals(answer.country()));
    return Stream.concat(others, answer.agreed() ? Stream.of(answer.country()) : Stream.of())
        .sorted(java.util.Comparator.comparing(CountryCode::value))
        .toList();
  }

  private static CustodyState back(CustodyState before, Instant at) {
    return before.with(next -> next.backAt(at).returnOverdue(false));
  }
}
