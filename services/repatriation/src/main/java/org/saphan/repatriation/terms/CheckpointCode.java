package org.saphan.repatriation.terms;

/** A place where the border is crossed, by its code in the directory, such as {@code LA-VT-01}. */
public record CheckpointCode(String value) {
  public CheckpointCode {
    if (!value.matches("[A-Z]{2}(-[A-Z0-9]{2,5}){1,3}")) {
      throw new IllegalArgumentException("A checkpoint is written like LA-VT-01");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
