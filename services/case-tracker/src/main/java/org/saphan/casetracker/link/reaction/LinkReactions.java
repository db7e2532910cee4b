package org.saphan.casetracker.link.reaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.link.LinkCommand.LinkCases;
import org.saphan.casetracker.link.LinkKind;
import org.saphan.casetracker.link.LinkState;
import org.saphan.casetracker.link.LinkTable;
import org.saphan.casetracker.match.MatchState;
import org.saphan.casetracker.match.MatchTable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.Refusal;

/**
 * Links the cases of a person who was trafficked again (X23): the case that is opened again with
 * the others of the same person, by her number or by a match that people confirmed.
 */
public final class LinkReactions {
  private static final String ROW = "X23";
  private static final String VICTIM_REFERRAL = "victim-referral";
  private static final Source VICTIM_CASES = Source.of(VICTIM_REFERRAL + ".victim-cases.v1");

  /** All that is read of it. */
  public record VictimCaseReopened(
      UUID victimCaseId, UUID personRef, @Nullable ReopenReason reason) {
    /** The one reason for which cases are linked (codes.csv). */
    public enum ReopenReason {
      RE_TRAFFICKED
    }
  }

  private final OtherCases cases;
  private final Aggregates aggregates;

  public LinkReactions(OtherCases cases, Aggregates aggregates) {
    this.cases = cases;
    this.aggregates = aggregates;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        Reaction.on(ROW, VICTIM_CASES, VictimCaseReopened.class)
            .gives(LinkTable.lifeCycle().name(), LinkCases.class, this::linked));
  }

  private List<To<LinkCases>> linked(Fact<VictimCaseReopened> fact) {
    if (fact.event().reason() == null) {
      return List.of();
    }
    waitForItsTimeline(fact.envelope());
    UUID from = fact.caseRef();
    return cases.of(persons(fact.event().personRef()).toList()).stream()
        .filter(other -> !other.equals(from) && !areLinked(from, other) && !areLinked(other, from))
        .map(other -> new To<>(id(from, other), new LinkCases(from, other, LinkKind.SUPPLEMENT)))
        .toList();
  }

  /** A timeline that is read later than this one event would know none of the other cases. */
  private void waitForItsTimeline(Envelope reopened) {
    if (!cases.isKnown(VICTIM_REFERRAL, reopened.aggregateId(), reopened.aggregateVersion() - 1)) {
      throw new NotNow(Refusal.NOT_FOUND.name() + " " + ROW, reopened.aggregateId());
    }
  }

  private Stream<UUID> persons(UUID person) {
    return Stream.concat(
            Stream.of(person),
            Stream.of("leftPersonRef", "rightPersonRef")
                .flatMap(side -> aggregates.whose(MatchTable.NAME, side, person).stream())
                .filter(MatchTable::isConfirmed)
                .map(match -> (MatchState) match.state())
                .flatMap(match -> Stream.of(match.leftPersonRef(), match.rightPersonRef())))
        .distinct();
  }

  /** Whoever took a link back, or made it before, has decided. */
  private boolean areLinked(UUID from, UUID to) {
    return aggregates.inCase(from, LinkTable.lifeCycle().name()).stream()
        .anyMatch(link -> ((LinkState) link.state()).toCaseRef().equals(to));
  }

  private static UUID id(UUID from, UUID to) {
    return UuidCreator.getNameBasedSha1(ROW + "/" + from + "/" + to);
  }
}
