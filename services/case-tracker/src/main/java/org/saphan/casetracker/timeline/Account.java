package org.saphan.casetracker.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;

/**
 * What each country said last about one thing of a case, where they do not say the same. A word is
 * the country's whose office it is: of a partner that is worked by letter, not of who wrote it
 * down.
 *
 * <p>One thing is one part of a case, or the two sides of one request: one side calls foreign what
 * the other calls its own reference. Read from what a viewer may see, and from nothing else.
 *
 * @param parts what it is about: one part, or two sides
 * @param words one for each country, the newest first
 */
public record Account(List<Standing> parts, List<Word> words) {
  /** The reference that the other side gave. */
  private static final String FOREIGN = "foreignRef";

  /** The reference that this side gave. */
  private static final String OWN = "ourRef";

  private static final int COUNTRY_LENGTH = 2;

  /** How the codes of international organisations begin. */
  private static final String INTERNATIONAL = "IO-";

  public Account {
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  /**
   * The last word of one country.
   *
   * @param agency whose word it is
   * @param type the name of the life cycle of the part that it is about
   * @param stage in which it left that part
   * @param occurredAt when it happened, no more exact than {@code precision}
   */
  public record Word(
      String country,
      String agency,
      String type,
      String eventType,
      String stage,
      Instant occurredAt,
      String precision) {}

  /** The accounts that differ, in the order of the parts of the case. */
  public static List<Account> of(List<Standing> parts, List<Entry> entries) {
    Map<Standing, List<Entry>> said = new HashMap<>();
    parts.forEach(part ->
        said.put(
            part,
            entries.stream()
                .filter(entry -> part.isOf(entry.service(), entry.aggregateId()))
                .toList()));
    return things(parts, said).stream()
        .map(thing ->
            new Account(
                thing, lastWords(thing.stream().map(said::get).flatMap(List::stream).toList())))
        .filter(account -> account.words.stream().map(Word::stage).distinct().count() > 1)
        .toList();
  }

  /** The parts, where two are sides of one thing together. */
  private static List<List<Standing>> things(
      List<Standing> parts, Map<Standing, List<Entry>> said) {
    List<List<Standing>> things = new ArrayList<>();
    Set<Standing> taken = new HashSet<>();
    for (Standing part : parts) {
      if (taken.add(part)) {
        List<Standing> thing = new ArrayList<>(List.of(part));
        parts.stream()
            .filter(other -> !taken.contains(other) && areSides(said, part, other))
            .findFirst()
            .ifPresent(thing::add);
        taken.addAll(thing);
        things.add(thing);
      }
    }
    return things;
  }

  private static boolean areSides(Map<Standing, List<Entry>> said, Standing one, Standing other) {
    return answers(said, one, other) || answers(said, other, one);
  }

  private static boolean answers(Map<Standing, List<Entry>> said, Standing one, Standing other) {
    Set<String> own = references(said, other, OWN);
    return references(said, one, FOREIGN).stream().anyMatch(own::contains);
  }

  private static Set<String> references(
      Map<Standing, List<Entry>> said, Standing part, String field) {
    return said.getOrDefault(part, List.of()).stream()
        .map(entry -> entry.fields().get(field))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static List<Word> lastWords(Collection<Entry> entries) {
    Map<String, List<Entry>> byCountry =
        entries.stream()
            .filter(entry -> country(entry).isPresent())
            .collect(Collectors.groupingBy(entry -> country(entry).orElseThrow()));
    return byCountry.entrySet().stream()
        .flatMap(country -> last(country.getValue()).map(entry -> word(country.getKey(), entry)))
        .sorted(Comparator.comparing(Word::occurredAt).reversed().thenComparing(Word::country))
        .toList();
  }

  private static Stream<Entry> last(List<Entry> entries) {
    return entries.stream()
        .max(
            Comparator.comparing(Entry::occurredAt)
                .thenComparing(Entry::recordedAt)
                .thenComparingLong(Entry::version))
        .stream();
  }

  private static Word word(String country, Entry entry) {
    return new Word(
        country,
        speaker(entry),
        entry.type(),
        entry.eventType(),
        entry.stageAfter(),
        entry.occurredAt(),
        entry.precision());
  }

  private static String speaker(Entry entry) {
    @Nullable String other = entry.onBehalfOfAgency();
    return other == null ? entry.actorAgency() : other;
  }

  /** Nothing for what a service did by itself, and for who is of no country. */
  private static Optional<String> country(Entry entry) {
    String agency = speaker(entry);
    return Optional.of(agency.indexOf('-'))
        .filter(length -> length == COUNTRY_LENGTH && !agency.startsWith(INTERNATIONAL))
        .map(length -> agency.substring(0, length));
  }
}
