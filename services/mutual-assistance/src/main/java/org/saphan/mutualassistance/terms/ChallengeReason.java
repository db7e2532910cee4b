package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ChallengeReason). */
public enum ChallengeReason {
  /** No reasons given. */
  NO_REASONS,
  /** Forbidden ground. */
  FORBIDDEN_GROUND,
  /** No consultation. */
  NO_CONSULTATION
}
