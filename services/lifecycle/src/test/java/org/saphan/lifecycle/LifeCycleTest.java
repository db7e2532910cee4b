package org.saphan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.lifecycle.Toy.MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Decision.Accepted;
import org.saphan.lifecycle.Decision.Rejected;

class LifeCycleTest {
  private static final Actor CLERK = Toy.clerkOf("LA-A");
  private static final LifeCycle<Toy.State, Toy.Event, Toy> LETTER = Toy.lifeCycle();

  @Test
  void whatIsNotInTheTableIsRefused() {
    assertThat(refusal(after(new Toy.Write()), CLERK, new Toy.Answer())).isEqualTo("STATE");
    assertThat(refusal(null, CLERK, new Toy.Send())).isEqualTo("STATE");
  }

  @Test
  void theRoleAloneIsNotEnoughWithoutTheRelation() {
    assertThat(refusal(after(new Toy.Write()), Toy.clerkOf("LA-B"), new Toy.Send()))
        .isEqualTo("ROLE");
  }

  @Test
  void onCreationTheRelationIsJudgedOnWhatWasMade() {
    Actor stranger =
        new Actor(
            "x",
            new AgencyCode("LA-A"),
            new CountryCode("LA"),
            CLERK.roles(),
            java.util.Map.of(),
            java.util.Set.of(Toy.OWN.to("LA-OTHER")));
    assertThat(refusal(null, stranger, new Toy.Write())).isEqualTo("ROLE");
    assertThat(accept(null, new Toy.Write()).after().stage()).isEqualTo(Toy.Place.WRITTEN);
  }

  @Test
  void whoIsTiedToAnotherIsTiedToWhatInheritsFromItAsItIsNow() {
    List<Tie> another = new ArrayList<>();
    LifeCycle<Toy.State, Toy.Event, Toy> heir =
        new LifeCycle<>(LETTER.parts(), (state, toy) -> Set.copyOf(another));
    Snapshot<Toy.State> letter = after(new Toy.Write());
    Moment<Toy.State, Toy> stranger = Toy.moment(letter, Toy.clerkOf("LA-B"), MONDAY, MONDAY);
    assertThat(heir.decide(stranger, new Toy.Send())).isInstanceOf(Rejected.class);
    another.add(Toy.OWN.to("LA-B"));
    assertThat(heir.decide(stranger, new Toy.Send())).isInstanceOf(Accepted.class);
    assertThat(heir.inheritsTies()).isTrue();
    assertThat(LETTER.inheritsTies()).isFalse();
  }

  @Test
  void aGuardWithoutInputAlsoTakesTheButtonAway() {
    Snapshot<Toy.State> full =
        new Snapshot<>(Toy.ID, 9, Toy.Place.WRITTEN, null, new Toy.State("LA-A", 9));
    assertThat(refusal(full, CLERK, new Toy.Send())).isEqualTo("FEW_EVENTS");
    assertThat(LETTER.actions(Toy.moment(full, CLERK, MONDAY, MONDAY)))
        .extracting(Row::id)
        .containsExactly("L3");
  }

  @Test
  void aSideStageGoesBackToWhereItWasEntered() {
    assertThat(after(new Toy.Write(), new Toy.Ask(), new Toy.Explain()).stage())
        .isEqualTo(Toy.Place.WRITTEN);
    assertThat(after(new Toy.Write(), new Toy.Send(), new Toy.Ask(), new Toy.Explain()).stage())
        .isEqualTo(Toy.Place.SENT);
  }

  @Test
  void theFirstEventOfADecisionCarriesTheChangeOfStage() {
    Snapshot<Toy.State> sent =
        after(new Toy.Write(), new Toy.Ask(), new Toy.Explain(), new Toy.Send());
    List<Decision.Fact<Toy.Event>> facts = accept(sent, new Toy.Answer()).facts();
    assertThat(facts)
        .extracting(Decision.Fact::before)
        .containsExactly(Toy.Place.SENT, Toy.Place.ANSWERED);
    assertThat(facts)
        .extracting(Decision.Fact::after)
        .containsExactly(Toy.Place.ANSWERED, Toy.Place.ANSWERED);
    assertThat(facts).extracting(Decision.Fact::version).containsExactly(5L, 6L);
  }

  @Test
  void theFoldOfTheFactsIsTheStateOfTheDecision() {
    Accepted<Toy.State, Toy.Event> accepted = accept(null, new Toy.Write());
    Line<Toy.Event> line =
        new Line<>(
            accepted.facts().getFirst().event(),
            "clerk",
            CLERK.agency(),
            null,
            List.of(),
            MONDAY,
            MONDAY);
    assertThat(LETTER.fold(Toy.ID, null, line, Toy.Place.WRITTEN)).isEqualTo(accepted.after());
  }

  @Test
  void oneSeesWhatOneIsRelatedToByARowOfOnesRole() {
    assertThat(LETTER.readableBy(CLERK)).containsExactly(Toy.OWN.to("LA-A"));
    assertThat(
            LETTER.readableBy(
                Actor.person("x", CLERK.agency(), CLERK.country(), Set.of(), Map.of())))
        .isEmpty();
  }

  @Test
  void aRoleThatReadsLessThanItMayCommandActsOnWhatItDoesNotRead() {
    Relation near = new Relation("NEAR");
    LifeCycle<Toy.State, Toy.Event, Toy> letters =
        new LifeCycle<>(LETTER.parts(), null, Map.of(Toy.CLERK, near));
    Actor clerk = CLERK.with(Set.of(Toy.OWN.to("LA-A"), near.to("LA-B")));
    assertThat(letters.readableBy(clerk)).containsExactly(near.to("LA-B"));
    assertThat(letters.readers()).contains(new Row.By(Toy.CLERK, near));
    Toy.State letter = new Toy.State("LA-A", 1);
    assertThat(letters.mayCommand(clerk, Toy.Send.class, letter, new Toy())).isTrue();
    assertThat(letters.mayCommand(clerk, Toy.Send.class, new Toy.State("LA-C", 1), new Toy()))
        .isFalse();
  }

  @Test
  void aRoleThatReadsNothingStillActs() {
    LifeCycle<Toy.State, Toy.Event, Toy> letters =
        new LifeCycle<>(LETTER.parts(), null, Map.of(Toy.CLERK, Relation.NONE));
    assertThat(letters.readableBy(CLERK)).isEmpty();
    assertThat(letters.readers()).extracting(Row.By::role).doesNotContain(Toy.CLERK);
    assertThat(letters.mayCommand(CLERK, Toy.Send.class, new Toy.State("LA-A", 1), new Toy()))
        .isTrue();
  }

  @Test
  void whoIsCalledByADeadlineAndHasNoRowSeesWhatHisAgencyIsCalledTo() {
    Role inspector = new Role("INSPECTOR");
    Actor near = person(CLERK.agency(), inspector);
    Actor far = person(new AgencyCode("LA-B"), inspector);
    LifeCycle<Toy.State, Toy.Event, Toy> letters =
        Toy.lifeCycle(
            Toy.rows(),
            List.of(
                Deadline.<Toy.State, Toy.Event, Toy>named("D-9")
                    .whileIn(Toy.Place.SENT)
                    .due(start -> Optional.of(Due.days(1)))
                    .owner(Toy.CLERK, inspector)));
    Set<Tie> ties = letters.ties(new Toy.State("LA-A", 1), new Toy());
    assertThat(ties).containsAll(letters.readableBy(near)).hasSize(4);
    assertThat(letters.readableBy(near)).hasSize(1);
    assertThat(ties).doesNotContainAnyElementsOf(letters.readableBy(far));
    assertThat(LETTER.readableBy(near)).isEmpty();
  }

  private static Actor person(AgencyCode agency, Role role) {
    return Actor.person("x", agency, CLERK.country(), Set.of(role), Map.of());
  }

  @Test
  void aTableWithTwoRowsForOneCommandInOneStageIsRefused() {
    List<Row<Toy.State, ?, Toy.Event, Toy>> rows = new ArrayList<>(Toy.rows());
    rows.add(
        Row.from("L9", Toy.Place.WRITTEN)
            .<Toy.State, Toy.Send, Toy.Event, Toy>on(Toy.Send.class)
            .to(Toy.Place.SENT)
            .by(Toy.CLERK, Toy.OWN)
            .emits(Toy.Sent.class, (moment, send) -> new Toy.Sent()));
    assertThatThrownBy(() -> Toy.lifeCycle(rows, List.of()))
        .hasMessageContaining("L9 and L2 are one command in WRITTEN");
  }

  @Test
  void aRowMayCreateOrTakeWhatIsThereInItsStagesOnly() {
    List<Row<Toy.State, ?, Toy.Event, Toy>> rows = new ArrayList<>(Toy.rows());
    Row<Toy.State, Toy.Write, Toy.Event, Toy> write =
        Row.creatingOrFrom("L1", Toy.Place.WRITTEN).on(Toy.Write.class);
    rows.set(
        0,
        write
            .to(Toy.Place.WRITTEN)
            .by(Toy.CLERK, Toy.OWN)
            .emits(Toy.Written.class, (moment, command) -> new Toy.Written("LA-A")));
    LifeCycle<Toy.State, Toy.Event, Toy> letter = Toy.lifeCycle(rows, Toy.deadlines());

    Snapshot<Toy.State> written = after(new Toy.Write());
    Snapshot<Toy.State> sent = after(new Toy.Write(), new Toy.Send());
    assertThat(letter.decide(Toy.moment(null, CLERK, MONDAY, MONDAY), new Toy.Write()))
        .isInstanceOf(Accepted.class);
    assertThat(letter.decide(Toy.moment(written, CLERK, MONDAY, MONDAY), new Toy.Write()))
        .isInstanceOf(Accepted.class);
    assertThat(letter.decide(Toy.moment(sent, CLERK, MONDAY, MONDAY), new Toy.Write()))
        .isInstanceOf(Rejected.class);
    assertThat(rows).filteredOn(Row::creates).extracting(Row::id).containsExactly("L1");

    rows.add(Toy.rows().getFirst());
    assertThatThrownBy(() -> Toy.lifeCycle(rows, List.of()))
        .hasMessageContaining("L1 and L1 are one command in -");
  }

  @Test
  void aStageThatNobodyReachesOrLeavesIsRefused() {
    assertThatThrownBy(() -> Toy.lifeCycle(Toy.rows().subList(0, 5), List.of()))
        .hasMessageContaining("ANSWERED cannot be reached");
  }

  @Test
  void aDeadlineThatCannotStartOrEndIsRefused() {
    assertThatThrownBy(() -> Toy.lifeCycle(Toy.rows(), List.of(Deadline.named("D-9"))))
        .hasMessageContaining("D-9 cannot start");
    assertThatThrownBy(() ->
            Toy.lifeCycle(
                Toy.rows(),
                List.of(Deadline.<Toy.State, Toy.Event, Toy>named("D-9").from(Toy.Sent.class))))
        .hasMessageContaining("D-9 cannot end");
  }

  static Snapshot<Toy.State> after(Object... commands) {
    Snapshot<Toy.State> snapshot = null;
    for (Object command : commands) {
      snapshot = accept(snapshot, command).after();
    }
    return Objects.requireNonNull(snapshot);
  }

  static Accepted<Toy.State, Toy.Event> accept(
      @Nullable Snapshot<Toy.State> snapshot, Object command) {
    return (Accepted<Toy.State, Toy.Event>)
        LETTER.decide(Toy.moment(snapshot, CLERK, MONDAY, MONDAY), command);
  }

  private static String refusal(
      @Nullable Snapshot<Toy.State> snapshot, Actor actor, Object command) {
    return ((Rejected<Toy.State, Toy.Event>)
            LETTER.decide(Toy.moment(snapshot, actor, MONDAY, MONDAY), command))
        .rejection()
        .reason();
  }
}
