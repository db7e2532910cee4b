package org.saphan.directory.entry;

/** How a request travels (table codes.csv). */
public enum Channel {
  CENTRAL_AUTHORITY,
  DIPLOMATIC,
  INTERPOL,
  ASEANAPOL,
  CONSULAR,
  ORAL
}
