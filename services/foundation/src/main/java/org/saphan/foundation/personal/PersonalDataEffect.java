package org.saphan.foundation.personal;

import java.util.UUID;
import java.util.function.Supplier;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureGranted;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.RecordErased;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Snapshot;

/** Does in the vault what was decided: destroys a person's keys, packs up what may go out. */
final class PersonalDataEffect implements Effect {
  private final Vault vault;
  private final PersonDocuments documents;
  private final Supplier<Bindings> bindings;

  PersonalDataEffect(Vault vault, PersonDocuments documents, Supplier<Bindings> bindings) {
    this.vault = vault;
    this.documents = documents;
    this.bindings = bindings;
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case RecordErased erased -> erase(erased.personRef());
      case DisclosureGranted granted ->
          documents.packUp(granted.disclosureId(), granted.personRef(), granted.dataGroups());
      case DisclosureOverridden allowed ->
          documents.packUp(allowed.disclosureId(), allowed.personRef(), allowed.dataGroups());
      default -> {
        // of another life cycle, or nothing for the vault
      }
    }
  }

  /** Her own key, and those of the papers that are about her alone. */
  private void erase(UUID personRef) {
    vault.erase(personRef);
    if (bindings.get().named(PersonRecordTable.NAME).reference().get() instanceof Retention kept) {
      kept.papersOf(personRef).forEach(vault::erase);
    }
  }
}
