package org.saphan.foundation.reaction;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.FollowOn;

/**
 * One row of the choreography (chapter D.1): an event of another service, and what follows here.
 *
 * @param id of the row, such as {@code X8}
 * @param source where the event is read
 * @param event the record that it is read into; its simple name is the event's name
 * @param command the command that follows; null where only people are told
 * @param commands which aggregates get it; none where the row's condition does not hold
 * @param memos what people are told
 */
public record Reaction<T extends Record>(
    String id,
    Source source,
    Class<T> event,
    @Nullable Class<?> command,
    Function<Fact<T>, List<FollowOn>> commands,
    Function<Fact<T>, List<Memo>> memos) {
  /**
   * A command for one aggregate.
   *
   * @param id the aggregate; of a creating command the one that is to be, the same whenever the
   *     event is read again
   */
  public record To<X>(UUID id, X command) {}

  /** A reaction whose effect is still to be named. */
  public record Start<T extends Record>(String id, Source source, Class<T> event) {
    /**
     * Gives a command.
     *
     * @param lifecycle the name of the life cycle that takes it
     */
    public <X> Reaction<T> gives(
        String lifecycle, Class<X> command, Function<Fact<T>, List<To<X>>> to) {
      return new Reaction<>(
          id,
          source,
          event,
          command,
          fact ->
              to.apply(fact).stream()
                  .map(one -> new FollowOn(lifecycle, one.id(), command.cast(one.command())))
                  .toList(),
          fact -> List.of());
    }

    /** Tells people. */
    public Reaction<T> tells(Function<Fact<T>, List<Memo>> memos) {
      return new Reaction<>(id, source, event, null, fact -> List.of(), memos);
    }
  }

  /** Begins a reaction. */
  public static <T extends Record> Start<T> on(String id, Source source, Class<T> event) {
    return new Start<>(id, source, event);
  }

  /** The name of what follows as the tables write it: the command, or a dash. */
  public String effect() {
    return command == null ? "-" : command.getSimpleName();
  }

  /** Row, event and effect: what it is in the table. */
  public String key() {
    return name().replace('.', ' ') + " " + effect();
  }

  /** What it is called where it is parked, and by its sentence: {@code X8.VictimAdmitted}. */
  public String name() {
    return id + "." + event.getSimpleName();
  }
}
