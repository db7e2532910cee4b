package org.saphan.local;

import java.nio.file.Path;

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
      ./saphan demo%4$s              a request from draft to the ministry's timeline
      ./saphan token USER%4$s        an access token for the API
      ./saphan status%4$s            what runs
      ./saphan down%4$s              stop it
    """
        .formatted(address, SamplePeople.text(), clock, data(options.data()));
  }

  /** Which node the other commands are to act on, where it is not the usual one. */
  private static String data(Path data) {
    return data.equals(Options.DEFAULT_DATA.toAbsolutePath()) ? "" : " --data " + data;
  }
}
