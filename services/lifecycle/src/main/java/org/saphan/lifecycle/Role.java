package org.saphan.lifecycle;

/** What somebody is employed to do, such as {@code CA_APPROVER}; declared by the services. */
public record Role(String code) {
  /** The service acting by itself. */
  public static final Role SYSTEM = new Role("SYSTEM");

  public Role {
    if (!code.matches("[A-Z][A-Z_]{1,39}")) {
      throw new IllegalArgumentException("A role is written in capitals, got: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
