package org.saphan.foundation.personal.disclosure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that one person said about sharing and help for one purpose, and what it comes to at a time
 * (chapter C.5). Of several words about the same the last counts, whatever it was; without a word
 * there is no consent.
 *
 * @param treatAsChild whose word alone is not enough: her guardian must have agreed
 */
public record ConsentWords(List<SaidConsent> said, boolean treatAsChild) {
  private record Word(Instant at, boolean yes) {}

  /** Whether she agrees to this at that time. */
  public boolean cover(ConsentScope scope, Instant at) {
    return last(scope, at).filter(Word::yes).isPresent();
  }

  /** Whether she is against it at that time: who said nothing of it is not. */
  public boolean refuse(ConsentScope scope, Instant at) {
    return last(scope, at).filter(word -> !word.yes()).isPresent();
  }

  private Optional<Word> last(ConsentScope scope, Instant at) {
    return said.stream()
        .flatMap(consent -> word(consent, scope, at).stream())
        .max(Comparator.comparing(Word::at).thenComparing(word -> !word.yes()));
  }

  /** What a consent said about this until then; nothing where it does not speak of it. */
  private Optional<Word> word(SaidConsent consent, ConsentScope scope, Instant at) {
    if (consent.givenAt().isAfter(at)) {
      return Optional.empty();
    }
    if (!consent.granted()) {
      return speaksOf(consent, scope, true) ? word(consent.givenAt(), false) : Optional.empty();
    }
    if (!speaksOf(consent, scope, false) || isAlone(consent)) {
      return Optional.empty();
    }
    Instant withdrawn = consent.withdrawnAt();
    if (withdrawn != null && !withdrawn.isAfter(at)) {
      return word(withdrawn, false);
    }
    Instant expires = consent.expiresAt();
    return expires != null && !expires.isAfter(at)
        ? Optional.empty()
        : word(consent.givenAt(), true);
  }

  private static Optional<Word> word(Instant at, boolean yes) {
    return Optional.of(new Word(at, yes));
  }

  private boolean isAlone(SaidConsent consent) {
    return treatAsChild && consent.byHerself();
  }

  /** A yes covers what it names; a no that names nothing is a no to all. */
  private static boolean speaksOf(SaidConsent consent, ConsentScope scope, boolean ofAll) {
    return names(consent.recipients(), scope.recipient(), ofAll)
        && names(consent.countries(), scope.country(), ofAll)
        && scope.groups().stream().allMatch(group -> names(consent.dataGroups(), group, ofAll));
  }

  private static <T> boolean names(List<T> named, @Nullable T wanted, boolean ofAll) {
    Predicate<T> among = named::contains;
    return wanted == null || (ofAll && named.isEmpty()) || among.test(wanted);
  }
}
