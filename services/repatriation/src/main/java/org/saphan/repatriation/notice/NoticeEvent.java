package org.saphan.repatriation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.notice.NoticePart.AnnouncedLine;
import org.saphan.repatriation.notice.NoticePart.AskedQuestion;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NoticeChannel;
import org.saphan.repatriation.terms.NoticeKey;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReason;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Track;
import org.saphan.repatriation.terms.Unit;

/** What happened to a notice of returns: the events of the tables, in the order of their rows. */
public sealed interface NoticeEvent {
  /** Row N1. */
  record NoticeRegistered(
      UUID noticeId,
      int version,
      NoticeKey noticeKey,
      NoticeKind noticeKind,
      Track track,
      CountryCode returningCountry,
      @Nullable CountryCode exploitationCountry,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Counts counts,
      boolean large,
      boolean late,
      List<AnnouncedLine> lines,
      String contentHash,
      @Nullable UUID possibleDuplicateOf)
      implements NoticeEvent {}

  /** Row N2. */
  record NoticeAcknowledged(UUID noticeId, int version, AgencyCode byAgency)
      implements NoticeEvent {}

  /** Row N3. */
  record NoticeQueried(UUID noticeId, int version, List<AskedQuestion> questions)
      implements NoticeEvent {}

  /** Row N4. */
  record NoticeQueryAnswered(UUID noticeId, int version, List<Integer> answeredNos)
      implements NoticeEvent {}

  /** Row N5. */
  record ReceptionConfirmed(
      UUID noticeId,
      int version,
      @Nullable FacilityCode facility,
      int beds,
      @Nullable Unit unit,
      @Nullable LocalDate until,
      int femaleOfficers,
      List<LanguageTag> interpreters)
      implements NoticeEvent {
    /** The same without the house. */
    public ReceptionConfirmed toldAbroad() {
      return new ReceptionConfirmed(
          noticeId, version, null, beds, unit, until, femaleOfficers, interpreters);
    }
  }

  /** Rows N6, N14. */
  record NoticeCorrected(
      UUID noticeId,
      int fromVersion,
      int toVersion,
      List<Change> changes,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Total counts,
      List<CorrectedLine> lines,
      boolean reconfirmNeeded,
      String contentHash)
      implements NoticeEvent {}

  /** Rows N6, N14, N15. */
  record NoticeConflictDetected(UUID noticeId, @Nullable Integer versionSeen, List<String> hashes)
      implements NoticeEvent {}

  /** Row N7. */
  record NoticeCancelled(UUID noticeId, NoticeReason reasonCode) implements NoticeEvent {}

  /** Rows N8, N12, N16. */
  record NoticePartiallyArrived(UUID noticeId, int arrived) implements NoticeEvent {}

  /** Rows N9, N12. */
  record NoticeCompleted(UUID noticeId, int arrived, int noShow, int extra)
      implements NoticeEvent {}

  /** Row N10. */
  record NoticeOverdue(UUID noticeId, Instant plannedHandoverAt) implements NoticeEvent {}

  /** Row N11. */
  record NoticeConflictResolved(
      UUID noticeId, ConflictDecision decision, @Nullable UUID newNoticeId)
      implements NoticeEvent {}

  /** Row N12. */
  record NoticeLineMatched(UUID noticeId, NoticeReference lineId, UUID returnId)
      implements NoticeEvent {}

  /** Row N13. */
  record NoticeArrivalAfterEnd(UUID noticeId, @Nullable NoticeReference lineId, UUID returnId)
      implements NoticeEvent {}

  /** Rows N14, N15. */
  record NoticeDuplicateIgnored(UUID noticeId, Instant receivedAgainAt, NoticeChannel channel)
      implements NoticeEvent {}

  /** Row N17. */
  record NoticeLinesDeclaredNew(UUID noticeId, List<NoticeReference> lineIds)
      implements NoticeEvent {}
}
