package org.saphan.victimreferral.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questionnaires that this service knows: files that a jurist can read. */
public final class IndicatorSets {
  /** Adults, labour: the starter set, until the regional list is at hand [L26, L34]. */
  public static final String ADULTS_LABOUR = "ILO-AL-2009";

  private static final List<String> LANGUAGES = List.of("en", "lo", "th");
  private static final Map<String, IndicatorSet> NEWEST =
      Map.of(ADULTS_LABOUR, read(ADULTS_LABOUR, "1"));

  private IndicatorSets() {}

  /** The newest version of a questionnaire; empty if there is none of this code. */
  public static Optional<IndicatorSet> find(String code) {
    return Optional.ofNullable(NEWEST.get(code));
  }

  /**
   * The same for a code that was looked at before.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static IndicatorSet newest(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No questionnaire has this code"));
  }

  private static IndicatorSet read(String code, String version) {
    String name = "/saphan/victim-referral/indicators/" + code + "-" + version + ".csv";
    try (InputStream file = IndicatorSets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not there");
      }
      return new IndicatorSet(
          code,
          version,
          new String(file.readAllBytes(), UTF_8).lines().skip(1).map(IndicatorSets::item).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code code;dimension;strength;en;lo;th}. */
  private static IndicatorSet.Item item(String line) {
    List<String> cells = List.of(line.split(";", -1));
    int texts = cells.size() - LANGUAGES.size();
    return new IndicatorSet.Item(
        cells.get(0),
        Dimension.valueOf(cells.get(1)),
        Strength.valueOf(cells.get(2)),
        Map.of(
            LANGUAGES.get(0), cells.get(texts),
            LANGUAGES.get(1), cells.get(texts + 1),
            LANGUAGES.get(2), cells.get(texts + 2)));
  }
}
