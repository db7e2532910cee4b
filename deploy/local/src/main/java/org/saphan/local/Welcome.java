package org.saphan.local;

/** What stands on the screen when the node is ready. */
final class Welcome {
  private Welcome() {}

  static String text(Options options, String address) {
    String clock =
        options.practice() ? "This is a practice node: its clock may be moved forward.\n" : "";
    return """

    Saphan is at %1$s
    %3$sSample people (no password; only on this machine):
    %2$s
    What to do next: open the address and sign in, or in another terminal
      ./saphan demo              a request from draft to the ministry's timeline
      ./saphan token USER        an access token for the API
      ./saphan status            what runs
      ./saphan down              stop it (here: Ctrl-C)
    """
        .formatted(address, SamplePeople.text(), clock);
  }
}
