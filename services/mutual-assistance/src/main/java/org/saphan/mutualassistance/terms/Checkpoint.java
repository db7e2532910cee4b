package org.saphan.mutualassistance.terms;

/** The code of a checkpoint at the border, such as {@code LA-VT-01}. */
public record Checkpoint(String value) {
  public Checkpoint {
    if (!value.matches("[A-Z]{2}-[A-Z0-9]{1,10}(-[A-Z0-9]{1,10})*")) {
      throw new IllegalArgumentException("A checkpoint is written like LA-VT-01");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
