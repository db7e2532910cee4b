package org.saphan.repatriation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One first contact as the commands say it: harmless answers, but for these.
 *
 * @param alone whether nobody could listen
 * @param unaccompanied whether a child has nobody with her
 * @param but answers by question
 */
record FirstContactOf(boolean alone, boolean unaccompanied, Map<String, String> but) {
  private static final int LAST_OF_YES_OR_NO = 9;

  /** Nothing was seen. */
  static final FirstContactOf NOTHING = new FirstContactOf(true, false, Map.of());

  /** A debt that was worked off on a boat that nobody could leave. */
  static final FirstContactOf INDICATORS =
      new FirstContactOf(true, false, Map.of("F3", "YES", "F5", "NO"));

  /** Others could listen. */
  static final FirstContactOf INCONCLUSIVE = new FirstContactOf(false, false, Map.of());

  /** Nothing was answered. */
  static final FirstContactOf REFUSED = new FirstContactOf(true, false, all("REFUSED"));

  /** A child alone, without a sign. */
  static final FirstContactOf CHILD_ALONE = new FirstContactOf(true, true, Map.of());

  private static Map<String, String> all(String answer) {
    return IntStream.rangeClosed(1, LAST_OF_YES_OR_NO)
        .boxed()
        .collect(java.util.stream.Collectors.toMap(number -> "F" + number, number -> answer));
  }

  Map<String, Object> conditions() {
    return Map.of("separated", true, "private", alone, "interpreter", false);
  }

  Map<String, Object> sheet() {
    List<Map<String, String>> answers =
        IntStream.rangeClosed(1, LAST_OF_YES_OR_NO)
            .mapToObj(number -> {
              String question = "F" + number;
              String harmless = number == 5 ? "YES" : "NO";
              return Map.of("question", question, "answer", but.getOrDefault(question, harmless));
            })
            .toList();
    return Map.of(
        "unaccompanied",
        unaccompanied,
        "immediateReferral",
        false,
        "needGroups",
        List.of("SHELTER"),
        "screenVersion",
        "FC-1",
        "answers",
        answers,
        "observations",
        List.of(),
        "officerSuspects",
        false);
  }
}
