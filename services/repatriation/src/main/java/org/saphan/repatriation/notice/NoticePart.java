package org.saphan.repatriation.notice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.NoticeQuestion;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReceptionGroup;
import org.saphan.repatriation.terms.ReturnMode;
import org.saphan.repatriation.terms.Sex;

/** What commands and events of notices are made of. Words about a person stand in commands only. */
public sealed interface NoticePart {
  /** How many people, as the notice says; the arrivals count in the end. */
  record Counts(
      int total,
      @Nullable Integer female,
      @Nullable Integer male,
      @Nullable Integer other,
      @Nullable Integer children,
      @Nullable Integer unknownAge)
      implements NoticePart {}

  /** How many people a correction leaves. */
  record Total(int total) implements NoticePart {}

  /** A name as it stands in the list. */
  record WrittenName(@Nullable PrivateText text) implements NoticePart {}

  /** A person as the list has it. */
  sealed interface Listed extends NoticePart {
    NoticeReference lineId();

    @Nullable UUID personRef();

    @Nullable UUID returnId();

    Sex sex();

    AgeBand ageBand();

    ChildFlag child();

    @Nullable ProvinceCode destinationProvince();

    Identification identification();

    @Nullable List<WrittenName> names();

    @Nullable PrivateText birth();

    @Nullable PrivateText document();

    @Nullable List<PrivateText> receptionNeeds();
  }

  /**
   * A person of a new notice.
   *
   * @param personRef minted here, whatever the sender says
   * @param returnId the return that was prepared for the person, where there is one
   */
  @RecordBuilder
  record ListedPerson(
      NoticeReference lineId,
      @Nullable UUID personRef,
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
      @Nullable List<PrivateText> receptionNeeds)
      implements Listed, NoticePartListedPersonBuilder.With {}

  /**
   * A person whom a correction adds or changes.
   *
   * @param personRef minted here, whatever the sender says
   */
  @RecordBuilder
  record CorrectedPerson(
      NoticeReference lineId,
      @Nullable UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      Identification identification,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText document,
      @Nullable List<PrivateText> receptionNeeds)
      implements Listed, NoticePartCorrectedPersonBuilder.With {}

  /** A person of a new notice, as it is published. */
  record AnnouncedLine(
      NoticeReference lineId,
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      Identification identification,
      ReturnMode returnMode,
      List<ReceptionGroup> receptionGroups)
      implements NoticePart {}

  /** A person whom a correction added or changed, as it is published. */
  record CorrectedLine(
      NoticeReference lineId,
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      Identification identification)
      implements NoticePart {}

  /**
   * One thing that a correction changes.
   *
   * @param lineId null for what concerns the whole notice
   */
  record Change(
      @Nullable NoticeReference lineId, @Nullable UUID returnId, NoticeField fieldName, ChangeOp op)
      implements NoticePart {}

  /** A question to the issuer. */
  record Question(int no, NoticeQuestion code, @Nullable PrivateText text) implements NoticePart {}

  /** A question as it is published. */
  record AskedQuestion(int no, NoticeQuestion code) implements NoticePart {}

  /** An answer of the issuer. */
  record Answer(PrivateText text) implements NoticePart {}
}
