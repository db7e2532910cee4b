package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;
import org.saphan.victimreferral.victim.VictimCaseTable;

/**
 * Whom another State identified as a victim, whichever way it said so (rows X2 and X4 of chapter
 * D.1): she has a case, and the desk decides whether it is recognised.
 */
public final class AbroadReactions {
  private static final Source NOTICES = Source.of("repatriation.notices.v1");
  private static final Source RETURNS = Source.of("repatriation.returns.v1");

  private final CareBook book;
  private final Openings openings;

  public AbroadReactions(CareBook book) {
    this.book = book;
    this.openings = new Openings(book);
  }

  /** All of them; before those of arrivals, which open cases. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X2", NOTICES, NoticeRegistered.class)
            .gives(
                VictimCaseTable.NAME,
                OpenVictimCase.class,
                fact -> identifiedAbroad(fact, announced(fact))),
        on("X2", NOTICES, NoticeRegistered.class).tells(fact -> toRecognise(announced(fact))),
        on("X2", NOTICES, NoticeCorrected.class)
            .gives(
                VictimCaseTable.NAME,
                OpenVictimCase.class,
                fact -> identifiedAbroad(fact, corrected(fact))),
        on("X2", NOTICES, NoticeCorrected.class).tells(fact -> toRecognise(corrected(fact))),
        on("X4", RETURNS, ReturnCaseOpened.class).tells(this::prepared),
        on("X4", RETURNS, ReturneeArrived.class).tells(this::toRecogniseNow));
  }

  private List<NoticeLine> announced(Fact<NoticeRegistered> fact) {
    List<NoticeLine> all = abroad(fact.event().lines());
    all.forEach(line -> saidBy(fact, line));
    return all;
  }

  /** Only of whom no earlier version said so: what else was corrected changes nothing here. */
  private List<NoticeLine> corrected(Fact<NoticeCorrected> fact) {
    return abroad(fact.event().lines()).stream().filter(line -> saidBy(fact, line)).toList();
  }

  private static List<NoticeLine> abroad(List<NoticeLine> lines) {
    return lines.stream().filter(line -> line.identification() != null).toList();
  }

  private boolean saidBy(Fact<?> fact, NoticeLine line) {
    return book.keepIdentifiedAbroad(line.personRef(), fact.envelope().eventId());
  }

  private List<To<OpenVictimCase>> identifiedAbroad(Fact<?> fact, List<NoticeLine> lines) {
    return lines.stream()
        .flatMap(line ->
            // The notice may be read after the arrival: then she is not awaited any more.
            book.hasCome(line.personRef())
                ? Stream.of(
                    said(fact, line, VictimSource.FOREIGN),
                    said(fact, line, VictimSource.CHECKPOINT))
                : Stream.of(said(fact, line, VictimSource.FOREIGN)))
        .toList();
  }

  private To<OpenVictimCase> said(Fact<?> fact, NoticeLine line, VictimSource source) {
    return openings.of(
        fact, line.personRef(), source, line.returnId(), line.sex(), line.ageBand(), line.child());
  }

  private List<Memo> toRecognise(List<NoticeLine> lines) {
    return lines.stream()
        .flatMap(line -> book.openCase(line.personRef()).stream())
        .map(victimCase -> Memo.task(victimCase, IDENT_OFFICER))
        .toList();
  }

  /** Nobody is told: she is kept in mind until she comes. */
  private List<Memo> prepared(Fact<ReturnCaseOpened> fact) {
    if (fact.event().identification() != null) {
      book.keepIdentifiedAbroad(fact.event().personRef(), null);
    }
    return List.of();
  }

  /** Of whom no notice said it nobody was told. */
  private List<Memo> toRecogniseNow(Fact<ReturneeArrived> fact) {
    UUID person = fact.event().personRef();
    return book.isIdentifiedAbroad(person) && book.openCase(person).isEmpty()
        ? List.of(Memo.task(openings.caseOf(fact, person), IDENT_OFFICER))
        : List.of();
  }
}
