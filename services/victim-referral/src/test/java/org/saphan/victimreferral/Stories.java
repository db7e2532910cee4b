package org.saphan.victimreferral;

import org.saphan.directory.Directory;
import org.saphan.testkit.Story;

/** Stories of this service. */
final class Stories {
  private Stories() {}

  /**
   * @param settings of the service, as {@code --name=value}
   */
  static Story begin(String... settings) {
    return Story.begin("victim-referral", Directory::start, VictimReferral::start, settings);
  }
}
