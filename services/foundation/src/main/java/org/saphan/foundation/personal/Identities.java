package org.saphan.foundation.personal;

import java.util.List;
import org.saphan.foundation.likeness.BirthYears;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.likeness.Name;
import org.saphan.foundation.personal.disclosure.DataGroup;
import tools.jackson.databind.JsonNode;

/**
 * Reads who a person is out of the groups of data, as the services with vaults write them: names
 * are objects with a text; a birth is a text, or stands among the papers.
 */
final class Identities {
  private static final String NAME = "text";
  private static final String BIRTH = "birth";

  private Identities() {}

  static Identity read(JsonNode groups) {
    List<Name> names =
        groups
            .path(DataGroup.G3.name())
            .valueStream()
            .map(name -> name.path(NAME).asString(""))
            .map(Name::of)
            .filter(name -> !name.words().isEmpty())
            .toList();
    JsonNode papers = groups.path(DataGroup.G4.name());
    String birth = (papers.isObject() ? papers.path(BIRTH) : papers).asString("");
    return new Identity(
        names,
        List.of(),
        BirthYears.read(birth).orElse(null),
        BirthYears.isPlaceholder(birth),
        null,
        null);
  }
}
