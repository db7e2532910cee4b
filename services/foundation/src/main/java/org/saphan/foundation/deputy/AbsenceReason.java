package org.saphan.foundation.deputy;

/** Why somebody is away. A code: the whole agency reads it, and illness is nobody's business. */
public enum AbsenceReason {
  LEAVE,
  DUTY_TRAVEL,
  TRAINING,
  OTHER
}
