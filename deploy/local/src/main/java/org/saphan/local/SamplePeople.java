package org.saphan.local;

/** The sample people of the local sign-in, for the welcome. */
final class SamplePeople {
  private SamplePeople() {}

  static String text() {
    return "  (see ./saphan token)";
  }
}
