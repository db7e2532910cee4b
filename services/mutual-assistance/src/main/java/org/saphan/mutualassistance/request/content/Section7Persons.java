package org.saphan.mutualassistance.request.content;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.PersonRole;

/** The persons concerned, where they are known (18.15 e). */
public record Section7Persons(@Nullable List<Person> persons) implements SectionContent {
  public Section7Persons {
    persons = persons == null ? null : List.copyOf(persons);
  }

  @Override
  public Section section() {
    return Section.PERSONS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(persons, "persons").found();
  }

  /** The persons, none where the section is empty. */
  public List<Person> all() {
    return persons == null ? List.of() : persons;
  }

  /**
   * One person. Never a home address: {@code location} is as coarse as the case allows.
   *
   * @param personRef null until the person has a record
   * @param child under 18, or not known to be older
   */
  public record Person(
      @Nullable UUID personRef,
      PersonRole role,
      @Nullable List<Name> names,
      @Nullable PrivateText birth,
      @Nullable CountryCode nationality,
      @Nullable PrivateText location,
      @Nullable Boolean custodyStatus,
      @Nullable Boolean needsProtection,
      @Nullable Boolean child) {
    public Person {
      names = names == null ? null : List.copyOf(names);
    }

    boolean isVictimOrChild() {
      return role == PersonRole.VICTIM || Boolean.TRUE.equals(child);
    }

    Person known(UUID record) {
      return new Person(
          record, role, names, birth, nationality, location, custodyStatus, needsProtection, child);
    }
  }

  /** A name as it is written in one script. */
  public record Name(PrivateText text) {}
}
