package org.saphan.casetracker.statistics;

import static org.saphan.casetracker.statistics.Dimension.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the monthly report, by the catalogue of indicators (chapter F.3): as many as the
 * published events carry. A table has no total and no more than two dimensions beside the month, so
 * that with the month there are three at most (chapter F.4).
 */
public enum Table {
  DEADLINES_BREACHED("K05", Unit.EVENT, "DeadlineBreached", RESPONSIBLE, DEADLINE_KIND),
  DEADLINES_MET("K05", Unit.EVENT, "DeadlineMet", RESPONSIBLE, DEADLINE_KIND),
  REQUESTS_SENT("K01", Unit.AGGREGATE, "MlaRequestTransmitted", REQUESTED_AUTHORITY),
  REQUESTS_RECEIVED("K01", Unit.AGGREGATE, "IncomingMlaReceived", REQUESTING_COUNTRY, LEGAL_BASIS),
  REQUESTS_CLOSED("K03", Unit.AGGREGATE, "MlaRequestClosed", MLA_OUTCOME),
  INCOMING_CLOSED("K03", Unit.AGGREGATE, "IncomingMlaClosed", MLA_OUTCOME),
  RETURNS_BY_TRACK("K06", Unit.AGGREGATE, Arrivals.EVENTS, TRACK),
  RETURNS_BY_COUNTRY("K06", Unit.AGGREGATE, Arrivals.EVENTS, EVENT, RETURNING_COUNTRY),
  RETURNS_BY_CHECKPOINT("K06", Unit.AGGREGATE, Arrivals.EVENTS, CHECKPOINT),
  RETURNS_BY_SEX_AND_AGE("K06", Unit.AGGREGATE, Arrivals.EVENTS, SEX, AGE),
  SCREENINGS("K09", Unit.AGGREGATE, "FirstContactScreened", SCREENING, SEX),
  RELEASED_UNSCREENED("K08", Unit.AGGREGATE, "ReturneeReleasedUnscreened", UNSCREENED),
  IDENTIFICATIONS(
      "K10",
      Unit.AGGREGATE,
      "VictimPresumed VictimConfirmed ForeignIdentificationRecognised"
          + " VictimNotConfirmed IdentificationDeclined",
      EVENT),
  VICTIMS_BY_SEX_AND_AGE("K10", Unit.AGGREGATE, Victims.EVENTS, SEX, AGE),
  VICTIMS_BY_PURPOSE("K10", Unit.AGGREGATE, Victims.EVENTS, PURPOSE),
  VICTIMS_BY_COUNTRY("K10", Unit.AGGREGATE, Victims.EVENTS, EXPLOITATION_COUNTRY),
  VICTIM_CASES_CLOSED("K10", Unit.AGGREGATE, "VictimCaseClosed", VICTIM_OUTCOME),
  REFERRALS(
      "K11",
      Unit.EVENT,
      "ReferralCreated ReferralOffered ReferralAccepted ReferralDeclined"
          + " ReferralExpired ReferralExhausted VictimAdmitted",
      EVENT),
  OFFERS_DECLINED("K11", Unit.EVENT, "ReferralDeclined", DECLINE_REASON),
  FOLLOW_UP("K14", Unit.EVENT, "FollowUpVisitRecorded FollowUpMissed", EVENT),
  CONSENTS("K15", Unit.EVENT, "ConsentRecorded", CONSENT_PURPOSE, CONSENT_DECISION);

  /** What is counted. */
  public enum Unit {
    /** Each request, person or case once in a month, however often it happened to it. */
    AGGREGATE,
    /** Each time. */
    EVENT
  }

  private static final class Arrivals {
    static final String EVENTS = "ReturneeArrived UnannouncedArrivalRecorded";
  }

  private static final class Victims {
    static final String EVENTS = "VictimConfirmed ForeignIdentificationRecognised";
  }

  private final String indicator;
  private final Unit unit;
  private final String events;
  private final Dimension first;
  private final @Nullable Dimension second;

  Table(String indicator, Unit unit, String events, Dimension only) {
    this(indicator, unit, events, only, null);
  }

  Table(String indicator, Unit unit, String events, Dimension first, @Nullable Dimension second) {
    this.indicator = indicator;
    this.unit = unit;
    this.events = events;
    this.first = first;
    this.second = second;
  }

  /** The number in the catalogue, such as K06. */
  public String indicator() {
    return indicator;
  }

  public Unit unit() {
    return unit;
  }

  /** The events that count, in the month in which they happened. */
  public Set<String> events() {
    return Set.of(events.split(" "));
  }

  /** One or two. */
  public List<Dimension> dimensions() {
    return second == null ? List.of(first) : List.of(first, second);
  }
}
