package org.saphan.victimreferral.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;

/** What follows of an event, without a database. */
abstract class ReactionsOnPaper {
  static final UUID SOMEBODY = CareOnPaper.PERSON;
  static final UUID RETURN = new UUID(0, 3);
  static final UUID A_CASE = CareOnPaper.VICTIM;
  static final UUID REFERRAL = new UUID(0, 5);
  static final UUID SHELTER = new UUID(0, 6);
  static final UUID EVENT = new UUID(0, 7);
  static final UUID NOTICE = new UUID(0, 9);
  static final Instant HANDOVER = Instant.parse("2026-11-20T17:00:00Z");
  static final ProvinceCode HOME = new ProvinceCode("LA-CH");
  static final ShelterCode HOUSE = new ShelterCode("LA-SH-TC-VTE");
  static final Instant NOW = Instant.parse("2026-11-05T16:00:00Z");

  final BookOnPaper book = new BookOnPaper();
  final CareOnPaper care = new CareOnPaper();
  LaosInCare law = new LaosInCare();

  private static <T extends Record> Fact<T> fact(T event, Role actor) {
    return new Fact<>(
        new Envelope(
            EVENT,
            "type",
            "1",
            NOW,
            Envelope.Precision.EXACT,
            NOW,
            "other",
            RETURN,
            1,
            new UUID(0, 8),
            EVENT,
            EVENT,
            new AgencyCode("LA-TEST"),
            actor,
            null,
            new CountryCode("LA"),
            Envelope.DataClass.P1,
            "PROTECTION",
            List.of(),
            "X",
            null,
            "STAGE",
            Holder.NOBODY,
            false),
        event);
  }

  private Stream<Reaction<?>> all() {
    return Stream.of(
            new AbroadReactions(book).all(),
            new VictimReactions(book, care.view().victims(), law).all(),
            new PlaceReactions(book).all())
        .flatMap(List::stream);
  }

  <T extends Record> List<FollowOn> given(T event) {
    return given(event, Role.SYSTEM);
  }

  /** What all rows that read an event give. */
  @SuppressWarnings("unchecked") // the event's own class is asked for
  <T extends Record> List<FollowOn> given(T event, Role actor) {
    return all()
        .filter(one -> one.event().equals(event.getClass()))
        .flatMap(one -> ((Reaction<T>) one).commands().apply(fact(event, actor)).stream())
        .toList();
  }

  @SuppressWarnings("unchecked") // the event's own class is asked for
  <T extends Record> List<Memo> told(T event) {
    return all()
        .filter(one -> one.event().equals(event.getClass()))
        .flatMap(one -> ((Reaction<T>) one).memos().apply(fact(event, Role.SYSTEM)).stream())
        .toList();
  }

  static NoticeRegistered notice(@Nullable Identification identification) {
    return new NoticeRegistered(NOTICE, HANDOVER, "LA-VT-01", List.of(line(identification)));
  }

  static NoticeLine line(@Nullable Identification identification) {
    return new NoticeLine(
        SOMEBODY, RETURN, Sex.FEMALE, AgeBand.A25_34, ChildFlag.NO, identification);
  }

  static ReferralRequested asking(int childrenWith) {
    return asking(childrenWith, false);
  }

  static ReferralRequested asking(int childrenWith, boolean unaccompanied) {
    return new ReferralRequested(
        RETURN,
        SOMEBODY,
        ReferralUrgency.IMMEDIATE,
        Sex.FEMALE,
        AgeBand.A18_24,
        ChildFlag.NO,
        unaccompanied,
        childrenWith,
        List.of(NeedGroup.SHELTER));
  }
}
