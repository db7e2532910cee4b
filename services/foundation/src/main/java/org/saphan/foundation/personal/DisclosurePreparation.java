package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ApproveDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.FetchDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;

/**
 * Seals the words of a request with the person's key, and sees that whoever approves or fetches
 * means what was asked.
 */
final class DisclosurePreparation implements Preparation<DisclosureState> {
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
    return new Prepared.Ready(command, words(command));
  }

  private static List<Draft> words(Object command) {
    if (command instanceof RequestDisclosure asked && asked.reasonText() != null) {
      byte[] words = asked.reasonText().value().getBytes(UTF_8);
      UUID docId = UuidCreator.getTimeOrderedEpoch();
      return List.of(new Draft(asked.personRef(), docId, 1, "text/plain;charset=UTF-8", words));
    }
    return List.of();
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
