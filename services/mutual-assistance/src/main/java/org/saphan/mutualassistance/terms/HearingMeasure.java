package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, HearingMeasure). */
public enum HearingMeasure {
  /** Face hidden. */
  FACE_HIDDEN,
  /** Voice changed. */
  VOICE_CHANGED,
  /** Screen. */
  SCREEN,
  /** Support person. */
  SUPPORT_PERSON,
  /** Separate entrance. */
  SEPARATE_ENTRANCE,
  /** Closed session. */
  CLOSED_SESSION,
  /** Child measures. */
  CHILD_MEASURES,
  /** No broadcast. */
  NO_BROADCAST
}
