package org.saphan.foundation.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the title off a name (chapter H.1). Standing alone it is taken off if a name is left: one
 * word, or two behind what is a name of its own, as Thao is a clan's. Lao and Thai titles are also
 * written into the name without a space, or shortened to a letter and a dot: then the longest is
 * taken off whose rest can be a name, that is, begins as a syllable does and is one at least. So
 * นายิกา and นายก stay whole, and of นางสาวิตรี only นาง is the title.
 */
final class Titles {
  /** A name of somebody too, where it is one of two words. */
  private static final Set<String> NAMES_TOO = normal("thao", "ທ້າວ", "ท้าว", "nang");

  /** Written in front of a name with or without a space. */
  private static final List<String> GLUED =
      normal(
              "นาย",
              "นาง",
              "นางสาว",
              "เด็กชาย",
              "เด็กหญิง",
              "ท้าว",
              "ທ້າວ",
              "ນາງ",
              "ນາງສາວ",
              "ທ່ານ",
              "ເດັກຊາຍ",
              "ເດັກຍິງ")
          .stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final Set<String> LATIN = Set.of("mr", "ms", "mrs", "miss");

  /** Miss, boy and girl in Thai; Thao, Nang and miss in Lao. */
  private static final Pattern SHORTENED =
      Pattern.compile("^(น\\.?\\s*ส|ด\\.?\\s*[ชญ]|ນ\\.?\\s*ສ|[ທນท])\\.\\s*(?=\\S)");

  /** A consonant, with a vowel before or behind it or another consonant behind it. */
  private static final Pattern NAME =
      Pattern.compile(
          "([ເແໂໄໃเแโไใ][\\p{Lo}&&[^ເແໂໄໃเแโไใ]]|[ກ-ຮໜໝก-ฮ][\\p{Lo}\\p{Mn}]).*", Pattern.DOTALL);

  private Titles() {}

  private static Set<String> normal(String... titles) {
    return Stream.of(titles).map(Folding::normal).collect(Collectors.toUnmodifiableSet());
  }

  /** A normal name without a shortened title before it. */
  static String withoutShortened(String normal) {
    return SHORTENED.matcher(normal).replaceFirst("");
  }

  /** The normal words of a name without the title that the first of them is or begins with. */
  static List<String> without(List<String> words) {
    if (words.isEmpty()) {
      return words;
    }
    String first = words.getFirst();
    if (NAMES_TOO.contains(first)) {
      return words.size() > 2 ? words.subList(1, words.size()) : words;
    }
    if (GLUED.contains(first) || LATIN.contains(first)) {
      return words.size() > 1 ? words.subList(1, words.size()) : words;
    }
    List<String> bare = new ArrayList<>(words);
    bare.set(0, unglued(first));
    return bare;
  }

  private static String unglued(String word) {
    return GLUED.stream()
        .filter(word::startsWith)
        .map(title -> word.substring(title.length()))
        .filter(rest -> NAME.matcher(rest).matches())
        .findFirst()
        .orElse(word);
  }
}
