package org.saphan.foundation.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ApproveDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.FetchDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the words of a request with the person's key, and sees that whoever approves or fetches
 * means what was asked.
 */
final class DisclosurePreparation implements Preparation<DisclosureState> {
  private final WordSealing words;

  DisclosurePreparation(JsonMapper json) {
    this.words = new WordSealing(json);
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<DisclosureState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    Optional<String> other =
        snapshot == null ? Optional.empty() : otherThanAsked(snapshot.state(), command);
    if (other.isPresent()) {
      return new Prepared.Unfit(
          Rejection.of(Refusal.INVALID, "OTHER_THAN_ASKED").at("/" + other.get()));
    }
    return new Prepared.Ready(command, words(id, command));
  }

  private List<Draft> words(UUID id, Object command) {
    return command instanceof RequestDisclosure asked && asked.reasonText() != null
        ? List.of(words.of(asked.personRef(), id, 0, asked))
        : List.of();
  }

  /** The field that says something else than the request does. */
  private static Optional<String> otherThanAsked(DisclosureState asked, Object command) {
    return switch (command) {
      case ApproveDisclosureOverride approved -> otherThanAsked(asked, approved);
      case FetchDisclosure fetch when !fetch.recipientAgency().equals(asked.recipientAgency()) ->
          Optional.of("recipientAgency");
      default -> Optional.empty();
    };
  }

  private static Optional<String> otherThanAsked(
      DisclosureState asked, ApproveDisclosureOverride approved) {
    if (approved.overrideReason() != asked.overrideReason()) {
      return Optional.of("overrideReason");
    }
    if (approved.dataGroups().isEmpty() || !asked.dataGroups().containsAll(approved.dataGroups())) {
      return Optional.of("dataGroups");
    }
    if (!approved.recipientAgency().equals(asked.recipientAgency())) {
      return Optional.of("recipientAgency");
    }
    return approved.country().equals(asked.country()) ? Optional.empty() : Optional.of("country");
  }
}
