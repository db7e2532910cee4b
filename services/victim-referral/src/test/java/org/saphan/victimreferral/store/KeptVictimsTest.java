package org.saphan.victimreferral.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.Keeping.About;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.AgeStatus;
import org.saphan.victimreferral.victim.VictimCaseState;

/** How long a victim's record is kept, reason by reason (chapter D.4). */
class KeptVictimsTest {
  private static final UUID PERSON = new UUID(0, 1);
  private static final UUID CASE = new UUID(0, 2);
  private static final AgencyCode UNION = new AgencyCode("LA-LWU-VT");
  private static final Instant OPENED = Instant.parse("2026-11-02T02:00:00Z");
  private static final Instant CLOSED = Instant.parse("2027-05-01T02:00:00Z");
  private static final Instant SEVEN_YEARS_ON = Instant.parse("2034-05-01T02:00:00Z");

  /** Only the rule is asked here; what there is, is given. */
  private final KeptVictims kept = rule(Period.ofYears(7), Period.ofYears(2));

  private static KeptVictims rule(Period victim, Period notConfirmed) {
    return new KeptVictims(null, victim, notConfirmed, 25);
  }

  private enum Standing implements Stage {
    OPEN,
    OVER;

    @Override
    public Kind kind() {
      return this == OPEN ? Kind.INITIAL : Kind.FINAL;
    }
  }

  private static About about(UUID id, Standing standing, Object state) {
    return new About(new Snapshot<>(id, 1, standing, null, state), CLOSED);
  }

  private static About victimCase(
      UUID person, Standing standing, AgeBand band, boolean child, @Nullable Instant no) {
    return about(
        CASE,
        standing,
        new VictimCaseState(
            person,
            OPENED,
            false,
            VictimSource.CHECKPOINT,
            UNION,
            null,
            Sex.FEMALE,
            band,
            child ? AgeStatus.DECLARED_CHILD : AgeStatus.DECLARED_ADULT,
            child,
            List.of(UNION),
            null,
            false,
            true,
            true,
            null,
            0,
            no,
            null,
            List.of(),
            List.of(),
            0,
            standing == Standing.OVER));
  }

  private static About plan(UUID victimCaseId, Standing standing) {
    return about(
        new UUID(0, 3),
        standing,
        new FollowUpPlanState(victimCaseId, null, UNION, OPENED, List.of(), 0, 0, null));
  }

  private static About adult(Standing standing) {
    return victimCase(PERSON, standing, AgeBand.A18_24, false, null);
  }

  @Test
  void anOpenCaseHasNoEnd() {
    assertThat(kept.until(List.of(adult(Standing.OPEN)), PERSON)).isEmpty();
    assertThat(kept.until(List.of(adult(Standing.OVER), adult(Standing.OPEN)), PERSON)).isEmpty();
  }

  @Test
  void whereNothingIsKnownNobodyCanSay() {
    assertThat(kept.until(List.of(), PERSON)).isEmpty();
  }

  @Test
  void anAdultIsKeptSevenYearsAfterTheCase() {
    assertThat(kept.until(List.of(adult(Standing.OVER)), PERSON)).hasValue(SEVEN_YEARS_ON);
  }

  @Test
  void aChildIsKeptToTwentyFiveByTheLowestAgeOfTheBandOrAsLongAsAnAdult() {
    About small = victimCase(PERSON, Standing.OVER, AgeBand.A0_11, true, null);
    assertThat(kept.until(List.of(small), PERSON)).hasValue(Instant.parse("2051-11-02T02:00:00Z"));
    About older = victimCase(PERSON, Standing.OVER, AgeBand.A15_17, true, null);
    assertThat(kept.until(List.of(older), PERSON)).hasValue(Instant.parse("2036-11-02T02:00:00Z"));
    About unknown = victimCase(PERSON, Standing.OVER, AgeBand.UNKNOWN, true, null);
    assertThat(kept.until(List.of(unknown), PERSON))
        .hasValue(Instant.parse("2051-11-02T02:00:00Z"));
    About disputed = victimCase(PERSON, Standing.OVER, AgeBand.A25_34, true, null);
    assertThat(kept.until(List.of(disputed), PERSON)).hasValue(SEVEN_YEARS_ON);
  }

  @Test
  void whoWasNotConfirmedIsKeptTwoYearsAfterTheTimeToAskAgain() {
    About no = victimCase(PERSON, Standing.OVER, AgeBand.A18_24, false, OPENED);
    assertThat(kept.until(List.of(no), PERSON)).hasValue(Instant.parse("2028-12-02T02:00:00Z"));
  }

  @Test
  void theLatestOfSeveralReasonsCountsAndWhatIsOpenHasNoEnd() {
    About no = victimCase(PERSON, Standing.OVER, AgeBand.A18_24, false, OPENED);
    assertThat(kept.until(List.of(no, adult(Standing.OVER)), PERSON)).hasValue(SEVEN_YEARS_ON);
    assertThat(kept.until(List.of(adult(Standing.OVER), plan(CASE, Standing.OVER)), PERSON))
        .hasValue(SEVEN_YEARS_ON);
    assertThat(kept.until(List.of(adult(Standing.OVER), plan(CASE, Standing.OPEN)), PERSON))
        .isEmpty();
  }

  @Test
  void whatIsAboutSomebodyElseIsNoReason() {
    About another = victimCase(new UUID(0, 9), Standing.OPEN, AgeBand.A18_24, false, null);
    assertThat(
            kept.until(
                List.of(adult(Standing.OVER), another, plan(new UUID(0, 8), Standing.OPEN)),
                PERSON))
        .hasValue(SEVEN_YEARS_ON);
  }
}
