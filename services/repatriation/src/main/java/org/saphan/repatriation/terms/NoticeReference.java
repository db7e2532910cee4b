package org.saphan.repatriation.terms;

/**
 * What another office calls a paper or a line of it. Marks are letters' company: Thai and Lao vowel
 * and tone signs are marks.
 */
public record NoticeReference(String value) {
  public NoticeReference {
    if (!value.matches("[\\p{L}\\p{M}\\p{N}/.\\- ]{1,40}")) {
      throw new IllegalArgumentException("A reference has 1 to 40 letters, digits or / . -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
