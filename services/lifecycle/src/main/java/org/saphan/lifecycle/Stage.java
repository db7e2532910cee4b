package org.saphan.lifecycle;

/** A place in a life cycle. Services declare theirs as the constants of an enum. */
public interface Stage {
  /** The stage as it stands in the tables, on the wire and in history. Never renamed. */
  String name();

  /** Whether work begins here, goes on, or has ended. */
  Kind kind();

  /**
   * What a stage is to its life cycle; a final stage may still have rows (reopening, late parcels).
   */
  enum Kind {
    INITIAL,
    OPEN,
    FINAL
  }
}
