package org.saphan.foundation.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/** A lamp is bought, hung, lit, repaired in between, and thrown away. */
class LaterTest {
  enum LampStage implements Stage {
    BOUGHT,
    HANGING,
    LIT,
    IN_REPAIR,
    GONE;

    @Override
    public Kind kind() {
      return switch (this) {
        case BOUGHT -> Kind.INITIAL;
        case HANGING, LIT, IN_REPAIR -> Kind.OPEN;
        case GONE -> Kind.FINAL;
      };
    }
  }

  record Lamp() {}

  record LampTouched() {}

  record BuyLamp() {}

  record HangLamp() {}

  record LightLamp() {}

  record DustLamp() {}

  record RepairLamp() {}

  record BringBackLamp() {}

  record ThrowLampAway() {}

  private static final LifeCycle<Lamp, LampTouched, String> LAMPS =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "lamp",
              "lamps",
              "lampId",
              Lamp.class,
              LampTouched.class,
              1,
              List.of(LampStage.values()),
              Set.of(LampStage.IN_REPAIR),
              List.of(
                  row(Row.creating("L1"), BuyLamp.class).to(LampStage.BOUGHT),
                  row(Row.from("L2", LampStage.BOUGHT), HangLamp.class).to(LampStage.HANGING),
                  row(Row.from("L3", LampStage.HANGING), LightLamp.class).to(LampStage.LIT),
                  row(Row.from("L4", LampStage.LIT), DustLamp.class),
                  row(Row.from("L5", LampStage.HANGING, LampStage.LIT), RepairLamp.class)
                      .to(LampStage.IN_REPAIR),
                  row(Row.from("L6", LampStage.IN_REPAIR), BringBackLamp.class)
                      .back(LampStage.HANGING, moment -> Optional.empty()),
                  row(Row.from("L7", LampStage.LIT), ThrowLampAway.class).to(LampStage.GONE)),
              List.of(),
              (before, line) -> new Lamp(),
              state -> Set.of(),
              (snapshot, reference) -> Holder.NOBODY,
              (state, role, reference) -> new AgencyCode("LA-POST")));

  private static <X> Row<Lamp, X, LampTouched, String> row(Row.Start start, Class<X> command) {
    return start
        .<Lamp, X, LampTouched, String>on(command)
        .by(Role.SYSTEM, Relation.SYSTEM)
        .emits(LampTouched.class, (moment, given) -> new LampTouched());
  }

  private static boolean isDone(Class<?> command, LampStage now) {
    return Later.isDone(LAMPS, command, now);
  }

  @Test
  void whatStandsWhereTheCommandLeadsHasHadItsEffect() {
    assertThat(isDone(LightLamp.class, LampStage.LIT)).isTrue();
  }

  @Test
  void whatCanNeverComeBackToTheCommandIsLater() {
    assertThat(isDone(HangLamp.class, LampStage.LIT)).isTrue();
    assertThat(isDone(LightLamp.class, LampStage.GONE)).isTrue();
    assertThat(isDone(DustLamp.class, LampStage.GONE)).isTrue();
  }

  @Test
  void whatMayStillComeToTheCommandIsEarly() {
    assertThat(isDone(LightLamp.class, LampStage.BOUGHT)).isFalse();
    assertThat(isDone(DustLamp.class, LampStage.HANGING)).isFalse();
    assertThat(isDone(DustLamp.class, LampStage.IN_REPAIR))
        .as("from a side stage it may go back to where it was lit")
        .isFalse();
  }

  @Test
  void whatExistsNeedNotBeCreated() {
    assertThat(isDone(BuyLamp.class, LampStage.GONE)).isTrue();
  }
}
