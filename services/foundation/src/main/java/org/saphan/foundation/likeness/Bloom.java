package org.saphan.foundation.likeness;

import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.Function;

/** Sets of pairs of letters that can be compared and not read (chapter H.3). */
final class Bloom {
  /** Length of a filter, in bits. */
  static final int BITS = 1024;

  /** Bits that each pair of letters sets. */
  static final int HASHES = 8;

  private Bloom() {}

  /**
   * One filter of all pairs of letters in these words and in their consonants. The consonants are
   * not of the reference: without them a fifth of the names of the benchmark is missed.
   *
   * @param hash keyed, of at least two bytes for each bit that is set
   */
  static String of(Collection<String> words, Function<String, byte[]> hash) {
    BitSet bits = new BitSet(BITS);
    for (String word : words) {
      addPairs(bits, "_" + word + "_", hash);
      addPairs(bits, "*" + Folding.skeleton(word) + "*", hash);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bits.toByteArray());
  }

  private static void addPairs(BitSet bits, String framed, Function<String, byte[]> hash) {
    for (int at = 0; at + 1 < framed.length(); at++) {
      set(bits, hash.apply(framed.substring(at, at + 2)));
    }
  }

  private static void set(BitSet bits, byte[] hash) {
    for (int each = 0; each < HASHES; each++) {
      int number = ((hash[2 * each] & 0xFF) << Byte.SIZE) | (hash[2 * each + 1] & 0xFF);
      bits.set(number % BITS);
    }
  }

  /** How much two filters have in common, 0 to 1 (Dice). */
  static double likeness(String one, String other) {
    BitSet left = read(one);
    BitSet right = read(other);
    int all = left.cardinality() + right.cardinality();
    left.and(right);
    return all == 0 ? 0 : 2.0 * left.cardinality() / all;
  }

  private static BitSet read(String filter) {
    return BitSet.valueOf(Base64.getDecoder().decode(filter));
  }
}
