package org.saphan.foundation.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Row;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets only one aggregate of a life cycle have what is to be had once. */
final class Claims {
  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Streams streams;

  Claims(JdbcTemplate jdbc, Vault vault, Streams streams) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.streams = streams;
  }

  /** What came of it. */
  sealed interface Taken {
    /** All that was claimed. */
    record All() implements Taken {}

    /** Another aggregate has it, and takes the command in the place of a new one. */
    record Met(UUID owner) implements Taken {}

    /** Another aggregate has it. */
    record No(Outcome.Refused refused) implements Taken {}
  }

  private record Wanted(Binding<?, ?, ?> binding, String row, UUID id, Claim claim, byte[] hash) {}

  /**
   * Takes what the steps claim anew, in the caller's transaction and always in one order, so that
   * no two decisions wait for each other. Whoever comes second waits until the first is kept or
   * rolled back.
   *
   * <p>A creating command that has rows for aggregates that exist too is meant for the one that it
   * meets, such as a paper that comes a second time.
   *
   * @param actor who asked: a refusal says whose it is if he may know that one
   */
  Taken take(List<Step<?, ?, ?>> steps, Actor actor) {
    steps.forEach(this::release);
    List<Wanted> all = new ArrayList<>();
    steps.forEach(step -> all.addAll(wanted(step)));
    all.sort(Comparator.comparing(Wanted::hash, Arrays::compareUnsigned));
    for (Wanted wanted : all) {
      UUID owner = owner(wanted);
      if (!owner.equals(wanted.id())) {
        return isMeeting(wanted, steps.getFirst())
            ? new Taken.Met(owner)
            : new Taken.No(new Outcome.Refused(wanted.row(), refusal(wanted, owner, actor)));
      }
    }
    return new Taken.All();
  }

  private static <S, E, R> boolean isMeeting(Wanted wanted, Step<S, E, R> first) {
    List<Row<S, ?, E, R>> rows = first.binding().lifecycle().rows();
    return first.before() == null
        && wanted.id().equals(first.accepted().after().id())
        && rows.stream()
            .filter(row -> row.id().equals(first.accepted().row()))
            .anyMatch(made ->
                rows.stream()
                    .anyMatch(
                        row -> row.command().equals(made.command()) && !row.from().isEmpty()));
  }

  /** What an aggregate had only for a time is free when it does not claim it any more. */
  private <S, E, R> void release(Step<S, E, R> step) {
    if (step.before() == null) {
      return;
    }
    Binding<S, E, R> binding = step.binding();
    Set<Claim> over = new HashSet<>(binding.claims().apply(step.before().snapshot().state()));
    over.removeAll(binding.claims().apply(step.accepted().after().state()));
    over.stream()
        .filter(Claim::whileHeld)
        .forEach(claim ->
            jdbc.update(
                "delete from claim where lifecycle = ? and kind = ? and key_hash = ? and"
                    + " aggregate_id = ?",
                binding.lifecycle().name(),
                claim.kind(),
                hash(binding, claim),
                step.accepted().after().id()));
  }

  private <S, E, R> List<Wanted> wanted(Step<S, E, R> step) {
    Binding<S, E, R> binding = step.binding();
    Set<Claim> now = new HashSet<>(binding.claims().apply(step.accepted().after().state()));
    if (step.before() != null) {
      now.removeAll(binding.claims().apply(step.before().snapshot().state()));
    }
    UUID id = step.accepted().after().id();
    return now.stream()
        .map(claim -> new Wanted(binding, step.accepted().row(), id, claim, hash(binding, claim)))
        .toList();
  }

  private byte[] hash(Binding<?, ?, ?> binding, Claim claim) {
    String whole = binding.lifecycle().name() + "\n" + claim.kind() + "\n" + claim.value();
    return vault.keyedHash(whole.getBytes(UTF_8));
  }

  private UUID owner(Wanted wanted) {
    String lifecycle = wanted.binding().lifecycle().name();
    jdbc.update(
        "insert into claim (lifecycle, kind, key_hash, aggregate_id) values (?, ?, ?, ?) on"
            + " conflict do nothing",
        lifecycle,
        wanted.claim().kind(),
        wanted.hash(),
        wanted.id());
    return jdbc.query(
            "select aggregate_id from claim where lifecycle = ? and kind = ? and key_hash = ?",
            (row, no) -> row.getObject(1, UUID.class),
            lifecycle,
            wanted.claim().kind(),
            wanted.hash())
        .getFirst();
  }

  private Rejection refusal(Wanted wanted, UUID owner, Actor actor) {
    Rejection no = Rejection.of(Refusal.STATE, wanted.claim().guard());
    return streams
        .find(owner)
        .filter(stream -> mayKnow(wanted.binding(), stream, actor))
        .map(stream -> no.with("existing", Map.of("id", owner, "reference", stream.reference())))
        .orElse(no);
  }

  private static <S> boolean mayKnow(Binding<S, ?, ?> binding, Stream<?> stream, Actor actor) {
    Actor tied = actor.with(binding.ties().apply(actor));
    S state = binding.lifecycle().parts().state().cast(stream.snapshot().state());
    return Sight.isRelated(binding, state, tied);
  }
}
