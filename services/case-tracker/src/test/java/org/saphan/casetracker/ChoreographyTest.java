package org.saphan.casetracker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.link.reaction.LinkReactions;
import org.saphan.casetracker.link.reaction.OtherCases;
import org.saphan.casetracker.match.reaction.MatchIntake;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.lifecycle.Snapshot;
import org.saphan.testkit.Choreography;

/** The rows of the choreography that this service answers, and how. */
class ChoreographyTest {
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "X25 DeadlineBreached -",
          "folded: a breached deadline stands in the inbox of the role that it escalates to, until"
              + " it is met, extended or cancelled; who may not see what is late is told no more"
              + " than that it is",
          "X26 RecordErased -",
          "folded: what came from that vault is dropped, only its number stays; what was kept to"
              + " compare the record goes too",
          "X37 PersonRecordCreated ProposePersonMatch",
          "asked for by itself: no event carries tokens, so the vault is asked for them, sealed,"
              + " and a match is proposed where they are near enough; a pair only once");

  /** A service with nothing in it. */
  private static final class Nothing implements Aggregates, OtherCases {
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

    @Override
    public boolean isKnown(String service, UUID aggregate, long version) {
      return false;
    }

    @Override
    public List<UUID> of(List<UUID> persons) {
      return List.of();
    }
  }

  private static final List<Reaction<?>> ALL =
      new LinkReactions(new Nothing(), new Nothing()).all();

  private static final Choreography CHOREOGRAPHY =
      new Choreography(
          "case-tracker",
          ALL.stream().map(Reaction::key).collect(Collectors.toSet()),
          OTHERWISE,
          Map.of());

  @Test
  void everyRowIsRegisteredOrMetOtherwiseAndNothingElseIs() {
    CHOREOGRAPHY.isWhole();
  }

  @Test
  void theServiceMayReadWhatItReactsTo() {
    CHOREOGRAPHY.mayRead(
        ALL.stream().flatMap(one -> one.source().topics().stream()).collect(Collectors.toSet()));
    CHOREOGRAPHY.mayRead(MatchIntake.TOPICS);
  }

  @Test
  void thePageSaysWhatTheCodeSays() {
    CHOREOGRAPHY.pageIsUpToDate();
  }
}
