package org.saphan.foundation.web;

import java.time.LocalDate;
import java.util.Set;
import org.saphan.foundation.text.LanguageOfRequest;
import tools.jackson.databind.node.StringNode;

/** Reads the parameters of an address as strictly as a body. */
public final class Parameters {
  private static final Shape DAY = new Shape.Text(Shape.Kind.DATE, LocalDate.class);

  private Parameters() {}

  /**
   * Takes these, and the language, which every address may name.
   *
   * @throws Unfit if there is another
   */
  public static void only(Set<String> given, Set<String> known) {
    given.stream()
        .filter(name -> !known.contains(name) && !name.equals(LanguageOfRequest.NAME))
        .findFirst()
        .ifPresent(name -> {
          throw Unfit.parameter("UNKNOWN_FIELD", name);
        });
  }

  /**
   * A day such as 2026-11-21.
   *
   * @throws Unfit if it is none, or of another era
   */
  public static LocalDate day(String name, String text) {
    try {
      BodyReader.check(DAY, StringNode.valueOf(text));
    } catch (Unfit unfit) {
      throw Unfit.parameter(unfit.rejection().reason(), name);
    }
    return LocalDate.parse(text);
  }
}
