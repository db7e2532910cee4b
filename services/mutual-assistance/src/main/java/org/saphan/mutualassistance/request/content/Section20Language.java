package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.mutualassistance.terms.LanguageTag;

/**
 * The language of the original, and its certified translations. Whether a translation is good
 * enough is judged at transmission.
 */
public record Section20Language(
    @Nullable LanguageTag originalLang, @Nullable List<Translation> translations)
    implements SectionContent {
  public Section20Language {
    translations = translations == null ? null : List.copyOf(translations);
  }

  @Override
  public Section section() {
    return Section.LANGUAGE;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(originalLang, "originalLang").found();
  }

  @Override
  public List<DateAt> dates() {
    return new Gaps(section())
        .datesOf(translations, "translations", "certifiedAt", Translation::certifiedAt);
  }

  /** One translation. */
  public record Translation(
      LanguageTag lang,
      @Nullable DocumentRef document,
      @Nullable AgencyCode certifiedBy,
      @Nullable LocalDate certifiedAt) {}
}
