package org.saphan.foundation.likeness;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be compared of an identity by who must not know it (chapter H.3): of one period, and
 * made with one key. Pseudonymous and not anonymous: class P2, kept for 90 days at most.
 *
 * @param blocks keyed hashes of where to look; records without one in common are not compared
 * @param names a keyed filter for each way to read each name
 * @param parents the same of the parents' names
 * @param years keyed hashes of the years of birth, and of one before and one after
 * @param roughly whether the birth is perhaps only a placeholder
 * @param province keyed hash of the home province's code
 * @param sex code, as it is
 */
public record MatchTokens(
    int period,
    List<String> blocks,
    List<String> names,
    List<String> parents,
    List<String> years,
    boolean roughly,
    @Nullable String province,
    @Nullable String sex) {
  /** Years of one birth beside the known one: the one before and the one after. */
  private static final int BESIDE = 3;

  /** What is left of the likeness for each year apart. */
  private static final double PER_YEAR = 0.25;

  /** Weight of a birth that is perhaps only a placeholder (chapter H.2). */
  private static final int ROUGH_BIRTH = 5;

  public MatchTokens {
    blocks = List.copyOf(blocks);
    names = List.copyOf(names);
    parents = List.copyOf(parents);
    years = List.copyOf(years);
  }

  /**
   * How alike two records are.
   *
   * @param value 0 to 1, over what both know
   * @param enough whether more than the names was compared: a name alone is no proposal
   */
  public record Score(double value, boolean enough) {
    /** How much must be compared, in hundredths: the names, and the births or the parents. */
    static final int ENOUGH = Weighing.NAME + Weighing.BIRTH;
  }

  /** Empty where nothing is to be compared: of other periods, or no block is the same. */
  public Optional<Score> likeness(MatchTokens other) {
    if (period != other.period || Collections.disjoint(blocks, other.blocks)) {
      return Optional.empty();
    }
    Weighing sum = new Weighing();
    sum.add(Weighing.NAME, best(names, other.names));
    if (!parents.isEmpty() && !other.parents.isEmpty()) {
      sum.add(Weighing.PARENTS, best(parents, other.parents));
    }
    if (!years.isEmpty() && !other.years.isEmpty()) {
      sum.add(roughly || other.roughly ? ROUGH_BIRTH : Weighing.BIRTH, years(other));
    }
    if (province != null && other.province != null) {
      sum.add(Weighing.PROVINCE, province.equals(other.province) ? 1 : 0);
    }
    if (sex != null && other.sex != null) {
      sum.add(Weighing.SEX, sex.equals(other.sex) ? 1 : 0);
    }
    return Optional.of(new Score(sum.mean(), sum.weight() >= Score.ENOUGH));
  }

  /** Years further apart than the tokens tell are not alike at all. */
  private double years(MatchTokens other) {
    Set<String> common = new HashSet<>(years);
    common.retainAll(Set.copyOf(other.years));
    int apart = Math.max(0, BESIDE - common.size());
    return common.isEmpty() ? 0 : 1 - PER_YEAR * apart;
  }

  private static double best(Collection<String> some, Collection<String> others) {
    return some.stream()
        .flatMapToDouble(one -> others.stream().mapToDouble(two -> Bloom.likeness(one, two)))
        .max()
        .orElse(0);
  }

  /** Hides them: they could be tried out on names. */
  @Override
  public String toString() {
    return "(tokens)";
  }
}
