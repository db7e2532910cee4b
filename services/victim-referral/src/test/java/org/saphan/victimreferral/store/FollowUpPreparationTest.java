package org.saphan.victimreferral.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareOnPaper.PERSON;
import static org.saphan.victimreferral.CareOnPaper.UNION;
import static org.saphan.victimreferral.CareOnPaper.VICTIM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.ledger.Preparation.Prepared;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.followup.FollowUpPlanCommand;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.CompleteFollowUpPlan;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.CreateFollowUpPlan;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.RecordFollowUpVisit;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.followup.FollowUpPlanTable;
import org.saphan.victimreferral.followup.FollowUpSchedule;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.terms.VisitMode;
import tools.jackson.databind.json.JsonMapper;

/** Which plans of visits can be taken, and what of a visit is sealed. */
class FollowUpPreparationTest {
  private static final UUID PLAN = new UUID(0, 7);
  private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
  private static final Actor WORKER =
      Actor.person(
              "worker", UNION, new CountryCode("LA"), Set.of(new Role("CASE_WORKER")), Map.of())
          .with(Set.of(VictimRelation.CASE_TEAM.to(UNION.value())));

  private final FollowUpPreparation preparation =
      new FollowUpPreparation(JsonMapper.shared(), new CareOnPaper().view(), () -> NOW);

  private Prepared prepared(FollowUpPlanCommand command, @Nullable UUID of) {
    Snapshot<FollowUpPlanState> snapshot =
        of == null
            ? null
            : new Snapshot<>(
                PLAN,
                3,
                FollowUpPlanTable.lifeCycle().stages().getFirst(),
                null,
                new FollowUpPlanState(of, null, UNION, NOW, List.of(), 0, 0, null));
    return preparation.prepare(
        PLAN, snapshot, command, WORKER, (owner, doc, no) -> Optional.empty());
  }

  private Prepared planned(UUID victim, List<LocalDate> days) {
    return prepared(new CreateFollowUpPlan(victim, null, days), null);
  }

  private static String pointer(Prepared prepared) {
    assertThat(prepared).isInstanceOf(Prepared.Unfit.class);
    return ((Prepared.Unfit) prepared).rejection().pointer();
  }

  private static List<Draft> documents(Prepared prepared) {
    assertThat(prepared).isInstanceOf(Prepared.Ready.class);
    return ((Prepared.Ready) prepared).documents();
  }

  private static RecordFollowUpVisit visit(@Nullable PrivateText note) {
    return new RecordFollowUpVisit(
        NOW, VisitMode.values()[0], true, Risk.LOW, null, null, null, note);
  }

  @Test
  void aPlanIsOfACaseThatThereIs() {
    assertThat(documents(planned(VICTIM, List.of()))).isEmpty();
    assertThat(pointer(planned(new UUID(9, 9), List.of()))).isEqualTo("/victimCaseId");
  }

  @Test
  void aVisitIsFromTodayToFiveYearsAhead() {
    LocalDate farthest = TODAY.plus(FollowUpSchedule.FARTHEST);
    assertThat(documents(planned(VICTIM, List.of(TODAY, farthest)))).isEmpty();
    assertThat(pointer(planned(VICTIM, List.of(TODAY.minusDays(1))))).isEqualTo("/visitDates");
    assertThat(pointer(planned(VICTIM, List.of(farthest.plusDays(1))))).isEqualTo("/visitDates");
  }

  @Test
  void visitsAreOnDifferentDaysAndNotTooMany() {
    assertThat(documents(planned(VICTIM, days(FollowUpSchedule.MAX_VISITS)))).isEmpty();
    assertThat(pointer(planned(VICTIM, days(FollowUpSchedule.MAX_VISITS + 1))))
        .isEqualTo("/visitDates");
    assertThat(pointer(planned(VICTIM, List.of(TODAY, TODAY)))).isEqualTo("/visitDates");
  }

  private static List<LocalDate> days(int number) {
    return IntStream.range(0, number).mapToObj(TODAY::plusDays).toList();
  }

  @Test
  void theWordsOfAVisitAreSealedWithTheKeyOfThePerson() {
    List<Draft> drafts =
        documents(prepared(visit(new PrivateText("she is afraid of an uncle")), VICTIM));
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().owner()).isEqualTo(PERSON);
    assertThat(new String(drafts.getFirst().bytes(), UTF_8)).contains("afraid of an uncle");
  }

  @Test
  void aVisitWithoutWordsAndOtherCommandsKeepNothing() {
    assertThat(documents(prepared(visit(null), VICTIM))).isEmpty();
    assertThat(documents(prepared(new CompleteFollowUpPlan(1, 1), VICTIM))).isEmpty();
  }
}
