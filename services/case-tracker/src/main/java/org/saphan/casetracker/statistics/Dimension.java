package org.saphan.casetracker.statistics;

import org.jspecify.annotations.Nullable;

/** By what the lines of a table are told apart: always by codes, never by a person or a case. */
public enum Dimension {
  /** What happened. */
  EVENT(From.EVENT, null, "event"),
  /** The agency that was to meet a deadline. */
  RESPONSIBLE(From.RESPONSIBLE, null, "agency"),
  DEADLINE_KIND(From.DEADLINE, null, "deadline"),
  /** The way home, as the return or the notice of its case says it; an arrival does not. */
  TRACK(From.CASE, "track", "code.Track"),
  CHECKPOINT(From.FIELD, "checkpoint", "checkpoint"),
  RETURNING_COUNTRY(From.FIELD, "returningCountry", "country"),
  SEX(From.FIELD, "sex", "code.Sex"),
  AGE(From.FIELD, "ageBand", "code.AgeBand"),
  SCREENING(From.FIELD, "outcome", "code.ScreenOutcome"),
  UNSCREENED(From.FIELD, "reason", "code.UnscreenedReason"),
  PURPOSE(From.LIST, "purposes", "code.ExploitationPurpose"),
  EXPLOITATION_COUNTRY(From.FIELD, "exploitationCountry", "country"),
  VICTIM_OUTCOME(From.FIELD, "outcome", "code.VictimOutcome"),
  DECLINE_REASON(From.FIELD, "reason", "code.DeclineReason"),
  CONSENT_PURPOSE(From.FIELD, "purpose", "code.ConsentPurpose"),
  CONSENT_DECISION(From.FIELD, "decision", "code.ConsentDecision"),
  REQUESTED_AUTHORITY(From.FIELD, "requestedAuthority", "agency"),
  REQUESTING_COUNTRY(From.FIELD, "requestingCountry", "country"),
  LEGAL_BASIS(From.FIELD, "legalBasis", "legalBasis"),
  MLA_OUTCOME(From.FIELD, "outcome", "code.MlaOutcome");

  /** Where a value stands. */
  public enum From {
    /** In the name of the event. */
    EVENT,
    /** In a field of the event. */
    FIELD,
    /** In a field of the event that has many: each counts. */
    LIST,
    /** In a field of another event of the same aggregate or, else, of the same case. */
    CASE,
    /** In the deadline: who is to meet it. */
    RESPONSIBLE,
    /** In the deadline: what it is about. */
    DEADLINE
  }

  private final From from;
  private final @Nullable String field;
  private final String words;

  Dimension(From from, @Nullable String field, String words) {
    this.from = from;
    this.field = field;
    this.words = words;
  }

  public From from() {
    return from;
  }

  /** The name of the field; null where it stands in none. */
  public @Nullable String field() {
    return field;
  }

  /** The beginning of the keys under which its values are worded. */
  public String words() {
    return words;
  }
}
