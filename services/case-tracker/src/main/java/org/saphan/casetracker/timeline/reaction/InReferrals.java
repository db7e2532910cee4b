package org.saphan.casetracker.timeline.reaction;

import java.util.Map;
import java.util.Set;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;

/**
 * Who may see what the referral of victims publishes (domain 40, D.2): the team of the case, the
 * house that is asked or where she lives, who helps, and whoever identifies victims while that is
 * to be done.
 */
final class InReferrals {
  /** While somebody is to be identified. */
  private static final Set<String> TO_BE_IDENTIFIED =
      Set.of("REPORTED", "PRESUMED", "FORMAL_INTERVIEW");

  /** Who looks after somebody at home. */
  private static final Set<String> FOLLOWING = Set.of("LWU_PROVINCE", "PROVINCIAL_DSW");

  /** With this a house has somebody in its care. */
  private static final String ACCEPTED = "ReferralAccepted";

  /** With these it has not any more: others are asked, or nobody is left. */
  private static final Set<String> ASKED_ANEW = Set.of("ReferralOffered", "ReferralExhausted");

  /** With this whoever was only asked forgets it: she may have taken her word back. */
  private static final String WITHDRAWN = "ReferralWithdrawn";

  /** Who brought a victim case: they work on it, as their service says (C.4). */
  private static final Set<String> OF_THE_TEAM = Set.of("sourceAgency", "byAgency");

  private InReferrals() {}

  static void add(Involved found, Envelope envelope, Map<String, Object> fields) {
    found.belongsTo(Set.of("victimCaseId", "personRef"), fields);
    switch (envelope.aggregateType()) {
      case "victim-case" -> {
        team(found, envelope);
        Involved.named(OF_THE_TEAM, fields)
            .forEach(agency -> found.ties().add(Tie.TEAM.to(agency)));
        found.lost().add(Tie.IDENTIFICATION.to("%"));
        if (TO_BE_IDENTIFIED.contains(envelope.stageAfter())) {
          found.ties().add(Tie.IDENTIFICATION.to("*"));
        }
      }
      case "referral" -> {
        String event = TimelineFold.name(envelope);
        team(found, envelope);
        if (ASKED_ANEW.contains(event)) {
          found.lost().add(Tie.SHELTER.to("%"));
        }
        if (event.equals(WITHDRAWN)) {
          found.lost().add(Tie.OFFER.to("%"));
        }
        Involved.named(Set.of("shelterCode"), fields)
            .forEach(house -> {
              found.ties().add(Tie.OFFER.to(house));
              found.shownTo().add(Tie.OFFER.to(house));
              if (event.equals(ACCEPTED)) {
                found.only(Tie.SHELTER, house);
              }
            });
      }
      case "follow-up-plan" -> {
        team(found, envelope);
        who(found, envelope, Tie.FOLLOW_UP, FOLLOWING);
      }
      case "service-episode" -> {
        team(found, envelope);
        Involved.named(Set.of("provider"), fields)
            .forEach(provider -> found.ties().add(Tie.PROVIDER.to(provider)));
      }
      case "consent" -> team(found, envelope);
      default -> {
        // houses with their beds, disclosures and records of persons are on nobody's timeline; of a
        // house is remembered whose it is
      }
    }
  }

  private static void team(Involved found, Envelope envelope) {
    who(found, envelope, Tie.TEAM, Set.of("CASE_WORKER"));
  }

  /** Who acts in one of these roles, and who is to act next in one. */
  private static void who(Involved found, Envelope envelope, Tie tie, Set<String> roles) {
    if (roles.contains(envelope.actorRole().code())) {
      found.ties().add(tie.to(envelope.actorAgency().value()));
    }
    AgencyCode holder = envelope.holder().agency();
    if (holder != null && roles.contains(envelope.holder().role())) {
      found.ties().add(tie.to(holder.value()));
    }
  }
}
