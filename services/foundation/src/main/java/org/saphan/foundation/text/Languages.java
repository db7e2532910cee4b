package org.saphan.foundation.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the house and the choice among them. */
public final class Languages {
  public static final Locale LAO = Locale.of("lo");
  public static final Locale THAI = Locale.of("th");
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** All of them; the first is for everybody who asks for none of them. */
  public static final List<Locale> ALL = List.of(LAO, THAI, ENGLISH);

  /** Longest {@code Accept-Language} that is read, in characters; a longer one is ignored. */
  static final int MAX_HEADER = 500;

  private Languages() {}

  /**
   * The language of an answer: what the caller just chose, else chose earlier, else what his
   * account says, else what his browser asks for, else Lao. Whatever is not understood is passed
   * over.
   *
   * @param query the parameter {@code lang}
   * @param cookie an earlier choice
   * @param account the claim {@code locale} of the token
   * @param acceptLanguage the header as it came
   */
  public static Locale negotiate(
      @Nullable String query,
      @Nullable String cookie,
      @Nullable String account,
      @Nullable String acceptLanguage) {
    return Stream.of(query, cookie, account)
        .map(Languages::of)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> asked(acceptLanguage))
        .orElse(LAO);
  }

  /** The language of a tag such as {@code th} or {@code th-TH}, if it is one of the house. */
  public static Optional<Locale> of(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return ALL.stream().filter(known -> known.getLanguage().equals(language)).findFirst();
  }

  /** The language of the house for any locale: English texts for whom we do not speak to. */
  public static Locale of(Locale locale) {
    return of(locale.getLanguage()).orElse(ENGLISH);
  }

  private static Optional<Locale> asked(@Nullable String header) {
    if (header == null || header.length() > MAX_HEADER) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      List<Locale.LanguageRange> wanted =
          ranges.stream().filter(range -> range.getWeight() > 0).toList();
      return Optional.ofNullable(Locale.lookup(wanted, ALL));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
