package org.saphan.mutualassistance.custody;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.TransferPurpose;
import org.saphan.testkit.walk.DeadlineStory;

/** A detained witness goes from Laos to Thailand for September 2026 and comes back. */
final class Transfers {
  static final CountryCode LAOS = new CountryCode("LA");
  static final CountryCode THAILAND = new CountryCode("TH");
  static final Instant PROPOSAL = Instant.parse("2026-08-03T02:00:00Z");
  static final Instant HANDOVER = Instant.parse("2026-09-01T03:00:00Z");
  static final LocalDate RETURN = LocalDate.of(2026, 9, 30);
  static final LocalDate SENTENCE_END = LocalDate.of(2028, 1, 31);

  private static final PrivateText WORDS = new PrivateText("words");
  private static final DocumentRef PAPER = new DocumentRef(new UUID(0, 5), 1, "0".repeat(64));

  private Transfers() {}

  static DeadlineStory<CustodyState, CustodyEvent, ProceedingReference> begin() {
    return new DeadlineStory<>(
        CustodyTable.lifeCycle(),
        RequestsOnPaper.reference(),
        PROPOSAL,
        Set.of(MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN)));
  }

  static DeadlineStory<CustodyState, CustodyEvent, ProceedingReference> consented() {
    return begin().does(CA_OFFICER, proposal()).does(EXECUTING_AUTHORITY, consent(true, true));
  }

  static DeadlineStory<CustodyState, CustodyEvent, ProceedingReference> agreed() {
    return consented()
        .does(CA_APPROVER, new RecordStateAgreement(LAOS, true))
        .does(PARTNER, THAILAND, new RecordStateAgreement(THAILAND, true));
  }

  static DeadlineStory<CustodyState, CustodyEvent, ProceedingReference> handedOver() {
    return agreed().until(HANDOVER).does(EXECUTING_AUTHORITY, handover());
  }

  static ProposeCustodyTransfer proposal() {
    return proposal(RequestsOnPaper.INCOMING, RETURN, SENTENCE_END);
  }

  static ProposeCustodyTransfer proposal(
      UUID request, LocalDate plannedReturn, @Nullable LocalDate sentenceEnd) {
    return new ProposeCustodyTransfer(
        request,
        RequestsOnPaper.KNOWN,
        TransferPurpose.TESTIMONY,
        LAOS,
        THAILAND,
        LocalDate.of(2026, 9, 1),
        plannedReturn,
        sentenceEnd,
        List.of(),
        WORDS);
  }

  static RecordDetaineeConsent consent(boolean given, boolean lawyer) {
    return new RecordDetaineeConsent(given, lawyer, new LanguageTag("lo"), false, PAPER);
  }

  static RecordDetaineeHandover handover() {
    return new RecordDetaineeHandover(
        HANDOVER, new Checkpoint("LA-VT-01"), RETURN, WORDS, WORDS, PAPER);
  }

  static RecordDetaineeReturn comesBack(Instant at) {
    return new RecordDetaineeReturn(at, new Checkpoint("LA-VT-01"), WORDS, WORDS);
  }
}
