package org.saphan.mutualassistance.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.RequestCommand.PersonName;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.Requests;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a command that brings a person with the person's own key, and keeps the names where they
 * can be disclosed.
 */
public final class ProceedingPreparation<S> implements Preparation<S> {
  private static final String MEDIA_TYPE = "application/json";

  private final JsonMapper json;
  private final WordSealing words;
  private final PersonDocuments persons;
  private final Requests requests;
  private final Function<Object, Optional<NamedPerson>> naming;

  /**
   * @param naming finds who is named by a command; empty for commands that name nobody
   */
  public ProceedingPreparation(
      JsonMapper json,
      PersonDocuments persons,
      Requests requests,
      Function<Object, Optional<NamedPerson>> naming) {
    this.json = json;
    this.words = new WordSealing(json);
    this.persons = persons;
    this.requests = requests;
    this.naming = naming;
  }

  /** A person as a command names it. */
  public record NamedPerson(UUID requestId, UUID personRef, List<PersonName> names) {}

  @Override
  public Prepared prepare(
      UUID id, @Nullable Snapshot<S> snapshot, Object command, Actor actor, Documents documents) {
    Optional<NamedPerson> named = naming.apply(command);
    if (named.isEmpty()) {
      return new Prepared.Ready(command, List.of());
    }
    if (isOfAnotherCase(named.get())) {
      return new Prepared.Unfit(Rejection.of(Refusal.INVALID, "BAD_VALUE").at("/personRef"));
    }
    return new Prepared.Ready(command, drafts(id, named.get(), command));
  }

  /** Nobody is drawn into a case by a reference that somebody typed. */
  private boolean isOfAnotherCase(NamedPerson named) {
    Optional<UUID> request = requests.find(named.requestId()).map(ParentRequest::caseRef);
    return requests
        .caseOf(named.personRef())
        .filter(known -> request.isPresent() && !known.equals(request.get()))
        .isPresent();
  }

  private List<Draft> drafts(UUID id, NamedPerson named, Object command) {
    List<Draft> drafts = new ArrayList<>();
    if (!named.names().isEmpty()) {
      drafts.add(names(id, named));
    }
    drafts.add(words.of(named.personRef(), id, 0, command));
    return drafts;
  }

  /** What is already known of a person is not written over. */
  private Draft names(UUID id, NamedPerson named) {
    return persons.isKept(named.personRef())
        ? new Draft(
            named.personRef(),
            UuidCreator.getNameBasedSha1(id + "/names"),
            1,
            MEDIA_TYPE,
            json.writeValueAsBytes(named.names()))
        : persons.draft(named.personRef(), Map.of(DataGroup.G3, named.names()));
  }
}
