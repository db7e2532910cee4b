package org.saphan.repatriation.returning;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConsentPurpose;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ScreenOutcome;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;

/**
 * The details of a return that rules ask for. A fold of its history.
 *
 * @param track null for one that a notice or an arrival made: no formal procedure then
 * @param openedBy the agency that opened it; the service itself for one that a notice made
 * @param treatAsChild in doubt yes; only an assessment takes it back
 * @param tracingProvince where the family is looked for, null before that
 * @param decided whether the case meeting said that the person returns
 * @param agrees the person's last word, null before the first
 * @param holds those that stand, the oldest first
 * @param holdsPlaced the number of the last one
 * @param plan null while no date is set
 * @param arrival null before the person came
 * @param screening the one that was begun and is not finished
 * @param screen the last one that was finished
 * @param transit null while the person is in no transit centre
 * @param consents the purposes to which the person agreed here, and did not take back
 * @param helpers those who were named as recipients when the person agreed to be helped
 * @param victimCaseId null while nobody confirmed that the person is a victim
 * @param placedIn the province of the place that was found
 */
@RecordBuilder
public record ReturnState(
    UUID personRef,
    Instant openedAt,
    @Nullable Track track,
    AgencyCode openedBy,
    CountryCode returningCountry,
    Sex sex,
    AgeBand ageBand,
    ChildFlag child,
    boolean treatAsChild,
    @Nullable Identification identification,
    @Nullable ProvinceCode tracingProvince,
    boolean nationalityConfirmed,
    boolean decided,
    @Nullable Boolean agrees,
    List<Hold> holds,
    int holdsPlaced,
    @Nullable Plan plan,
    @Nullable Instant departedAt,
    @Nullable Arrival arrival,
    @Nullable Screening screening,
    @Nullable Screened screen,
    @Nullable Transit transit,
    boolean helpRefused,
    List<ConsentPurpose> consents,
    List<AgencyCode> helpers,
    @Nullable UUID victimCaseId,
    @Nullable ProvinceCode placedIn)
    implements ReturnStateBuilder.With {
  /** A reason to wait, without the reason. */
  public record Hold(int holdNo, HoldKind holdKind, AgencyCode placedBy) {}

  /** When and where the person is expected, and which line of which notice says so. */
  public record Plan(
      UUID noticeId,
      NoticeReference lineId,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint) {}

  /** When and where the person came, and under which notice. */
  public record Arrival(
      Instant at,
      CheckpointCode checkpoint,
      @Nullable ProvinceCode destinationProvince,
      @Nullable UUID noticeId) {}

  /** The conditions of a screen that is going on. */
  public record Screening(boolean separated, boolean private_) {}

  /** What came of a screen. */
  public record Screened(
      ScreenOutcome outcome, boolean immediateReferral, boolean unaccompanied, Instant at) {}

  /** A stay in a transit centre. */
  public record Transit(FacilityCode facility, Instant dueAt, boolean extended) {}

  /** The child flag as it is told from now on: a doubt shows in it. */
  ChildFlag childFlag() {
    return treatAsChild && child == ChildFlag.NO ? ChildFlag.PRESUMED : child;
  }

  /** The kind of hold that protects most among those that stand. */
  Optional<HoldKind> gravestHold() {
    return holds.stream().map(Hold::holdKind).min(Comparator.naturalOrder());
  }

  /** Whether the person said no and did not say yes since. */
  boolean declined() {
    return Boolean.FALSE.equals(agrees);
  }

  /** Where the border is or will be crossed, as far as it is known. */
  Optional<CheckpointCode> checkpoint() {
    if (arrival != null) {
      return Optional.of(arrival.checkpoint());
    }
    return Optional.ofNullable(plan).map(Plan::checkpoint);
  }

  /** Where the person goes, as far as it is known. */
  Optional<ProvinceCode> destination() {
    return Optional.ofNullable(placedIn)
        .or(() -> Optional.ofNullable(arrival).map(Arrival::destinationProvince))
        .or(() -> Optional.ofNullable(tracingProvince));
  }

  /** Whether somebody said or presumes that the person is a victim. */
  public boolean perhapsVictim() {
    return victimCaseId != null
        || identification == Identification.IDENTIFIED_ABROAD
        || identification == Identification.PRESUMED_ABROAD
        || (screen != null
            && (screen.outcome() == ScreenOutcome.INDICATORS
                || screen.outcome() == ScreenOutcome.INCONCLUSIVE));
  }

  /**
   * Whether help is owed: signs, fear, or a child alone. Of a child that nobody screened it is not
   * known whether anybody is with her, and a child cannot refuse a screen: it is owed.
   */
  boolean needsReferral() {
    if (screen == null) {
      return treatAsChild;
    }
    return switch (screen.outcome()) {
      case INDICATORS, INCONCLUSIVE -> true;
      case NO_INDICATORS -> screen.immediateReferral() || (treatAsChild && screen.unaccompanied());
      case REFUSED -> screen.immediateReferral() || treatAsChild;
    };
  }
}
