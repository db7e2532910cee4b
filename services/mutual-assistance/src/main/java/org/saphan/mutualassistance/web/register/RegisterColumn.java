package org.saphan.mutualassistance.web.register;

import java.util.Locale;
import org.saphan.foundation.web.sheet.Column;

/** The columns of a register sheet; the header names them in any order. */
enum RegisterColumn implements Column {
  /** OUTGOING or INCOMING. */
  DIRECTION("direction", true),
  /** What the office calls the paper: the same number is the same request for ever. */
  REGISTER_NO("registerNo", true),
  /** The other State, two letters. */
  COUNTRY("country", true),
  /** The agency here that asked; only outgoing. */
  AGENCY("agency", false),
  /** The authority of the other State. */
  AUTHORITY("authority", false),
  LEGAL_BASIS("legalBasis", false),
  CHANNEL("channel", true),
  /** The number of the other side. */
  FOREIGN_REF("foreignRef", false),
  /**
   * Kinds of assistance, parted by semicolons; {@code !} after one where a victim is concerned,
   * {@code =EXECUTED} where the result is known.
   */
  ITEMS("items", true),
  URGENCY("urgency", true),
  /** Parted by semicolons; only outgoing. */
  OFFENCE_CODES("offenceCodes", false),
  /** The day on which it was sent or received: 2026-03-15, 15/03/2026, or 15/03/2569. */
  DATE("date", true),
  STAGE("stage", true);

  private final String header;
  private final boolean always;

  RegisterColumn(String header, boolean always) {
    this.header = header;
    this.always = always;
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public boolean always() {
    return always;
  }

  @Override
  public String label() {
    return "register." + name().toLowerCase(Locale.ROOT);
  }
}
