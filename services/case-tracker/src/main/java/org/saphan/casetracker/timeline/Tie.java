package org.saphan.casetracker.timeline;

/**
 * What ties a viewer to an aggregate, as one word such as {@code requesting:LA-PPO-SV}. An
 * aggregate collects its ties from its events and loses none; a viewer has them by his roles and
 * agency; one may see what one shares a tie with.
 */
public enum Tie {
  /** Everything of one service: what the registry of the ministry sees. */
  SERVICE("service"),
  /** The agency that asks for assistance. */
  REQUESTING("requesting"),
  /** The central authority through which it goes. */
  CENTRAL("central"),
  /** The foreign authority that was asked, or that asks: it sees what came since it was its own. */
  PARTNER("partner");

  private final String word;

  Tie(String word) {
    this.word = word;
  }

  /** The tie to this agency or service. */
  public String to(String name) {
    return word + ":" + name;
  }
}
