package org.saphan.repatriation.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.returning.ReturnCommand;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.returning.ReturnView.Beside;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what the commands of a return say about the person with the person's own key: to erase the
 * person is to erase the answers of the screen too. What must not be kept here is refused.
 */
public final class ReturnPreparation implements Preparation<ReturnState> {
  private final WordSealing words;
  private final PersonDocuments persons;
  private final Beside beside;
  private final CountryCode country;

  /**
   * @param country of this node
   */
  public ReturnPreparation(
      JsonMapper json, PersonDocuments persons, Beside beside, CountryCode country) {
    this.words = new WordSealing(json);
    this.persons = persons;
    this.beside = beside;
    this.country = country;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<ReturnState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    ReturnCommand typed = (ReturnCommand) command;
    return unfit(typed, actor)
        .<Prepared>map(Prepared.Unfit::new)
        .orElseGet(() -> new Prepared.Ready(command, drafts(id, snapshot, typed)));
  }

  private Optional<Rejection> unfit(ReturnCommand command, Actor actor) {
    return switch (command) {
      case PlaceReturnHold hold when hold.reason() != null -> reasonOf(actor);
      case LiftReturnHold hold when hold.reason() != null -> reasonOf(actor);
      case SetTreatAsChild set when !set.treatAsChild() && !actor.roles().contains(Role.SYSTEM) ->
          invalid("DOUBT_ONLY", "/treatAsChild");
      case OpenReturnCase opening -> somebodyElse(opening.personRef());
      case RecordUnannouncedArrival arrival -> somebodyElse(arrival.personRef());
      default -> Optional.empty();
    };
  }

  /** Why another State holds a return is not kept in the country that is perhaps feared. */
  private Optional<Rejection> reasonOf(Actor actor) {
    return actor.country().equals(country)
        ? Optional.empty()
        : invalid("REASON_STAYS_THERE", "/reason");
  }

  /** A record is minted by who first writes of a person: nobody is drawn into another return. */
  private Optional<Rejection> somebodyElse(UUID personRef) {
    return beside.isKnown(personRef) ? invalid("BAD_VALUE", "/personRef") : Optional.empty();
  }

  private static Optional<Rejection> invalid(String reason, String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, reason).at(pointer));
  }

  private List<Draft> drafts(
      UUID id, @Nullable Snapshot<ReturnState> snapshot, ReturnCommand command) {
    return switch (command) {
      case OpenReturnCase opening ->
          ofPerson(
              opening.personRef(),
              opening.names(),
              texts("birth", opening.birth()),
              texts("homeVillage", opening.homeVillage()),
              texts("exploitationNote", opening.exploitationNote()));
      case RecordUnannouncedArrival arrival ->
          ofPerson(
              arrival.personRef(),
              arrival.names() == null ? List.of() : arrival.names(),
              texts("birth", arrival.birth(), "document", arrival.document()),
              texts("foundAt", arrival.place()),
              Map.of());
      case RecordArrival arrival when arrival.names() != null || arrival.document() != null ->
          atTheBridge(id, snapshot, arrival);
      case RequestFamilyTracing tracing -> words(id, snapshot, command);
      case PlaceReturnHold hold when hold.reason() != null -> words(id, snapshot, command);
      case LiftReturnHold hold when hold.reason() != null -> words(id, snapshot, command);
      case IssueTravelDocument document -> words(id, snapshot, command);
      case StartScreening start when start.interpreterName() != null ->
          words(id, snapshot, command);
      case RecordFirstContactScreen screen -> words(id, snapshot, command);
      case AdmitToTransit stay when stay.belongings() != null -> words(id, snapshot, command);
      case RequestReferral referral -> words(id, snapshot, command);
      default -> List.of();
    };
  }

  /** Whom nobody could name before is known by what is written down where she comes. */
  private List<Draft> atTheBridge(
      UUID id, @Nullable Snapshot<ReturnState> snapshot, RecordArrival arrival) {
    return snapshot == null
        ? List.of()
        : Stream.concat(
                words(id, snapshot, arrival).stream(),
                ofPerson(
                    beside.current(snapshot.state().personRef()),
                    arrival.names() == null ? List.of() : arrival.names(),
                    texts("document", arrival.document()),
                    Map.of(),
                    Map.of())
                    .stream())
            .toList();
  }

  private static Map<String, PrivateText> texts(String name, @Nullable PrivateText text) {
    return text == null ? Map.of() : Map.of(name, text);
  }

  private static Map<String, PrivateText> texts(
      String name, @Nullable PrivateText text, String other, @Nullable PrivateText more) {
    Map<String, PrivateText> all = new java.util.TreeMap<>(texts(name, text));
    all.putAll(texts(other, more));
    return all;
  }

  /**
   * What is learnt of a person, beside what is kept already: the groups of data in which a
   * disclosure may give them out (chapter D.3).
   */
  private List<Draft> ofPerson(
      UUID personRef,
      List<WrittenName> names,
      Map<String, PrivateText> papers,
      Map<String, PrivateText> home,
      Map<String, PrivateText> account) {
    Map<DataGroup, Object> data = new EnumMap<>(DataGroup.class);
    put(data, DataGroup.G3, names, names.isEmpty());
    put(data, DataGroup.G4, papers, papers.isEmpty());
    put(data, DataGroup.G5, home, home.isEmpty());
    put(data, DataGroup.G7, account, account.isEmpty());
    return data.isEmpty() ? List.of() : List.of(persons.addition(personRef, data));
  }

  private static void put(
      Map<DataGroup, Object> data, DataGroup group, Object value, boolean nothing) {
    if (!nothing) {
      data.put(group, value);
    }
  }

  /** One document for the words of one command. */
  private List<Draft> words(
      UUID id, @Nullable Snapshot<ReturnState> snapshot, ReturnCommand command) {
    return snapshot == null
        ? List.of()
        : List.of(
            words.of(
                beside.current(snapshot.state().personRef()), id, snapshot.version(), command));
  }
}
