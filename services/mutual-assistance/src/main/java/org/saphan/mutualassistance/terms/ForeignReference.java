package org.saphan.mutualassistance.terms;

/**
 * The number that another office gave a paper. Marks are letters' company: Thai and Lao vowel and
 * tone signs are marks.
 */
public record ForeignReference(String value) {
  public ForeignReference {
    if (!value.matches("[\\p{L}\\p{M}\\p{N}/.\\- ]{1,40}")) {
      throw new IllegalArgumentException("A reference has 1 to 40 letters, digits or / . -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
