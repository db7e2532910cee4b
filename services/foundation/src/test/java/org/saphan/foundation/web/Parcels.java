package org.saphan.foundation.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/** A tiny life cycle to try the web on: a parcel is sent and received. */
final class Parcels {
  static final Role SENDER = new Role("SENDER");
  static final Role PORTER = new Role("PORTER");

  enum ParcelStage implements Stage {
    SENT,
    RECEIVED;

    @Override
    public Kind kind() {
      return this == SENT ? Kind.INITIAL : Kind.FINAL;
    }
  }

  enum Size {
    SMALL,
    LARGE,
    UNKNOWN_TO_READER
  }

  record Outline(int lines) implements Derived {}

  record Thing(int number, String name, @Nullable PrivateText description) {}

  sealed interface ParcelCommand {}

  record SendParcel(
      AgencyCode to,
      Size size,
      boolean fragile,
      @Nullable LocalDate wantedBy,
      @Nullable BigDecimal weight,
      @Nullable UUID replaces,
      List<Thing> things,
      PrivateText greeting,
      @Nullable Outline outline)
      implements ParcelCommand {}

  record ReceiveParcel(Instant receivedAt) implements ParcelCommand {}

  record TurnParcel() implements ParcelCommand {}

  sealed interface ParcelEvent {}

  record ParcelSent(String to) implements ParcelEvent {}

  record ParcelReceived(Instant receivedAt) implements ParcelEvent {}

  record ParcelTurned(int times) implements ParcelEvent {}

  record Parcel(String to, int turns, String senderUser) {}

  static LifeCycle<Parcel, ParcelEvent, String> lifecycle() {
    Row<Parcel, SendParcel, ParcelEvent, String> send =
        Row.creating("P1")
            .<Parcel, SendParcel, ParcelEvent, String>on(SendParcel.class)
            .to(ParcelStage.SENT)
            .by(SENDER, Relation.ANY)
            .emits(ParcelSent.class, (moment, command) -> new ParcelSent(command.to().value()));
    Row<Parcel, ReceiveParcel, ParcelEvent, String> receive =
        Row.from("P2", ParcelStage.SENT)
            .<Parcel, ReceiveParcel, ParcelEvent, String>on(ReceiveParcel.class)
            .to(ParcelStage.RECEIVED)
            .by(PORTER, Relation.ANY)
            .emits(
                ParcelReceived.class,
                (moment, command) -> new ParcelReceived(command.receivedAt()));
    Row<Parcel, TurnParcel, ParcelEvent, String> turn =
        Row.from("P3", ParcelStage.SENT)
            .<Parcel, TurnParcel, ParcelEvent, String>on(TurnParcel.class)
            .by(PORTER, Relation.ANY)
            .emits(ParcelTurned.class, (moment, command) -> new ParcelTurned(1));
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            "Parcel",
            "parcels",
            "parcelId",
            Parcel.class,
            ParcelEvent.class,
            1,
            List.of(ParcelStage.values()),
            Set.of(),
            List.of(send, receive, turn),
            List.of(),
            Parcels::fold,
            parcel -> Set.of(),
            Parcels::holder,
            (parcel, role, reference) -> new AgencyCode("LA-POST")));
  }

  private static Holder holder(org.saphan.lifecycle.Snapshot<Parcel> snapshot, String reference) {
    return snapshot.stage() == ParcelStage.SENT ? new Holder("PORTER", null) : Holder.NOBODY;
  }

  private static Parcel fold(@Nullable Parcel before, Line<ParcelEvent> line) {
    return switch (line.event()) {
      case ParcelSent sent -> new Parcel(sent.to(), 0, line.user());
      case ParcelReceived received -> before;
      case ParcelTurned turned -> new Parcel(before.to(), before.turns() + 1, before.senderUser());
    };
  }

  static Binding<Parcel, ParcelEvent, String> binding() {
    return new Binding<>(
        lifecycle(),
        "PCL",
        "parcels",
        "STATISTICS",
        Envelope.DataClass.P0,
        Set.of("stamps"),
        () -> "",
        actor -> Set.of());
  }

  private Parcels() {}
}
