package org.saphan.repatriation.store;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.repatriation.notice.KnownReturn;
import org.saphan.repatriation.notice.NoticePart.Listed;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.WrittenName;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeView;

/** Mints the persons of a notice, and seals who they are with each person's own key. */
public final class NoticePersons {
  private final PersonDocuments persons;
  private final Supplier<NoticeView> view;

  public NoticePersons(PersonDocuments persons, Supplier<NoticeView> view) {
    this.persons = persons;
    this.view = view;
  }

  /** The person whom the line had, or whom a prepared return is about, or a new one. */
  UUID of(UUID id, @Nullable NoticeState before, Listed line) {
    Optional<UUID> known =
        before == null
            ? Optional.empty()
            : before.line(line.lineId()).map(NoticeState.NoticeLine::personRef);
    return known
        .or(() ->
            Optional.ofNullable(line.returnId())
                .flatMap(returnId -> view.get().beside().returning(returnId))
                .map(KnownReturn::personRef))
        .map(persons::current)
        .orElseGet(() -> persons.reference(id + "/" + line.lineId()));
  }

  /**
   * What identifies the person, beside what is kept already, sealed with the person's own key;
   * empty if nothing was typed.
   *
   * @param renamed whether the line says that the names before it were wrong
   */
  Optional<Draft> identity(Listed line, boolean renamed) {
    Map<DataGroup, Object> data = new EnumMap<>(DataGroup.class);
    put(data, DataGroup.G3, written(line));
    put(data, DataGroup.G4, papersOf(line));
    put(data, DataGroup.G8, line.receptionNeeds());
    if (line instanceof ListedPerson person) {
      put(data, DataGroup.G5, person.homeVillage());
    }
    return data.isEmpty()
        ? Optional.empty()
        : Optional.of(
            persons.addition(
                Objects.requireNonNull(line.personRef()),
                data,
                renamed ? Set.of(DataGroup.G3) : Set.of()));
  }

  /** A line of the form may be left empty. */
  private static List<WrittenName> written(Listed line) {
    List<WrittenName> names = line.names();
    return names == null ? List.of() : names.stream().filter(name -> name.text() != null).toList();
  }

  private static Map<String, Object> papersOf(Listed line) {
    Map<String, Object> papers = new LinkedHashMap<>();
    putName(papers, "birth", line.birth());
    putName(papers, "document", line.document());
    if (line instanceof ListedPerson person) {
      putName(papers, "nationality", person.claimedNationality());
      putName(papers, "photo", person.photo());
    }
    return papers;
  }

  private static void putName(Map<String, Object> papers, String name, @Nullable Object value) {
    if (value != null) {
      papers.put(name, value);
    }
  }

  private static void put(Map<DataGroup, Object> data, DataGroup group, @Nullable Object value) {
    boolean nothing =
        value == null
            || (value instanceof List<?> many && many.isEmpty())
            || (value instanceof Map<?, ?> named && named.isEmpty());
    if (!nothing) {
      data.put(group, value);
    }
  }
}
