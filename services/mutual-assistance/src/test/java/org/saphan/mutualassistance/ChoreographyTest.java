package org.saphan.mutualassistance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Memos.Cause;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.reaction.HoldBook;
import org.saphan.mutualassistance.reaction.RequestReactions;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.testkit.Choreography;
import org.saphan.testkit.Law;

/** The rows of the choreography that this service answers, and how. */
class ChoreographyTest {
  /** What the other State says and does; it has a node of its own, or writes letters. */
  private static final Set<String> ACROSS_THE_BORDER = Set.of("X35", "X36");

  private static final String BY_LETTER =
      "across the border: there is no gateway yet; recorded by a person, `onBehalfOf` with proof";

  private static final List<Reaction<?>> ALL =
      Stream.of(
              new RequestReactions(new Nothing(), new NoHolds()).all().stream(),
              SharingReactions.withdrawals(new Nothing()).stream(),
              SharingReactions.erasures(MutualAssistance.NAME, ReactionBeans.VAULTS, new Nothing())
                  .stream())
          .flatMap(stream -> stream)
          .toList();

  private static final Choreography CHOREOGRAPHY =
      new Choreography(
          MutualAssistance.NAME,
          ALL.stream().map(Reaction::key).collect(toSet()),
          otherwise(),
          Map.of(
              "X13 ConsentWithdrawn -",
              "row O39: the officer of the central authority decides what is withdrawn abroad",
              "X18 ReturnHoldLifted -",
              "the second half of row X18: when the hearing was held, the items have their results"
                  + " or the request is over, the officer of the central authority has the task to"
                  + " suggest lifting; it ends here"));

  /** A service with nothing in it. */
  private static final class Nothing implements Aggregates {
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
  }

  /** Nobody is held. */
  private static final class NoHolds implements HoldBook {
    @Override
    public void placed(Hold hold, Cause cause) {}

    @Override
    public void lifted(Hold hold) {}

    @Override
    public void suggestLifting(UUID requestId) {}
  }

  private static Stream<Map<String, String>> acrossTheBorder() {
    return Law.table("choreography").stream()
        .filter(row -> ACROSS_THE_BORDER.contains(cell(row, "id")));
  }

  private static Map<String, String> otherwise() {
    Map<String, String> all =
        new HashMap<>(
            acrossTheBorder()
                .collect(
                    toMap(
                        row ->
                            cell(row, "id") + " " + cell(row, "event") + " " + cell(row, "command"),
                        row -> BY_LETTER)));
    all.put(
        "X34 CaseExclusionPlaced -",
        "the foundation's consumer of exclusions, in every service with cases");
    return all;
  }

  @Test
  void everyRowIsRegisteredOrMetOtherwiseAndNothingElseIs() {
    CHOREOGRAPHY.isWhole();
  }

  @Test
  void whatTheOtherStateSaysCanBeRecordedByLetter() {
    Set<String> commands = new HashSet<>();
    Stream.concat(
            RequestTable.lifeCycle().commands().stream(),
            IncomingTable.lifeCycle().commands().stream())
        .map(Class::getSimpleName)
        .forEach(commands::add);
    assertThat(commands).containsAll(acrossTheBorder().map(row -> cell(row, "command")).toList());
  }

  @Test
  void theServiceMayReadWhatItReactsTo() {
    CHOREOGRAPHY.mayRead(
        ALL.stream().flatMap(one -> one.source().topics().stream()).collect(toSet()));
  }

  @Test
  void thePageSaysWhatTheCodeSays() {
    CHOREOGRAPHY.pageIsUpToDate();
  }
}
