package org.saphan.repatriation.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.notice.NoticePart.Listed;
import org.saphan.repatriation.notice.NoticePart.WrittenName;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.Track;

/**
 * What is kept of a version of a notice to compare the next paper with: no words, only hashes that
 * nobody can make without the service's key. Kept in the vault all the same.
 *
 * @param head hash of what concerns the whole notice
 * @param lines hash of each line by its number
 * @param tokens hashes of the parts of the names in it
 * @param issuerDate the date on the paper, null where a correction has none
 * @param originalDateText the date as it was written
 */
public record NoticePaper(
    String head,
    Map<String, String> lines,
    Set<String> tokens,
    @Nullable LocalDate issuerDate,
    @Nullable String originalDateText) {
  /** Years from here on are Buddhist: nobody in a list is born so late. */
  private static final int FIRST_BUDDHIST_YEAR = 2400;

  private static final int BUDDHIST_AHEAD = 543;
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

  /** From this share of equal parts of names on two lists look the same (chapter B.3). */
  private static final int LIKE_PERCENT = 50;

  private static final int ALL_PERCENT = 100;
  private static final String BETWEEN = "\u001f";

  public NoticePaper {
    lines = new TreeMap<>(lines);
    tokens = new TreeSet<>(tokens);
  }

  /** What concerns the whole notice; what only a first paper has is left out. */
  public record Head(
      NoticeKind noticeKind,
      Track track,
      CountryCode returningCountry,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      int total) {}

  /** Hashes with the service's key. */
  public interface Keyed extends UnaryOperator<byte[]> {
    /** The hash of words as they were put into one form. */
    default String of(String words) {
      return HexFormat.of().formatHex(apply(words.getBytes(StandardCharsets.UTF_8)));
    }
  }

  static NoticePaper of(
      Head head,
      List<? extends Listed> people,
      Keyed keyed,
      @Nullable LocalDate issuerDate,
      @Nullable String originalDateText) {
    return new NoticePaper(
        headOf(head, keyed),
        people.stream()
            .collect(
                Collectors.toMap(line -> line.lineId().value(), line -> keyed.of(canonical(line)))),
        people.stream().flatMap(line -> tokens(line, keyed)).collect(Collectors.toSet()),
        issuerDate,
        originalDateText);
  }

  /** This paper with a correction: lines that are told anew, and without those that are gone. */
  NoticePaper corrected(Head head, List<? extends Listed> told, Set<String> gone, Keyed keyed) {
    NoticePaper anew = of(head, told, keyed, null, null);
    Map<String, String> all = new TreeMap<>(lines);
    all.keySet().removeAll(gone);
    all.putAll(anew.lines());
    Set<String> names = new TreeSet<>(tokens);
    names.addAll(anew.tokens());
    return new NoticePaper(anew.head(), all, names, issuerDate, originalDateText);
  }

  private static String headOf(Head head, Keyed keyed) {
    return keyed.of(
        String.join(
            BETWEEN,
            head.noticeKind().name(),
            head.track().name(),
            head.returningCountry().value(),
            head.plannedHandoverAt().toString(),
            head.checkpoint().value(),
            String.valueOf(head.total())));
  }

  /** One hash of the whole: lines by their numbers, whatever their order on the paper. */
  String contentHash(Keyed keyed) {
    return keyed.of(
        head
            + BETWEEN
            + new TreeMap<>(lines)
                .entrySet().stream()
                    .map(line -> line.getKey() + "=" + line.getValue())
                    .collect(Collectors.joining(BETWEEN)));
  }

  /** Whether two lists of equally many people look the same; without names the number says it. */
  boolean isLike(NoticePaper other) {
    if (tokens.isEmpty() || other.tokens().isEmpty()) {
      return true;
    }
    long common = tokens.stream().filter(other.tokens()::contains).count();
    return common * ALL_PERCENT >= (long) tokens.size() * LIKE_PERCENT;
  }

  private static String canonical(Listed line) {
    return String.join(
        BETWEEN,
        line.lineId().value(),
        line.sex().name(),
        line.ageBand().name(),
        line.child().name(),
        Objects.toString(line.destinationProvince(), ""),
        line.identification().name(),
        names(line).sorted().collect(Collectors.joining("|")),
        inChristianYears(words(line.birth())),
        words(line.document()),
        needs(line).sorted().collect(Collectors.joining("|")));
  }

  private static Stream<String> names(Listed line) {
    List<WrittenName> names = line.names();
    return names == null
        ? Stream.of()
        : names.stream().map(name -> words(name.text())).filter(name -> !name.isEmpty());
  }

  private static Stream<String> needs(Listed line) {
    List<PrivateText> needs = line.receptionNeeds();
    return needs == null ? Stream.of() : needs.stream().map(NoticePaper::words);
  }

  private static Stream<String> tokens(Listed line, Keyed keyed) {
    return names(line).flatMap(name -> Arrays.stream(name.split(" ", -1))).map(keyed::of);
  }

  /** One form of what can be written in several. */
  private static String words(@Nullable PrivateText text) {
    return text == null
        ? ""
        : Normalizer.normalize(text.value(), Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toUpperCase(Locale.ROOT);
  }

  /** A list of the embassy counts Buddhist years, that of the ministry Christian ones. */
  private static String inChristianYears(String date) {
    return YEAR.matcher(date).replaceAll(NoticePaper::christian);
  }

  private static String christian(MatchResult year) {
    int number = Integer.parseInt(year.group());
    return Matcher.quoteReplacement(
        String.valueOf(number >= FIRST_BUDDHIST_YEAR ? number - BUDDHIST_AHEAD : number));
  }
}
