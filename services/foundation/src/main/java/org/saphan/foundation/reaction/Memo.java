package org.saphan.foundation.reaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;

/**
 * What people must know because of an event elsewhere, where no command follows of it.
 *
 * <p>What is said is a sentence of the service's texts, {@code memo.<id of the row>.<event>}: no
 * words about a person or a case are kept.
 *
 * @param aggregate at which it is shown, to everybody who may see that one; null if there is none
 * @param role for whom it is a task, until one of them says that it is done: with an aggregate
 *     those who are related to it in this role; null if it is only shown
 * @param lifecycle at whatever the case has of this life cycle, also at what it will have: an event
 *     about the case is not forgotten for what begins after it; null if it is shown at one
 *     aggregate
 * @param agency without an aggregate, whose people they are; null for those of every agency
 * @param code one code for the sentence, such as a country; null if it needs none
 */
public record Memo(
    @Nullable UUID aggregate,
    @Nullable String lifecycle,
    @Nullable Role role,
    @Nullable AgencyCode agency,
    @Nullable String code) {
  public Memo {
    if (aggregate == null && lifecycle == null && role == null) {
      throw new IllegalArgumentException("A memo that nobody can see");
    }
  }

  /** Shown at an aggregate. */
  public static Memo shownAt(UUID aggregate) {
    return new Memo(aggregate, null, null, null, null);
  }

  /** A task for those who are related to an aggregate in this role. */
  public static Memo task(UUID aggregate, Role role) {
    return new Memo(aggregate, null, role, null, null);
  }

  /** Shown at all of a life cycle in the case of the event, now and later. */
  public static Memo inCase(String lifecycle) {
    return new Memo(null, lifecycle, null, null, null);
  }

  /** A task for those who are related in this role to one of a life cycle in the case. */
  public static Memo taskInCase(String lifecycle, Role role) {
    return new Memo(null, lifecycle, role, null, null);
  }

  /** The same at one of them. */
  Memo at(UUID one) {
    return new Memo(one, null, role, agency, code);
  }

  /** A task for the people of an agency, where there is nothing yet to show it at. */
  public static Memo task(AgencyCode agency, Role role) {
    return new Memo(null, null, role, agency, null);
  }

  /** The same with a code for its sentence. */
  public Memo saying(String said) {
    return new Memo(aggregate, lifecycle, role, agency, said);
  }
}
