package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;

/**
 * The rules of one legal basis. They are data, since every treaty differs and the officers must be
 * able to read and correct them. A rule that is null is named in exactly one of {@code unknown},
 * {@code agreedPerCase} and {@code notStated}. What each means stands in its schema.
 */
public record LegalBasisProfilePublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Names names,
    List<CountryCode> parties,
    boolean anyParty,
    int precedence,
    boolean organisedCrimeTest,
    Channel channel,
    List<Channel> channels,
    @Nullable List<Channel> urgentChannels,
    boolean consularService,
    @Nullable OralRequest oralRequest,
    @Nullable Integer oralConfirmDays,
    @Nullable Integer preAlertConfirmDays,
    @Nullable LanguageRule languageRule,
    List<String> languages,
    @Nullable Certification certification,
    @Nullable DualCriminality dualCriminality,
    @Nullable List<RefusalGround> forbiddenGrounds,
    List<RefusalGround> mandatoryGrounds,
    List<RefusalGround> discretionaryGrounds,
    @Nullable Boolean reasonsForRefusal,
    @Nullable Consultation consultation,
    @Nullable Integer safeConductDays,
    boolean safeConductClockMayStop,
    @Nullable Costs costs,
    List<CostItem> requestingSidePays,
    @Nullable ReturnOfItems returnOfItems,
    List<Undertaking> undertakings,
    List<CountryCode> writtenReciprocityFor,
    List<Integer> extraSections,
    List<String> unknown,
    List<String> agreedPerCase,
    List<String> notStated,
    String source,
    Trust trust,
    @Nullable String note)
    implements Entry {
  /** Whether a request may be made orally. */
  public enum OralRequest {
    NOT_ALLOWED,
    IF_BOTH_AGREE,
    IF_LAW_PERMITS
  }

  /** Which languages are accepted. */
  public enum LanguageRule {
    /** Those that the requested State notified. */
    NOTIFIED,
    /** Those in {@code languages}. */
    LISTED,
    /** Those in {@code languages}, or an official one of the requested State. */
    LISTED_OR_REQUESTED_STATE,
    /** An official one of the requested State. */
    REQUESTED_STATE
  }

  /** How authenticity is shown. */
  public enum Certification {
    CONDITIONS_OF_AUTHENTICITY,
    NO_LEGALISATION,
    TRANSLATION_BY_REQUESTING_AUTHORITY,
    LEGALISATION_USUAL
  }

  /** What follows when the act is no offence in the requested State. */
  public enum DualCriminality {
    MAY_REFUSE_WITHOUT,
    /** Unless its own law lets it assist. */
    MUST_REFUSE_WITHOUT,
    USUALLY_REQUIRED
  }

  /** What is owed before a refusal or postponement. */
  public enum Consultation {
    REQUIRED,
    CONSIDER_CONDITIONS,
    NOT_REQUIRED
  }

  /** Who bears ordinary costs. */
  public enum Costs {
    /** Extraordinary ones after consultation. */
    REQUESTED_STATE_ORDINARY,
    FREE
  }

  /** What a cost arises from. */
  public enum CostItem {
    EXPERTS,
    COUNSEL,
    TRANSLATION,
    TRAVEL,
    VIDEO_LINK,
    WITNESS_FEES
  }

  /** Whether things received are given back. */
  public enum ReturnOfItems {
    AS_AGREED,
    UNDERTAKING_REQUIRED
  }

  /** What the requesting State promises. */
  public enum Undertaking {
    USE,
    RECIPROCITY,
    RETURN
  }
}
