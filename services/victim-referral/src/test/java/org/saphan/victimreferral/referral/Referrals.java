package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.DischargeReason;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.Placement;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.terms.VictimRole;

/** Referrals of one woman, and what may be asked of them. */
final class Referrals {
  /** A Monday, nine in the morning in Vientiane. */
  static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");

  static final UUID ID = new UUID(0, 42);
  static final UUID NEXT = new UUID(0, 43);

  private Referrals() {}

  /** Who agreed that both houses learn of her. */
  static CareOnPaper willing() {
    return new CareOnPaper()
        .agrees(ConsentPurpose.SHARE_FOR_REFERRAL, HousesOnPaper.CENTRE_OPERATOR)
        .agrees(ConsentPurpose.SHARE_FOR_REFERRAL, HousesOnPaper.SENGSAVANG_OPERATOR);
  }

  static CreateReferral creating(ReferralUrgency urgency, int childrenWith) {
    return new CreateReferral(
        CareOnPaper.VICTIM,
        List.of(NeedGroup.SHELTER),
        urgency,
        new Constraints(Unit.FEMALE, Sex.FEMALE, null, List.of(), childrenWith, false),
        List.of(new PrivateText("a bed")),
        null);
  }

  static OfferReferral offer(ShelterCode shelter) {
    return new OfferReferral(shelter, null);
  }

  static DischargeFromShelter discharge() {
    return new DischargeFromShelter(
        BEGIN, DischargeReason.FAMILY, Placement.FAMILY, null, new PrivateText("no danger"), null);
  }

  static DeadlineStory<ReferralState, ReferralEvent, ReferralView> begun(
      ReferralView view, CreateReferral command) {
    return new DeadlineStory<>(
            ReferralTable.lifeCycle(),
            view,
            BEGIN,
            Set.of(
                Relation.TO_SYSTEM,
                Relation.TO_ANY,
                VictimRelation.CASE_TEAM.to(CareOnPaper.UNION.value())))
        .does(VictimRole.CASE_WORKER, command);
  }

  static DeadlineStory<ReferralState, ReferralEvent, ReferralView> begun(ReferralUrgency urgency) {
    return begun(new ReferralView(willing().view(), HousesOnPaper.two()), creating(urgency, 0));
  }

  /** What goes with a command that somebody who may gives. */
  static List<FollowOn> also(
      @Nullable Snapshot<ReferralState> snapshot, Role role, Object command, ReferralView view) {
    Set<org.saphan.lifecycle.Tie> ties =
        snapshot == null
            ? Set.of(VictimRelation.CASE_TEAM.to("LA-TEST"))
            : ReferralTable.lifeCycle().ties(snapshot.state(), view);
    Decision<ReferralState, ReferralEvent> decision =
        ReferralTable.lifeCycle()
            .decide(
                new Moment<>(
                    ID,
                    snapshot,
                    new Actor(
                        "somebody",
                        new AgencyCode("LA-TEST"),
                        new CountryCode("LA"),
                        Set.of(role),
                        java.util.Map.of(),
                        ties),
                    role,
                    null,
                    BEGIN,
                    BEGIN,
                    null,
                    List.of(),
                    List.of(),
                    view),
                command);
    return switch (decision) {
      case Decision.Rejected<ReferralState, ReferralEvent> no ->
          throw new AssertionError("It was refused: " + no.rejection());
      case Decision.Accepted<ReferralState, ReferralEvent> yes -> yes.also();
    };
  }
}
