package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;

import java.util.List;
import java.util.UUID;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.personal.SharingReactions.RecordErased;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.victimreferral.consent.ConsentCommand.ConfirmSharingStopped;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.reaction.Heard.PersonRecordCreated;
import org.saphan.victimreferral.reaction.Heard.SharingStopped;

/**
 * When everybody who keeps something of a person has stopped sharing it, her word is done (X13).
 * Who keeps something is learned from the vaults themselves.
 */
public final class VaultReactions {
  private final Source vaults;
  private final VaultBook book;

  /**
   * @param services whose vaults are heard
   */
  public VaultReactions(List<String> services, VaultBook book) {
    this.vaults = SharingReactions.vaults(services);
    this.book = book;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X13", vaults, PersonRecordCreated.class).tells(this::learned),
        on("X13", vaults, RecordErased.class)
            .gives(ConsentTable.NAME, ConfirmSharingStopped.class, this::forgotten),
        on("X13", vaults, SharingStopped.class)
            .gives(ConsentTable.NAME, ConfirmSharingStopped.class, this::answered));
  }

  /** Nobody is told: from now on this vault is among those that must answer. */
  private List<Memo> learned(Fact<PersonRecordCreated> fact) {
    book.keeps(fact.event().vault(), fact.event().personRef());
    return List.of();
  }

  /** What is not there cannot be shared: whose answer was missing is waited for no more. */
  private List<To<ConfirmSharingStopped>> forgotten(Fact<RecordErased> fact) {
    RecordErased erased = fact.event();
    return book
        .erased(erased.vault(), erased.personRef(), fact.envelope().occurredAt())
        .entrySet()
        .stream()
        .map(done -> confirmed(done.getKey(), done.getValue()))
        .toList();
  }

  private List<To<ConfirmSharingStopped>> answered(Fact<SharingStopped> fact) {
    SharingStopped stopped = fact.event();
    return book
        .stopped(
            stopped.vault(), stopped.personRef(), stopped.consentId(), fact.envelope().occurredAt())
        .map(all -> confirmed(stopped.consentId(), all))
        .stream()
        .toList();
  }

  private static To<ConfirmSharingStopped> confirmed(UUID consent, VaultBook.Stopped all) {
    return new To<>(consent, new ConfirmSharingStopped(all.vaults(), all.lastAt()));
  }
}
