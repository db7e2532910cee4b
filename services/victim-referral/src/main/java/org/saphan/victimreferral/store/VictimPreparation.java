package org.saphan.victimreferral.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.saphan.victimreferral.indicator.IndicatorSet;
import org.saphan.victimreferral.indicator.IndicatorSets;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimRole;
import org.saphan.victimreferral.victim.VictimCaseCommand;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what would lead nowhere, and seals what is said about the person with her own key: to
 * erase her is to erase her answers too.
 */
public final class VictimPreparation implements Preparation<VictimCaseState> {
  /** Oldest age that an assessment may give, in years. */
  public static final int OLDEST = 120;

  /** Longest reflection from today, in days (UNODC model law: at least 90). */
  public static final int LONGEST_REFLECTION = 90;

  private static final Set<VictimOutcome> OF_ERRORS =
      Set.of(VictimOutcome.ERROR, VictimOutcome.DUPLICATE);
  private static final Set<VictimOutcome> OF_LOST = Set.of(VictimOutcome.LOST_CONTACT);

  private final PersonDocuments persons;
  private final WordSealing words;
  private final VictimReference law;
  private final Supplier<LocalDate> today;

  /**
   * @param today the day it is where people work
   */
  public VictimPreparation(
      JsonMapper json, PersonDocuments persons, VictimReference law, Supplier<LocalDate> today) {
    this.persons = persons;
    this.words = new WordSealing(json);
    this.law = law;
    this.today = today;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<VictimCaseState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    VictimCaseCommand typed = (VictimCaseCommand) command;
    return unfit(snapshot, typed)
        .<Prepared>map(Prepared.Unfit::new)
        .orElseGet(() -> new Prepared.Ready(command, drafts(id, snapshot, typed)));
  }

  private Optional<Rejection> unfit(
      @Nullable Snapshot<VictimCaseState> snapshot, VictimCaseCommand command) {
    return switch (command) {
      case RecordIndicators recorded -> unknown(recorded);
      case StartReflectionPeriod start -> day(today.get(), start.until());
      case ExtendReflectionPeriod longer -> day(lastDay(snapshot), longer.until());
      case RecordAgeAssessment assessed -> margin(assessed);
      // Row V16: whoever is appointed joins the team of a child.
      case AppointGuardian appointed ->
          invalid(!law.mayHold(appointed.guardianAgency(), VictimRole.GUARDIAN), "/guardianAgency");
      case CloseVictimCase close ->
          invalid(
              OF_ERRORS.contains(close.outcome()) || OF_LOST.contains(close.outcome()), "/outcome");
      case CloseVictimCaseAsError close ->
          invalid(!OF_ERRORS.contains(close.outcome()), "/outcome");
      case CloseLostContact close -> invalid(!OF_LOST.contains(close.outcome()), "/outcome");
      case AssessNeeds needs ->
          invalid(
              Math.min(needs.openCount(), Math.min(needs.metCount(), needs.declinedCount())) < 0,
              "/openCount");
      default -> Optional.empty();
    };
  }

  private static Optional<Rejection> unknown(RecordIndicators recorded) {
    Optional<IndicatorSet> set = IndicatorSets.find(recorded.indicatorSet().value());
    if (set.isEmpty()) {
      return invalid(true, "/indicatorSet");
    }
    for (int i = 0; i < recorded.answers().size(); i++) {
      if (set.get().item(recorded.answers().get(i).item().value()).isEmpty()) {
        return invalid(true, "/answers/" + i + "/item");
      }
    }
    return Optional.empty();
  }

  private LocalDate lastDay(@Nullable Snapshot<VictimCaseState> snapshot) {
    LocalDate until = snapshot == null ? null : snapshot.state().reflectionUntil();
    return until == null ? today.get() : until;
  }

  private Optional<Rejection> day(LocalDate after, LocalDate until) {
    return invalid(
        !until.isAfter(after) || until.isAfter(today.get().plusDays(LONGEST_REFLECTION)), "/until");
  }

  private static Optional<Rejection> margin(RecordAgeAssessment assessed) {
    return invalid(assessed.low() < 0, "/low")
        .or(() -> invalid(assessed.high() < assessed.low() || assessed.high() > OLDEST, "/high"));
  }

  private static Optional<Rejection> invalid(boolean wrong, String pointer) {
    return wrong
        ? Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer))
        : Optional.empty();
  }

  private List<Draft> drafts(
      UUID id, @Nullable Snapshot<VictimCaseState> snapshot, VictimCaseCommand command) {
    if (snapshot == null) {
      return command instanceof OpenVictimCase opening
          ? ofPerson(opening.personRef(), opening).toList()
          : List.of();
    }
    UUID personRef = snapshot.state().personRef();
    return isPrivate(command)
        ? Stream.concat(
                Stream.of(words.of(personRef, id, snapshot.version(), command)),
                ofPerson(personRef, command))
            .toList()
        : List.of();
  }

  private static boolean isPrivate(VictimCaseCommand command) {
    return switch (command) {
      case OpenVictimCase opening ->
          opening.names() != null || opening.birth() != null || opening.story() != null;
      case RecordIndicators recorded -> true;
      case DismissReport dismissed -> true;
      case RecordNotConfirmed no -> true;
      case RequestReconsideration asked -> true;
      case AppointGuardian appointed -> true;
      case AssessNeeds needs -> true;
      case AssessRisk risk -> risk.note() != null;
      case PresumeVictim presumed -> false;
      case StartReflectionPeriod start -> false;
      case ExtendReflectionPeriod longer -> false;
      case EndReflectionPeriod end -> false;
      case RecordFormalInterview interview -> false;
      case ConfirmVictim confirmed -> false;
      case RecogniseForeignIdentification recognised -> false;
      case RecordIdentificationDeclined declined -> false;
      case ResumeIdentification resumed -> false;
      case RaiseAgeDispute disputed -> false;
      case RecordAgeAssessment assessed -> false;
      case AcceptAgeDoubt accepted -> false;
      case FlagUnaccompaniedChild flagged -> false;
      case CloseVictimCase close -> false;
      case CloseVictimCaseAsError close -> false;
      case CloseLostContact close -> false;
      case ReopenVictimCase reopened -> false;
    };
  }

  private Stream<Draft> ofPerson(UUID personRef, VictimCaseCommand command) {
    Map<DataGroup, Object> data = groups(command);
    return data.isEmpty() ? Stream.of() : Stream.of(persons.addition(personRef, data));
  }

  /**
   * The groups of data in which a disclosure may give them out (chapter D.3). Nobody's account
   * takes the place of another's; of the needs the newest assessment counts.
   */
  private static Map<DataGroup, Object> groups(VictimCaseCommand command) {
    Map<DataGroup, Object> data = new EnumMap<>(DataGroup.class);
    switch (command) {
      case OpenVictimCase opening -> {
        List<WrittenName> names = written(opening);
        if (!names.isEmpty()) {
          data.put(DataGroup.G3, names);
        }
        if (opening.birth() != null) {
          data.put(DataGroup.G4, Map.of("birth", opening.birth()));
        }
        if (opening.story() != null) {
          data.put(DataGroup.G7, List.of(Map.of("story", opening.story())));
        }
      }
      case RecordIndicators recorded when recorded.note() != null ->
          data.put(DataGroup.G7, List.of(Map.of("note", recorded.note())));
      case AssessNeeds assessed when !assessed.needs().isEmpty() ->
          data.put(DataGroup.G8, Map.of("needs", assessed.needs()));
      default -> {
        // nothing of a group that may go out
      }
    }
    return data;
  }

  /** A line of the form may be left empty. */
  private static List<WrittenName> written(OpenVictimCase opening) {
    return opening.names() == null
        ? List.of()
        : opening.names().stream().filter(name -> name.text() != null).toList();
  }
}
