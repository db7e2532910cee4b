package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.testkit.docs.GeneratedPage;

class KillPointsTest {
  private static final String HEAD =
      """
      # What is killed, and what is seen

      *This page is made from the code: `KillMatrixIT` in `deploy/proof` does each row, on a node with
      `--separate`, and fails if the caller sees anything else. `KillPointsTest` writes it anew with
      `-Dsaphan.docs=write`.*

      One row is one step of one command, from the front door to the timeline. The process dies there
      as by kill -9; the launcher starts it again; the caller repeats the command with the same
      `Idempotency-Key`. Every time it is then so:

      * the repetition is accepted; where the step is after the commit it gets the first answer again;
      * nothing that was acknowledged is missing, and nothing else is there;
      * history has no gap, and each of its events is on its topic in order, and once after those
        with the same `ce_id` are passed over;
      * the timeline shows each event once, in order, and stands where the service stands, request
        and deadlines; nothing is parked;
      * `verify` finds no difference.

      | Killed | When | Was it kept? | A caller sees | An officer sees |
      |---|---|---|---|---|
      """;

  private static String row(KillPoint point) {
    return "| %s | %s%s | %s%s | %s | %s |\n"
        .formatted(
            point.service(),
            point.step(),
            point.command() == KillPoint.Command.SUBMIT ? " (of a change)" : "",
            point.isCommitted() ? "yes" : "no, nothing of it",
            point.sendsAgain() ? "; sent twice, taken once" : "",
            point.seen().answer(),
            point.seen().person());
  }

  @Test
  void thePageSaysWhatIsKilled() {
    StringBuilder page = new StringBuilder(HEAD);
    Arrays.stream(KillPoint.values()).map(KillPointsTest::row).forEach(page::append);
    GeneratedPage.isUpToDate("faults.md", page.toString());
  }

  /** A method that is renamed takes its kill point along. */
  @ParameterizedTest
  @EnumSource
  void theMethodOfAPointExists(KillPoint point) throws ClassNotFoundException {
    Class<?> type = Class.forName(point.type(), false, getClass().getClassLoader());
    assertThat(type.getDeclaredMethods()).extracting(Method::getName).contains(point.method());
  }
}
