package org.saphan.local.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A sample person. None of them exists.
 *
 * @param user the account, as in {@code saphan token khamla}
 * @param name in the person's own script
 * @param locale the person's language
 */
public record Person(
    String user,
    String name,
    String latin,
    String agency,
    String country,
    List<String> roles,
    String locale) {
  private static final String FILE = "/saphan/local/people.csv";

  /** All of them, in the order of the file. */
  public static List<Person> all() {
    try (InputStream in = Objects.requireNonNull(Person.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Person::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The person with this account. */
  public static Optional<Person> of(String user) {
    return all().stream().filter(person -> person.user().equals(user)).findFirst();
  }

  /** What a token says of the person, besides {@code sub}. */
  Map<String, Object> claims() {
    return Map.of(
        "name", name, "agency", agency, "country", country, "roles", roles, "locale", locale);
  }

  private static Person read(String line) {
    String[] cell = line.split(",", -1);
    return new Person(
        cell[0], cell[1], cell[2], cell[3], cell[4], List.of(cell[5].split(" ", -1)), cell[6]);
  }
}
