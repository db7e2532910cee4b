package org.saphan.mutualassistance.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.AgreeLeadCountry;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.CloseJurisdiction;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.RegisterJurisdictionClaim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.WithdrawJurisdictionClaim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees that a foreign account speaks for its own State only and that nobody speaks for a State that
 * does not claim, and keeps each word about the lead as a document.
 */
public final class JurisdictionPreparation implements Preparation<JurisdictionState> {
  private final JsonMapper json;
  private final CountryCode ours;

  public JurisdictionPreparation(JsonMapper json, CountryCode ours) {
    this.json = json;
    this.ours = ours;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<JurisdictionState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    JurisdictionCommand typed = (JurisdictionCommand) command;
    CountryCode speaksFor = typed.speaksFor();
    boolean stranger = !actor.country().equals(ours) && !actor.country().equals(speaksFor);
    if (speaksFor != null && stranger) {
      return new Prepared.Unfit(Rejection.of(Refusal.ROLE, "ANOTHER_STATE"));
    }
    return noClaim(snapshot, typed)
        .<Prepared>map(
            field -> new Prepared.Unfit(Rejection.of(Refusal.STATE, "NO_CLAIM").at("/" + field)))
        .orElseGet(() -> new Prepared.Ready(command, word(id, typed)));
  }

  /** The field that names a State without a claim. */
  private static Optional<String> noClaim(
      @Nullable Snapshot<JurisdictionState> snapshot, JurisdictionCommand command) {
    List<CountryCode> claiming = snapshot == null ? List.of() : snapshot.state().claiming();
    return switch (command) {
      case AgreeLeadCountry word when !claiming.contains(word.byCountry()) ->
          Optional.of("byCountry");
      case AgreeLeadCountry word when !claiming.contains(word.leadCountry()) ->
          Optional.of("leadCountry");
      case WithdrawJurisdictionClaim withdraw when !claiming.contains(withdraw.country()) ->
          Optional.of("country");
      case AgreeLeadCountry word -> Optional.empty();
      case WithdrawJurisdictionClaim withdraw -> Optional.empty();
      case RegisterJurisdictionClaim claim -> Optional.empty();
      case CloseJurisdiction close -> Optional.empty();
    };
  }

  private List<Draft> word(UUID id, JurisdictionCommand command) {
    return command instanceof AgreeLeadCountry word
        ? List.of(
            new Draft(
                id,
                UuidCreator.getTimeOrderedEpoch(),
                1,
                "application/json",
                json.writeValueAsBytes(word)))
        : List.of();
  }
}
