package org.saphan.lifecycle;

/** How an actor stands to one aggregate, such as {@code OWN_AGENCY}; declared by the services. */
public record Relation(String code) {
  /** Any actor with the role. */
  public static final Relation ANY = new Relation("ANY");

  /** Any actor with the role, for reading what is not over; the life cycle ties it while it is. */
  public static final Relation WHILE_OPEN = new Relation("WHILE_OPEN");

  /** Nobody, for reading: the role acts and reads nothing. */
  public static final Relation NONE = new Relation("NONE");

  /** The service itself. */
  public static final Relation SYSTEM = new Relation("SYSTEM");

  /** The tie by which everybody is {@link #ANY}. */
  public static final Tie TO_ANY = ANY.to("*");

  /** The tie by which everybody is {@link #WHILE_OPEN}. */
  public static final Tie TO_OPEN = WHILE_OPEN.to("*");

  /** The tie by which the service is {@link #SYSTEM}. */
  public static final Tie TO_SYSTEM = SYSTEM.to("*");

  /** A tie of this relation to one subject, such as an agency. */
  public Tie to(String subject) {
    return new Tie(this, subject);
  }

  @Override
  public String toString() {
    return code;
  }
}
