package org.saphan.foundation.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lao and Thai letters in Latin ones, as they are folded (chapter H.3): the consonants of the two
 * scripts map almost one to one, and what is read in two ways is written in both.
 */
final class Letters {
  /** Most ways to read one word; more are not told apart. */
  static final int MAX_READINGS = 8;

  private static final Map<Character, String> CONSONANTS = new HashMap<>();
  private static final Map<Character, String> VOWELS = new HashMap<>();

  /** Read in two ways: c in Thai and s in Lao; ny in Lao and i in Thai. */
  private static final Map<Character, List<String>> TWICE =
      Map.of(
          'ช', List.of("c", "s"),
          'ຊ', List.of("s", "c"),
          'ຍ', List.of("ny", "i"),
          'ญ', List.of("ny", "i"));

  /** Written before the consonant that they are read after. */
  private static final Set<Character> LEADING =
      Set.of('ເ', 'ແ', 'ໂ', 'ໄ', 'ໃ', 'เ', 'แ', 'โ', 'ไ', 'ใ');

  /** An h that only says the tone of the one after it. */
  private static final Set<Character> TONE_H = Set.of('ຫ', 'ห');

  private static final Set<Character> SONORANTS =
      Set.of('ງ', 'ຍ', 'ນ', 'ມ', 'ລ', 'ຣ', 'ວ', 'ง', 'ญ', 'น', 'ม', 'ย', 'ร', 'ล', 'ว');

  /** A short vowel that is part of the leading one before its consonant. */
  private static final Set<Character> SHORT = Set.of('ັ', 'ະ', 'ั', 'ะ', '็');

  /** Read as n where a Thai word ends. */
  private static final Set<Character> FINAL_N = Set.of('ร', 'ล', 'ฬ', 'ญ');

  /** The vowel that is heard between two consonants at the end and written by nobody. */
  private static final String UNWRITTEN = "o";

  /** Makes the Thai letter before it silent. */
  private static final char SILENT = '์';

  static {
    consonants("ກຂຄกขฃคฅฆ", "k");
    consonants("ງง", "ng");
    consonants("ຈจฌ", "c");
    consonants("ສซศษส", "s");
    consonants("ດดฎ", "d");
    consonants("ຕຖທตถทธฏฐฑฒ", "t");
    consonants("ນนณ", "n");
    consonants("ບบ", "b");
    consonants("ປຜພปผพภ", "p");
    consonants("ຝຟฝฟ", "f");
    consonants("ມม", "m");
    consonants("ຢย", "i");
    consonants("ຣລรลฬ", "l");
    consonants("ວว", "w");
    consonants("ຫຮหฮ", "h");
    vowels("ະາັະาัๅ", "a");
    vowels("ິີຽิี", "i");
    vowels("ຶືຸູึืุู", "u");
    vowels("ເແเแ", "e");
    vowels("ໂົໍອโอํ", "o");
    vowels("ໄໃไใ", "i");
  }

  private Letters() {}

  private static void consonants(String letters, String latin) {
    letters.chars().forEach(letter -> CONSONANTS.put((char) letter, latin));
  }

  private static void vowels(String letters, String latin) {
    letters.chars().forEach(letter -> VOWELS.put((char) letter, latin));
  }

  /** Whether a word is written in Lao or Thai letters. */
  static boolean has(String word) {
    return word.chars().anyMatch(letter -> isConsonant((char) letter));
  }

  /** The ways to read a word, with vowels behind the consonants that they belong to. */
  static List<String> readings(String word) {
    List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
    String plain = asHeard(word);
    String waiting = "";
    boolean led = false;
    for (int at = 0; at < plain.length(); at++) {
      char letter = plain.charAt(at);
      if (LEADING.contains(letter)) {
        waiting = VOWELS.getOrDefault(letter, "");
      } else if (VOWELS.containsKey(letter)) {
        append(readings, led && SHORT.contains(letter) ? "" : VOWELS.getOrDefault(letter, ""));
        led = false;
      } else if (!isToneH(plain, at)) {
        append(readings, endsAfterConsonant(plain, at) ? UNWRITTEN : "");
        read(readings, at > 0 && ends(plain, at) && FINAL_N.contains(letter) ? 'น' : letter);
        append(readings, waiting);
        led = !waiting.isEmpty();
        waiting = "";
      }
    }
    return readings.stream().map(StringBuilder::toString).distinct().toList();
  }

  private static boolean ends(String word, int at) {
    return at + 1 == word.length() || LEADING.contains(word.charAt(at + 1));
  }

  /** The last of two consonants that begin and end a syllable between them. */
  private static boolean endsAfterConsonant(String word, int at) {
    return at > 0
        && ends(word, at)
        && isConsonant(word.charAt(at - 1))
        && (at == 1 || !isLed(word, at - 1));
  }

  private static boolean isLed(String word, int at) {
    return LEADING.contains(word.charAt(at - 1));
  }

  private static boolean isConsonant(char letter) {
    return CONSONANTS.containsKey(letter) || TWICE.containsKey(letter);
  }

  private static void read(List<StringBuilder> readings, char letter) {
    List<String> two = TWICE.get(letter);
    if (two == null) {
      append(readings, CONSONANTS.getOrDefault(letter, Character.toString(letter)));
      return;
    }
    List<StringBuilder> others =
        readings.size() * 2 > MAX_READINGS
            ? List.of()
            : readings.stream().map(StringBuilder::new).toList();
    append(readings, two.getFirst());
    append(others, two.getLast());
    readings.addAll(others);
  }

  private static void append(List<StringBuilder> readings, String latin) {
    readings.forEach(reading -> reading.append(latin));
  }

  private static boolean isToneH(String word, int at) {
    return TONE_H.contains(word.charAt(at))
        && at + 1 < word.length()
        && SONORANTS.contains(word.charAt(at + 1));
  }

  /**
   * Without a letter under the mark of silence and the vowel that it may carry; with the vowel of
   * am and of the doubled r written out.
   */
  private static String asHeard(String word) {
    return withoutSilent(word).replace("ໍາ", "ັມ").replace("ํา", "ัม").replace("รร", "ัน");
  }

  private static String withoutSilent(String word) {
    StringBuilder heard = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (letter != SILENT) {
        heard.append(letter);
        continue;
      }
      while (!heard.isEmpty() && VOWELS.containsKey(heard.charAt(heard.length() - 1))) {
        heard.setLength(heard.length() - 1);
      }
      heard.setLength(Math.max(0, heard.length() - 1));
    }
    return heard.toString();
  }
}
