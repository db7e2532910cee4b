package org.saphan.victimreferral;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.lifecycle.Snapshot;
import org.saphan.testkit.Choreography;
import org.saphan.victimreferral.reaction.AbroadReactions;
import org.saphan.victimreferral.reaction.CaseReactions;
import org.saphan.victimreferral.reaction.ConsentReactions;
import org.saphan.victimreferral.reaction.PlaceReactions;
import org.saphan.victimreferral.reaction.VictimReactions;
import org.saphan.victimreferral.store.StoredCareBook;
import org.saphan.victimreferral.store.StoredVaults;
import org.saphan.victimreferral.terms.VictimBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the choreography that this service answers, and how. */
class ChoreographyTest {
  /** A service with nothing in it. */
  private static final Aggregates NOTHING =
      new Aggregates() {
        @Override
        public Optional<Snapshot<?>> find(String lifecycle, UUID id) {
          return Optional.empty();
        }

        @Override
        public List<Snapshot<?>> inCase(UUID caseRef, String lifecycle) {
          return List.of();
        }

        @Override
        public List<Snapshot<?>> whose(String lifecycle, String field, UUID id) {
          return List.of();
        }
      };

  private static final Map<String, String> OTHERWISE =
      Map.of(
          "X34 CaseExclusionPlaced -",
          "the foundation's consumer of exclusions, in every service with cases");

  private static final Map<String, String> MORE =
      new TreeMap<>(
          Map.ofEntries(
              entry("X1 NoticeRegistered -", "row X1 of chapter D.1: people are announced"),
              entry("X2 NoticeRegistered -", "the task that row X2 names besides its command"),
              entry(
                  "X2 NoticeCorrected OpenVictimCase",
                  "who is added to a list, or found out later, was identified abroad all the same"),
              entry("X2 NoticeCorrected -", "the same task"),
              entry("X3 NoticeCorrected -", "learns the new day of the handover; tells nobody"),
              entry(
                  "X3 ReceptionConfirmed -", "beds of a house with several units, and none named"),
              entry(
                  "X4 ReturnCaseOpened -",
                  "learns whom another State identified, for the arrival; tells nobody"),
              entry("X4 ReturneeArrived -", "the task of row X2, where no notice gave it"),
              entry(
                  "X5 FirstContactScreened FlagUnaccompaniedChild",
                  "chapter C.4: a child alone has a guardian within 24 hours"),
              entry(
                  "X5 FirstContactScreened -",
                  "signs after a no, or after she declined, presume nobody: people look again"),
              entry("X6 ReferralRequested FlagUnaccompaniedChild", "as X5"),
              entry(
                  "X6 ReferralRequested OpenVictimCase",
                  "who is referred for an officer's doubt alone has no case yet"),
              entry(
                  "X6 FamilyAssessmentRecorded -",
                  "chapter C.9: no house is asked where the trafficker is; tells nobody"),
              entry("X6 ReferralCreated ExhaustReferral", "no shelter may take the party"),
              entry(
                  "X7 ChildReleasedUnscreenedAlert -",
                  "the task of the province that row X7 names besides its command"),
              entry("X13 PersonRecordCreated -", "learns which vaults must answer; tells nobody"),
              entry(
                  "X13 RecordErased ConfirmSharingStopped",
                  "an erased vault need not answer: done where nobody else is waited for")));

  private static final JdbcTemplate UNUSED = new JdbcTemplate();

  private static final List<Reaction<?>> ALL =
      Stream.of(
              new AbroadReactions(care()).all(),
              new VictimReactions(care(), VictimBook.NOTHING, new LaosInCare()).all(),
              new PlaceReactions(care()).all(),
              new CaseReactions(NOTHING, new LaosInCare()).all(),
              ConsentReactions.all(),
              SharingReactions.withdrawals(NOTHING),
              ReactionBeans.vaults(NOTHING, new StoredVaults(UNUSED)))
          .flatMap(List::stream)
          .toList();

  private static final Choreography CHOREOGRAPHY =
      new Choreography(
          VictimReferral.NAME,
          ALL.stream().map(Reaction::key).collect(Collectors.toSet()),
          OTHERWISE,
          MORE);

  private static StoredCareBook care() {
    return new StoredCareBook(UNUSED, (referral, agreed) -> Optional.empty());
  }

  @Test
  void everyRowIsRegisteredOrMetOtherwiseAndNothingElseIs() {
    CHOREOGRAPHY.isWhole();
  }

  @Test
  void theServiceMayReadWhatItReactsTo() {
    Set<String> topics =
        ALL.stream().flatMap(one -> one.source().topics().stream()).collect(Collectors.toSet());
    CHOREOGRAPHY.mayRead(topics);
  }

  @Test
  void thePageSaysWhatTheCodeSays() {
    CHOREOGRAPHY.pageIsUpToDate();
  }
}
