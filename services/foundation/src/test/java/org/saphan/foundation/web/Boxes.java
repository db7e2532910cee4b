package org.saphan.foundation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.RejectionCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.When;

/**
 * A tiny life cycle to try a whole service on: a box is packed, with others if wanted, and sent.
 */
public final class Boxes {
  static final String NAME = "box";
  static final String DEADLINE = "D-B1";
  static final int DAYS_TO_SEND = 5;
  static final UUID COMPANION = new UUID(7, 7);
  private static final Role SENDER = new Role("SENDER");
  private static final Role PORTER = new Role("PORTER");

  private Boxes() {}

  /** The one event borrows a published schema: it has no field but the id. */
  public record MlaExecutionResumed(UUID requestId) {}

  public record PackBox(int others) {}

  public record SendBox() {}

  /** Sends the box, and packs and sends another one in its company. */
  public record SendInCompany() {}

  /** May not be before its time. */
  public record StampBox() {}

  /** The code of a rule. */
  public enum BoxRejection implements RejectionCode {
    TOO_EARLY;

    @Override
    public int status() {
      return 422;
    }
  }

  /** Before this, business time, no box is stamped. */
  static final Instant OFFICE_OPENS = Instant.parse("2026-11-21T08:00:00Z");

  public record Box(String agency) {}

  public enum BoxStage implements Stage {
    PACKED,
    SENT;

    @Override
    public Kind kind() {
      return this == PACKED ? Kind.INITIAL : Kind.FINAL;
    }
  }

  static Binding<Box, MlaExecutionResumed, String> binding() {
    return new Binding<>(
        lifecycle(),
        "BOX",
        "mutual-assistance",
        "STATISTICS",
        Envelope.DataClass.P0,
        Set.of(),
        () -> "",
        actor -> Set.of());
  }

  private static LifeCycle<Box, MlaExecutionResumed, String> lifecycle() {
    Row<Box, PackBox, MlaExecutionResumed, String> pack =
        Row.creating("B1")
            .<Box, PackBox, MlaExecutionResumed, String>on(PackBox.class)
            .to(BoxStage.PACKED)
            .by(SENDER, Relation.ANY)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()))
            .also((moment, command) -> others(command.others()));
    Row<Box, SendBox, MlaExecutionResumed, String> send =
        Row.from("B2", BoxStage.PACKED)
            .<Box, SendBox, MlaExecutionResumed, String>on(SendBox.class)
            .to(BoxStage.SENT)
            .by(PORTER, Relation.ANY)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()));
    Row<Box, SendInCompany, MlaExecutionResumed, String> inCompany =
        Row.from("B3", BoxStage.PACKED)
            .<Box, SendInCompany, MlaExecutionResumed, String>on(SendInCompany.class)
            .by(PORTER, Relation.ANY)
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()))
            .also((moment, command) ->
                List.of(
                    new FollowOn(NAME, moment.id(), new SendBox()),
                    new FollowOn(NAME, COMPANION, new PackBox(0)),
                    new FollowOn(NAME, COMPANION, new SendBox())));
    Row<Box, StampBox, MlaExecutionResumed, String> stamp =
        Row.from("B4", BoxStage.PACKED)
            .<Box, StampBox, MlaExecutionResumed, String>on(StampBox.class)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .when(
                new When<>(
                    "OFFICE_IS_OPEN",
                    BoxRejection.TOO_EARLY,
                    moment -> !moment.recordedAt().isBefore(OFFICE_OPENS)))
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()));
    Deadline<Box, MlaExecutionResumed, String> toSend =
        Deadline.<Box, MlaExecutionResumed, String>named(DEADLINE)
            .whileIn(BoxStage.PACKED)
            .due(start -> Optional.of(Due.days(DAYS_TO_SEND)))
            .owner(PORTER, SENDER);
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            NAME,
            "requests",
            "requestId",
            Box.class,
            MlaExecutionResumed.class,
            1,
            List.of(BoxStage.values()),
            Set.of(),
            List.of(pack, send, inCompany, stamp),
            List.of(toSend),
            Boxes::fold,
            box -> Set.of(),
            (snapshot, reference) -> Holder.NOBODY,
            (box, role, reference) -> new AgencyCode("LA-POST")));
  }

  /** The ids come out the same when the same command is decided again with more streams locked. */
  private static List<FollowOn> others(int number) {
    return Stream.iterate(1L, next -> next + 1)
        .limit(number)
        .map(next -> new FollowOn(NAME, new UUID(number, next), new PackBox(0)))
        .toList();
  }

  private static Box fold(@Nullable Box before, Line<MlaExecutionResumed> line) {
    return before == null ? new Box(line.agency().value()) : before;
  }
}
