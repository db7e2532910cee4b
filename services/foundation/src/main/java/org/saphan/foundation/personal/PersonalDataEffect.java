package org.saphan.foundation.personal;

import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureGranted;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.RecordErased;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Snapshot;

/** Does in the vault what was decided: destroys a person's key, packs up what may go out. */
final class PersonalDataEffect implements Effect {
  private final Vault vault;
  private final PersonDocuments documents;

  PersonalDataEffect(Vault vault, PersonDocuments documents) {
    this.vault = vault;
    this.documents = documents;
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case RecordErased erased -> vault.erase(erased.personRef());
      case DisclosureGranted granted ->
          documents.packUp(granted.disclosureId(), granted.personRef(), granted.dataGroups());
      case DisclosureOverridden allowed ->
          documents.packUp(allowed.disclosureId(), allowed.personRef(), allowed.dataGroups());
      default -> {
        // of another life cycle, or nothing for the vault
      }
    }
  }
}
