package org.saphan.local;

import static java.util.stream.Collectors.joining;

import org.saphan.local.signin.Person;

/** The sample people as lines on a screen. */
final class SamplePeople {
  private SamplePeople() {}

  static String text() {
    return Person.all().stream()
        .map(person ->
            "  %-12s %-24s %-16s %s"
                .formatted(
                    person.user(),
                    person.latin(),
                    person.agency(),
                    String.join(", ", person.roles())))
        .collect(joining("\n"));
  }
}
