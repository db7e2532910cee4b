package org.saphan.mutualassistance.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.RegisterJurisdictionClaim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionClaimRegistered;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionConflictDetected;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.LeadCountryAgreed;
import org.saphan.mutualassistance.terms.MlaReference;

/** What follows from a command to a record of jurisdiction. */
final class JurisdictionFacts {
  /** The day of an agreement is a day of Laos: the node's offices are there. */
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  private JurisdictionFacts() {}

  static JurisdictionClaimRegistered registered(
      Moment<JurisdictionState, MlaReference> moment, RegisterJurisdictionClaim command) {
    return new JurisdictionClaimRegistered(
        moment.id(),
        command.country(),
        command.basis(),
        command.proceedingStage(),
        command.since(),
        command.foreignRef());
  }

  /** Warns when one more State claims than the last warning knew of. */
  static Optional<JurisdictionConflictDetected> conflict(
      Moment<JurisdictionState, MlaReference> moment) {
    JurisdictionState state = moment.state();
    return state.isContested() && !state.warned().equals(state.claiming())
        ? Optional.of(new JurisdictionConflictDetected(moment.id(), state.claiming()))
        : Optional.empty();
  }

  /** A State that was not asked undoes what the others said: they consult again (UNTOC 15.5). */
  static Stage stageAfterClaim(Moment<JurisdictionState, MlaReference> moment) {
    JurisdictionState state = moment.state();
    return state.isContested() && state.words().isEmpty()
        ? JurisdictionStage.CONFLICT
        : moment.stage();
  }

  static Stage stageAfterWithdrawal(Moment<JurisdictionState, MlaReference> moment) {
    return switch (moment.state().claims().size()) {
      case 0 -> JurisdictionStage.CLOSED;
      case 1 -> JurisdictionStage.CLAIMED;
      default -> moment.stage();
    };
  }

  static Optional<LeadCountryAgreed> agreed(Moment<JurisdictionState, MlaReference> moment) {
    return moment
        .state()
        .agreement()
        .map(word ->
            new LeadCountryAgreed(
                moment.id(),
                word.leadCountry(),
                word.mode(),
                LocalDate.ofInstant(moment.occurredAt(), VIENTIANE),
                moment.state().paperOfAgreement(moment.reference().country())));
  }
}
