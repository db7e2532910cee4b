package org.saphan.repatriation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeQuestion;
import org.saphan.repatriation.terms.NoticeReason;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReceptionGroup;
import org.saphan.repatriation.terms.ReturnMode;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;
import org.saphan.repatriation.terms.Unit;

/**
 * What may be asked of a notice of returns: the commands of the tables, in the order of their rows.
 */
public sealed interface NoticeCommand {
  /** Rows N1, N14, N15. */
  record RegisterNotice(
      NoticeKind noticeKind,
      Track track,
      CountryCode returningCountry,
      @Nullable CountryCode exploitationCountry,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Counts counts,
      List<Line> lines,
      CountryCode issuerCountry,
      AgencyCode issuerAgency,
      @Nullable NoticeReference issuerReference,
      LocalDate issuerDate,
      @Nullable String originalDateText,
      @Nullable List<DocumentRef> attachments,
      @Nullable Integer correctsVersion)
      implements NoticeCommand {}

  /** Row N2. */
  record AcknowledgeNotice() implements NoticeCommand {}

  /** Row N3. */
  record QueryNotice(List<Question> questions) implements NoticeCommand {}

  /** Row N4. */
  record AnswerNoticeQuery(List<Integer> answeredNos, List<ScreenAnswer> answers)
      implements NoticeCommand {}

  /** Row N5. */
  record ConfirmReception(
      @Nullable String facility,
      int beds,
      @Nullable Unit unit,
      @Nullable LocalDate until,
      int femaleOfficers,
      List<LanguageTag> interpreters,
      @Nullable PrivateText plan)
      implements NoticeCommand {}

  /** Row N6. */
  record CorrectNotice(
      int toVersion,
      List<Change> changes,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Counts2 counts,
      List<Line2> lines,
      int correctsVersion)
      implements NoticeCommand {}

  /** Row N7. */
  record CancelNotice(NoticeReason reasonCode) implements NoticeCommand {}

  /** Rows N8, N13, N16. */
  record NoteNoticeArrival(@Nullable NoticeReference lineId, UUID returnId)
      implements NoticeCommand {}

  /** Row N9. */
  record CompleteNotice() implements NoticeCommand {}

  /** Row N10. */
  record MarkNoticeOverdue(Instant plannedHandoverAt) implements NoticeCommand {}

  /** Row N11. */
  record ResolveNoticeConflict(ConflictDecision decision) implements NoticeCommand {}

  /** Row N12. */
  record MatchNoticeLine(NoticeReference lineId, UUID returnId) implements NoticeCommand {}

  /** Row N17. */
  record DeclareLinesNew(List<NoticeReference> lineIds) implements NoticeCommand {}

  /** Part of commands. */
  record Counts(
      int total,
      @Nullable Integer female,
      @Nullable Integer male,
      @Nullable Integer other,
      @Nullable Integer children,
      @Nullable Integer unknownAge) {}

  /** Part of commands. */
  record WrittenName(@Nullable PrivateText text) {}

  /** Part of commands. */
  record Line(
      NoticeReference lineId,
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      Identification identification,
      ReturnMode returnMode,
      List<ReceptionGroup> receptionGroups,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable CountryCode claimedNationality,
      @Nullable PrivateText document,
      @Nullable DocumentRef photo,
      @Nullable PrivateText homeVillage,
      @Nullable List<PrivateText> receptionNeeds) {}

  /** Part of commands. */
  record Question(int no, NoticeQuestion code, @Nullable PrivateText text) {}

  /** Part of commands. */
  record ScreenAnswer(PrivateText text) {}

  /** Part of commands. */
  record Change(
      @Nullable NoticeReference lineId, @Nullable UUID returnId, String fieldName, ChangeOp op) {}

  /** Part of commands. */
  record Counts2(int total) {}

  /** Part of commands. */
  record Line2(
      NoticeReference lineId,
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      Identification identification,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText document,
      @Nullable List<PrivateText> receptionNeeds) {}
}
