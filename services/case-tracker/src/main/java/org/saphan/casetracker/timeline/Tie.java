package org.saphan.casetracker.timeline;

import java.util.Set;

/**
 * What ties a viewer to an aggregate, as one word such as {@code requesting:LA-PPO-SV}. An
 * aggregate collects its ties from its events; a viewer has them by his roles and agency; one may
 * see what one shares a tie with (domain 40, D.2).
 */
public enum Tie {
  /** Everything of one service: what the registry of the ministry sees. */
  SERVICE("service"),
  /** The agency that asks for assistance. */
  REQUESTING("requesting"),
  /** The central authority through which it goes. */
  CENTRAL("central"),
  /** The foreign authority that was asked, or that asks: it sees what came since it was its own. */
  PARTNER("partner"),
  /** All papers of one service that a national desk works on. */
  DESK("desk"),
  /** The agency that announced people: its own notices. */
  ISSUER("issuer"),
  /** The agency that sends a person home: what it did itself, and the codes that it is told. */
  HOST("host"),
  /** The border at which a person comes or came: what was there, and whether she was referred. */
  CHECKPOINT("checkpoint"),
  /** The border at whose supervisor's desk a notice or a day's report lies. */
  SUPERVISED("supervised"),
  /** The province that is reported to. */
  PROVINCE("province"),
  /** The province that looks for a family and receives a person: that part of a return. */
  TRACING("tracing"),
  /** The house that has a place for a person: her stay from the promise of it on. */
  SHELTER("shelter"),
  /** The house that is asked for a bed: what it is asked and answers. */
  OFFER("offer"),
  /** The agency whose case workers help. */
  TEAM("team"),
  /** The agency that looks after somebody at home. */
  FOLLOW_UP("follow-up"),
  /** Who gives legal aid or medical help. */
  PROVIDER("provider"),
  /** Whoever identifies victims, while somebody is to be identified. */
  IDENTIFICATION("identification");

  /** Ties that show only those entries that are for them; every entry says which these are. */
  private static final Set<Tie> ONLY_THEIRS = Set.of(HOST, CHECKPOINT, TRACING, OFFER);

  private final String word;

  Tie(String word) {
    this.word = word;
  }

  /** The tie to this agency, place or service. */
  public String to(String name) {
    return word + ":" + name;
  }

  /** Whether this tie is of this kind. */
  public boolean isOf(String tie) {
    return tie.startsWith(word + ":");
  }

  /** Whether whoever has this tie sees only the entries that are for him. */
  public static boolean showsOnlyItsOwn(String tie) {
    return ONLY_THEIRS.stream().anyMatch(kind -> kind.isOf(tie));
  }

  /** Whether it shows the history from its beginning. */
  static boolean isWhole(String tie) {
    return !PARTNER.isOf(tie) && !showsOnlyItsOwn(tie);
  }
}
