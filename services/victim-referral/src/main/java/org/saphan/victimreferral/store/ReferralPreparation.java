package org.saphan.victimreferral.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.referral.ReferralCommand;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralStage;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.VictimRejection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes referrals of people whose case is open, to places that there are, and seals what is said
 * about the person with her own key.
 */
public final class ReferralPreparation implements Preparation<ReferralState> {
  /** The guard of row F2, which row F3 asks once more. */
  private static final String CONSENT_REFERRAL = "CONSENT_REFERRAL";

  private final PersonDocuments persons;
  private final WordSealing words;
  private final ReferralView view;
  private final Supplier<Instant> now;

  public ReferralPreparation(
      JsonMapper json, PersonDocuments persons, ReferralView view, Supplier<Instant> now) {
    this.persons = persons;
    this.words = new WordSealing(json);
    this.view = view;
    this.now = now;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<ReferralState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    ReferralCommand typed = (ReferralCommand) command;
    return unfit(snapshot, typed, actor)
        .<Prepared>map(Prepared.Unfit::new)
        .orElseGet(() -> new Prepared.Ready(typed, drafts(id, snapshot, typed)));
  }

  private Optional<Rejection> unfit(
      @Nullable Snapshot<ReferralState> snapshot, ReferralCommand command, Actor actor) {
    return switch (command) {
      case CreateReferral creating
          when victim(creating.victimCaseId()).filter(KnownVictim::isOpen).isEmpty()
              || !view.care().mayBegin(actor, creating.victimCaseId()) ->
          invalid("/victimCaseId");
      case AcceptReferral accepting when !mayStillLearn(snapshot) ->
          Optional.of(Rejection.of(VictimRejection.CONSENT, CONSENT_REFERRAL));
      case RequestTransfer asked
          when view.houses().house(asked.toShelterCode()).isEmpty()
              || (snapshot != null
                  && asked.toShelterCode().equals(snapshot.state().shelterCode())) ->
          invalid("/toShelterCode");
      case CompleteTransfer completing when !isThere(snapshot) ->
          Optional.of(Rejection.of(Refusal.STATE, Refusal.STATE.name()));
      default -> Optional.empty();
    };
  }

  /** Between the question and the answer she may have said no (C.5); row F3 has no guard for it. */
  private boolean mayStillLearn(@Nullable Snapshot<ReferralState> snapshot) {
    return snapshot == null
        || snapshot.stage() != ReferralStage.OFFERED
        || view.mayStillLearn(snapshot.state(), now.get());
  }

  /** Whether the person of a transfer was admitted in the new place. */
  private boolean isThere(@Nullable Snapshot<ReferralState> snapshot) {
    ReferralState.Transfer transfer = snapshot == null ? null : snapshot.state().transfer();
    return transfer != null
        && view.houses()
            .stage(transfer.newReferralId())
            .filter(stage -> stage == ReferralStage.ADMITTED)
            .isPresent();
  }

  private List<Draft> drafts(
      UUID id, @Nullable Snapshot<ReferralState> snapshot, ReferralCommand command) {
    return switch (command) {
      case CreateReferral creating when !creating.needs().isEmpty() ->
          Stream.concat(sealed(creating.victimCaseId(), id, 0, command).stream(), needs(creating))
              .toList();
      case DeclineReferral declined when declined.note() != null -> sealed(id, snapshot, command);
      case RecordAdmission admission
          when admission.belongings() != null || admission.residentNo() != null ->
          sealed(id, snapshot, command);
      case DischargeFromShelter discharge -> sealed(id, snapshot, command);
      default -> List.of();
    };
  }

  private List<Draft> sealed(
      UUID id, @Nullable Snapshot<ReferralState> snapshot, ReferralCommand command) {
    return snapshot == null
        ? List.of()
        : sealed(snapshot.state().victimCaseId(), id, snapshot.version(), command);
  }

  private List<Draft> sealed(UUID victimCaseId, UUID id, long version, ReferralCommand command) {
    return victim(victimCaseId).stream()
        .map(victim -> words.of(victim.personRef(), id, version, command))
        .toList();
  }

  /** What a disclosure may give out of them, beside what was assessed in her case (D.3). */
  private Stream<Draft> needs(CreateReferral creating) {
    return victim(creating.victimCaseId()).stream()
        .map(victim ->
            persons.addition(
                victim.personRef(),
                Map.of(DataGroup.G8, Map.of("referral", Map.of("needs", creating.needs())))));
  }

  private Optional<KnownVictim> victim(UUID victimCaseId) {
    return view.care().victims().victim(victimCaseId);
  }

  private static Optional<Rejection> invalid(String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer));
  }
}
