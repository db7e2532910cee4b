package org.saphan.foundation.ledger;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.readlog.ReadLog.Look;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows colleagues what was typed with commands ({@link WordSealing}), to whom the {@link WordRule}
 * of the life cycle lets read it. Each reading is written down.
 */
public final class SealedWords {
  /** The newest that are shown, in lines of history. */
  public static final int LISTED = 200;

  private final Bindings bindings;
  private final Reading reading;
  private final History history;
  private final Vault vault;
  private final ReadLog log;
  private final JsonMapper json;

  SealedWords(
      Bindings bindings,
      Reading reading,
      History history,
      Vault vault,
      ReadLog log,
      JsonMapper json) {
    this.bindings = bindings;
    this.reading = reading;
    this.history = history;
    this.vault = vault;
    this.log = log;
    this.json = json;
  }

  /** What became of the words of one command. */
  public enum Fate {
    KEPT,
    /** The person was erased, and they with her. */
    ERASED,
    /** Written by a version of the service with another form. */
    UNREADABLE
  }

  /**
   * The words of one command, and who gave it when.
   *
   * @param version of the line of history
   * @param said the command as it was sealed; null unless they are kept
   */
  public record Words(
      long version,
      Class<?> command,
      String actorAgency,
      String actorRole,
      Instant occurredAt,
      Fate fate,
      @Nullable Object said) {}

  /** Whether the actor, who sees this aggregate, may read words of some of its commands. */
  public boolean areFor(Reading.Found found, Actor actor) {
    return found.showsPapers()
        && !readable(bindings.named(found.summary().lifecycle()), found, actor).isEmpty();
  }

  /**
   * The words of an aggregate whose papers the actor may see, newest first: those that he may read.
   * Empty if it is not to be known, or without its papers.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if the account is kept away from the case
   */
  public Optional<List<Words>> read(String lifecycle, UUID id, Actor actor) {
    return reading
        .find(lifecycle, id, actor)
        .filter(found -> found.showsPapers())
        .map(found -> read(bindings.named(lifecycle), found, actor));
  }

  private <S> List<Words> read(Binding<S, ?, ?> binding, Reading.Found found, Actor actor) {
    Map<String, Class<?>> commands = readable(binding, found, actor);
    List<UUID> owners =
        Stream.concat(
                binding.words().owners().apply(SealedWords.<S>snapshot(found).state()).stream(),
                Stream.of(found.summary().id()))
            .toList();
    List<Words> words =
        history.kept(found.summary().id(), LISTED).stream()
            .flatMap(line -> {
              Class<?> command = commands.get(line.transition());
              return command == null
                  ? Stream.of()
                  : read(found.summary(), line, command, owners, actor).stream();
            })
            .toList();
    if (!words.isEmpty()) {
      Summary summary = found.summary();
      log.note(actor, summary.caseRef(), summary.id(), Look.DOCUMENT);
    }
    return words;
  }

  private Optional<Words> read(
      Summary summary, History.Kept line, Class<?> command, List<UUID> owners, Actor actor) {
    UUID docId = WordSealing.id(summary.id(), line.version() - 1);
    return line.content().stream()
        .filter(ref -> ref.docId().equals(docId))
        .findFirst()
        .flatMap(ref ->
            owner(owners, ref).map(owner -> open(summary, line, command, owner, ref, actor)));
  }

  private Optional<UUID> owner(List<UUID> owners, DocumentRef ref) {
    return owners.stream()
        .filter(owner -> vault.find(owner, ref.docId()).filter(ref::equals).isPresent())
        .findFirst();
  }

  private Words open(
      Summary summary,
      History.Kept line,
      Class<?> command,
      UUID owner,
      DocumentRef ref,
      Actor actor) {
    Optional<Vault.Document> kept =
        vault.readFor(actor, summary.lifecycle(), owner, ref.docId(), ref.version());
    Object said = kept.map(document -> said(command, document.bytes())).orElse(null);
    Fate fate = kept.isEmpty() ? Fate.ERASED : said == null ? Fate.UNREADABLE : Fate.KEPT;
    return new Words(
        line.version(),
        command,
        line.actorAgency(),
        line.actorRole(),
        line.occurredAt(),
        fate,
        said);
  }

  /** Null if they have another form; why is not told, since it would tell the words. */
  private @Nullable Object said(Class<?> command, byte[] bytes) {
    try {
      return json.readValue(bytes, command);
    } catch (JacksonException otherForm) {
      return null;
    }
  }

  /** The commands whose words the actor may read, by their rows. */
  private static <S, E, R> Map<String, Class<?>> readable(
      Binding<S, E, R> binding, Reading.Found found, Actor actor) {
    Snapshot<S> snapshot = snapshot(found);
    Set<Role> roles = roles(binding, snapshot.state(), actor);
    return binding.lifecycle().rows().stream()
        .filter(row ->
            roles.stream()
                .anyMatch(role ->
                    binding.words().readers().include(role, row.command(), snapshot.stage())))
        .collect(Collectors.toUnmodifiableMap(Row::id, Row::command));
  }

  /** By which he sees it: those that are related to it, or under emergency access all of his. */
  private static <S, E, R> Set<Role> roles(Binding<S, E, R> binding, S state, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    Set<Tie> its = binding.lifecycle().ties(state, binding.reference().get());
    Set<Role> related =
        actor.roles().stream()
            .filter(role ->
                binding.lifecycle().readableBy(actor, role).stream().anyMatch(its::contains))
            .collect(toUnmodifiableSet());
    return related.isEmpty() ? actor.roles() : related;
  }

  @SuppressWarnings("unchecked") // read by the life cycle of this name
  private static <S> Snapshot<S> snapshot(Reading.Found found) {
    return (Snapshot<S>) found.snapshot();
  }
}
