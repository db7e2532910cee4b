package org.saphan.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.Names;
import org.saphan.foundation.text.EntryNames;
import org.springframework.stereotype.Component;

/** What the legal bases are called, from the newest version of each. */
@Component
final class BasisNames implements EntryNames {
  private final Shelf shelf;

  BasisNames(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Optional<String> name(String code, Locale locale) {
    List<Entry> versions = shelf.versions(Collection.LEGAL_BASES, code);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            in(((LegalBasisProfilePublished) versions.getFirst()).names(), locale.getLanguage()));
  }

  /** A name in one of the languages of the house. */
  static String in(Names names, String language) {
    return switch (language) {
      case "lo" -> names.lo();
      case "th" -> names.th();
      default -> names.en();
    };
  }
}
