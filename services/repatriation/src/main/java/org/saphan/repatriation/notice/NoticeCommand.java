package org.saphan.repatriation.notice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.notice.NoticePart.Answer;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedPerson;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.Question;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReason;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Track;
import org.saphan.repatriation.terms.Unit;

/**
 * What may be asked of a notice of returns: the commands of the tables, in the order of their rows.
 */
public sealed interface NoticeCommand {
  /**
   * Rows N1, N14, N15.
   *
   * @param issuerReference null for what came by telephone or radio: it gets a number here
   * @param outline what the rules need to know of the words; the service works it out
   */
  @RecordBuilder
  record RegisterNotice(
      NoticeKind noticeKind,
      Track track,
      CountryCode returningCountry,
      @Nullable CountryCode exploitationCountry,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Counts counts,
      List<ListedPerson> lines,
      CountryCode issuerCountry,
      AgencyCode issuerAgency,
      @Nullable NoticeReference issuerReference,
      LocalDate issuerDate,
      @Nullable String originalDateText,
      @Nullable List<DocumentRef> attachments,
      @Nullable Integer correctsVersion,
      @Nullable NoticeOutline outline)
      implements NoticeCommand, NoticeCommandRegisterNoticeBuilder.With {}

  /** Row N2. */
  record AcknowledgeNotice() implements NoticeCommand {}

  /** Row N3. */
  record QueryNotice(List<Question> questions) implements NoticeCommand {}

  /** Row N4. */
  record AnswerNoticeQuery(List<Integer> answeredNos, List<Answer> answers)
      implements NoticeCommand {}

  /** Row N5. */
  record ConfirmReception(
      @Nullable FacilityCode facility,
      int beds,
      @Nullable Unit unit,
      @Nullable LocalDate until,
      int femaleOfficers,
      List<LanguageTag> interpreters,
      @Nullable PrivateText plan)
      implements NoticeCommand {}

  /**
   * Row N6.
   *
   * @param lines those that are added or changed, whole; who is removed stands in the changes only
   * @param outline what the rules need to know of the words; the service works it out
   */
  @RecordBuilder
  record CorrectNotice(
      List<Change> changes,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Total counts,
      List<CorrectedPerson> lines,
      int correctsVersion,
      @Nullable NoticeOutline outline)
      implements NoticeCommand, NoticeCommandCorrectNoticeBuilder.With {}

  /** Row N7. */
  record CancelNotice(NoticeReason reasonCode) implements NoticeCommand {}

  /** Rows N8, N13, N16; without a line where the person was not announced by name. */
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
}
