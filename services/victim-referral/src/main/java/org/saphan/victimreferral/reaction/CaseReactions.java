package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;
import static org.saphan.victimreferral.terms.VictimRole.LEGAL_AID;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.StartServiceEpisode;
import org.saphan.victimreferral.episode.ServiceEpisodeTable;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.victim.VictimCaseTable;

/** What proceedings mean for the victims of a case, in the order of chapter D.1. */
public final class CaseReactions {
  private static final Source REQUESTS = Source.of("mutual-assistance.requests.v1");
  private static final Source INCOMING = Source.of("mutual-assistance.incoming-requests.v1");
  private static final Source HEARINGS = Source.of("mutual-assistance.hearings.v1");
  private static final Source JURISDICTION = Source.of("mutual-assistance.jurisdiction-claims.v1");
  private static final Source INFORMATION = Source.of("mutual-assistance.information.v1");
  private static final Source LINKS = Source.of("case-tracker.links.v1");

  /** Row X17 names it: somebody who goes with her, and the way there. */
  private static final PrivateText SUPPORT = new PrivateText("SUPPORT_PERSON, TRANSPORT");

  private final Aggregates aggregates;
  private final VictimReference law;

  public CaseReactions(Aggregates aggregates, VictimReference law) {
    this.aggregates = aggregates;
    this.law = law;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X15", REQUESTS, MlaRequestTransmitted.class).tells(this::tasks),
        on("X16", INCOMING, IncomingMlaAssigned.class)
            .tells(fact ->
                fact.event().items().stream().anyMatch(AskedItem::victimConcerned)
                    ? tasks(fact)
                    : List.of()),
        on("X17", HEARINGS, VideoHearingScheduled.class)
            .gives(ServiceEpisodeTable.NAME, StartServiceEpisode.class, this::support),
        on("X21", JURISDICTION, JurisdictionConflictDetected.class)
            .tells(fact -> List.of(Memo.inCase(VictimCaseTable.NAME))),
        on("X22", REQUESTS, MlaRequestClosed.class).tells(this::tasks),
        on("X22", REQUESTS, MlaRequestRefused.class).tells(this::tasks),
        on("X24", INFORMATION, SpontaneousInformationReceived.class).tells(this::toTheDesk),
        on("X33", LINKS, PersonMatchConfirmed.class).tells(this::shownTogether));
  }

  private List<Memo> tasks(Fact<?> fact) {
    return openCases(fact).map(victimCase -> Memo.task(victimCase, CASE_WORKER)).toList();
  }

  private List<To<StartServiceEpisode>> support(Fact<VideoHearingScheduled> fact) {
    VideoHearingScheduled hearing = fact.event();
    return hearing.victimConcerned()
        ? openCases(fact).map(victimCase -> support(victimCase, fact)).toList()
        : List.of();
  }

  private To<StartServiceEpisode> support(UUID victimCase, Fact<VideoHearingScheduled> fact) {
    VideoHearingScheduled hearing = fact.event();
    return new To<>(
        Ids.of("support", hearing.hearingId() + "/" + victimCase),
        new StartServiceEpisode(
            victimCase,
            NeedGroup.LEGAL,
            law.deskFor(LEGAL_AID, fact.envelope().occurredAt()),
            hearing.at(),
            EpisodeStatus.PLANNED,
            SUPPORT));
  }

  private List<Memo> toTheDesk(Fact<SpontaneousInformationReceived> fact) {
    return fact.event().victimsPossible()
        ? List.of(
            Memo.task(law.deskFor(IDENT_OFFICER, fact.envelope().occurredAt()), IDENT_OFFICER))
        : List.of();
  }

  /** At every case of either record; the other may be kept by another service. */
  private List<Memo> shownTogether(Fact<PersonMatchConfirmed> fact) {
    return Stream.of(fact.event().leftPersonRef(), fact.event().rightPersonRef())
        .flatMap(person -> aggregates.whose(VictimCaseTable.NAME, "personRef", person).stream())
        .map(found -> Memo.shownAt(found.id()))
        .toList();
  }

  private Stream<UUID> openCases(Fact<?> fact) {
    return aggregates.inCase(fact.caseRef(), VictimCaseTable.NAME).stream()
        .filter(found -> found.stage().kind() != Stage.Kind.FINAL)
        .map(Snapshot::id);
  }
}
