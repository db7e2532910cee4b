package org.saphan.foundation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saphan.foundation.text.EntryNames;

/** The names that published entries of one kind bring along, in the newest version received. */
public final class PublishedNames implements EntryNames {
  /** A name in the languages of the house. */
  record Names(String en, String lo, String th) {
    String in(Locale locale) {
      return switch (locale.getLanguage()) {
        case "lo" -> lo;
        case "th" -> th;
        default -> en;
      };
    }
  }

  /** The only fields that are read of an entry here. */
  record Named(String code, Names names) {}

  private final ReferenceCopy copy;
  private final String kind;

  /**
   * @param kind named like the published event, such as {@code LegalBasisProfilePublished}; its
   *     schema has {@code names}
   */
  public PublishedNames(ReferenceCopy copy, String kind) {
    this.copy = copy;
    this.kind = kind;
  }

  @Override
  public Optional<String> name(String code, Locale locale) {
    List<ReferenceEntry<Named>> versions =
        copy.entries(kind, Named.class).stream()
            .filter(entry -> entry.code().equals(code))
            .toList();
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(versions.getLast().body().names().in(locale));
  }
}
