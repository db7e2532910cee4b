package org.saphan.foundation.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Stage;

/**
 * What some readers are not told of where an aggregate stands, in lists and single reads alike: one
 * stage stands for several, of holders only the own agency is named, and of deadlines only the own
 * are shown. What they can filter by is what they are shown: a filter would tell the rest.
 *
 * @param stages those that are not told apart
 * @param instead the stage that is shown for them
 * @param holder who is shown as their holder
 */
public record Veil(Set<Stage> stages, Stage instead, Holder holder) {
  public Veil {
    stages = Set.copyOf(stages);
  }

  boolean covers(String stage) {
    return stages.stream().anyMatch(one -> one.name().equals(stage));
  }

  Summary over(Summary row, AgencyCode reader) {
    Summary shown =
        row.withStage(stage(row.stage())).withHolder(holder(row.stage(), row.holder(), reader));
    return covers(row.stage()) ? shown.withDueAt(null).withOverdue(false) : shown;
  }

  /** What is answered to who gave a command: where it stands then, and no more than he reads. */
  public static Outcome over(Outcome outcome, Binding<?, ?, ?> binding, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    Optional<Veil> veil = binding.mask().veil(binding.lifecycle().readableBy(actor));
    return outcome instanceof Outcome.Accepted accepted && veil.isPresent()
        ? veil.get().over(accepted, actor.agency())
        : outcome;
  }

  Outcome.Accepted over(Outcome.Accepted accepted, AgencyCode reader) {
    return new Outcome.Accepted(
        accepted.id(),
        accepted.caseRef(),
        accepted.reference(),
        accepted.version(),
        stage(accepted.stage()),
        holder(accepted.stage(), accepted.holder(), reader),
        accepted.transition(),
        accepted.events());
  }

  HistoryLine over(HistoryLine line, AgencyCode reader) {
    String before = line.stageBefore();
    return line.withStageBefore(before == null ? null : stage(before))
        .withStageAfter(stage(line.stageAfter()))
        .withHolder(holder(line.stageAfter(), line.holder(), reader));
  }

  /** Of deadlines those that the reader answers for: the others name who does. */
  List<RunningDeadline> over(List<RunningDeadline> deadlines, AgencyCode reader) {
    return deadlines.stream()
        .filter(one -> one.set().responsible().agency().equals(reader))
        .toList();
  }

  private String stage(String stage) {
    return covers(stage) ? instead.name() : stage;
  }

  private Holder holder(String stage, Holder holding, AgencyCode reader) {
    if (covers(stage)) {
      return holder;
    }
    return reader.equals(holding.agency()) ? holding : new Holder(holding.role(), null);
  }

  /** Adds what the query asks for to a condition on {@code a}, with its values. */
  void filter(StringBuilder where, List<Object> values, ListQuery query, AgencyCode reader) {
    String[] covered = stages.stream().map(Stage::name).toArray(String[]::new);
    if (query.stage() != null) {
      where.append(" and case when a.stage = any (?::text[]) then ? else a.stage end = ?");
      values.addAll(List.of(covered, instead.name(), query.stage()));
    }
    if (query.holderRole() != null) {
      where.append(" and case when a.stage = any (?::text[]) then ? else a.holder_role end = ?");
      values.addAll(List.of(covered, holder.role(), query.holderRole()));
    }
    if (query.holderAgency() != null) {
      where.append(" and a.stage <> all (?::text[]) and a.holder_agency = ? and ? = ?");
      values.addAll(List.of(covered, query.holderAgency(), query.holderAgency(), reader.value()));
    }
    if (query.overdue() != null) {
      where.append(" and ? = (a.stage <> all (?::text[]) and " + Summaries.OVERDUE + ")");
      values.addAll(List.of(query.overdue(), covered));
    }
  }
}
