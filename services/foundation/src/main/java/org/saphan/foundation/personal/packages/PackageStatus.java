package org.saphan.foundation.personal.packages;

/** How a package stands, as far as this service has heard. */
public enum PackageStatus {
  /** It can be fetched. */
  WAITING,
  /** This service has it. */
  RECEIVED,
  /** Another service has fetched it. */
  ELSEWHERE,
  /** Its vault does not give it out any more. */
  REVOKED,
  /** Nobody fetched it in time. */
  EXPIRED,
  /** The consent that it rests on was taken back. */
  WITHDRAWN,
  /** The record that it came from was erased. */
  ERASED
}
