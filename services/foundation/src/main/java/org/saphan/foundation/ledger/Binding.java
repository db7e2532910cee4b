package org.saphan.foundation.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Tie;

/**
 * A life cycle as a service offers it: what the ledger, the web and the relay need besides the
 * table. One bean per life cycle, made from what each has ({@code new Binding<>(...)}) and what few
 * have ({@code withPreparation}, {@code withCaseOf}, {@code withCaseRule}, {@code withClaims}).
 *
 * @param referenceKind the middle of the number for people, such as {@code MLA}
 * @param schemaContext where the Avro schemas of its events stand
 * @param purpose the envelope's purpose, such as {@code CRIMINAL_JUSTICE}
 * @param dataClass the envelope's class of its events
 * @param derivedFields fields of the tables that the service works out itself: callers may send
 *     them, what they send does not count
 * @param reference the service's view of the reference data, as it is now
 * @param ties what an actor is tied to in this service
 * @param preparation null where commands need none
 * @param caseOf the case of the aggregate that a new one belongs to; empty where the caller names
 *     the case or it is a new one
 * @param caseRule null where a new one may be of any case, or begin one
 * @param claims what an aggregate in this state has that no other may have
 * @param topicCollection the collection whose topic its events go to: its own, unless the tables
 *     have two life cycles on one topic
 * @param mask what some see of an aggregate only in part
 * @param aside whether it is only said beside a case, such as what a person agreed to: whoever is
 *     related to nothing else of the case is not one of its people
 * @param words who reads what was typed with commands: nobody, unless it says so
 */
@RecordBuilder
public record Binding<S, E, R>(
    LifeCycle<S, E, R> lifecycle,
    String referenceKind,
    String schemaContext,
    String purpose,
    Envelope.DataClass dataClass,
    Set<String> derivedFields,
    Supplier<R> reference,
    Function<Actor, Set<Tie>> ties,
    @Nullable Preparation<S> preparation,
    BiFunction<Object, R, Optional<UUID>> caseOf,
    @Nullable CaseRule caseRule,
    Function<S, ? extends Collection<Claim>> claims,
    String topicCollection,
    Mask<S> mask,
    boolean aside,
    WordRule<S> words)
    implements BindingBuilder.With<S, E, R> {
  /** A life cycle whose commands need no preparation, and whose aggregates stand for themselves. */
  public Binding(
      LifeCycle<S, E, R> lifecycle,
      String referenceKind,
      String schemaContext,
      String purpose,
      Envelope.DataClass dataClass,
      Set<String> derivedFields,
      Supplier<R> reference,
      Function<Actor, Set<Tie>> ties) {
    this(
        lifecycle,
        referenceKind,
        schemaContext,
        purpose,
        dataClass,
        derivedFields,
        reference,
        ties,
        null,
        (command, view) -> Optional.empty(),
        null,
        state -> List.of(),
        lifecycle.collection(),
        (snapshot, by) -> Optional.empty(),
        false,
        WordRule.nobody());
  }
}
