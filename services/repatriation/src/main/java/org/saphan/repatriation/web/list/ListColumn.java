package org.saphan.repatriation.web.list;

import java.util.Locale;
import org.saphan.foundation.web.sheet.Column;

/**
 * The columns of a list of returns. Those of the notice as a whole need to be filled in one line
 * only; where they are filled again they say the same.
 */
enum ListColumn implements Column {
  ISSUER_COUNTRY("issuerCountry"),
  ISSUER_AGENCY("issuerAgency"),
  /** The number of the paper; empty for what has none. */
  ISSUER_REFERENCE("issuerReference"),
  ISSUER_DATE("issuerDate"),
  NOTICE_KIND("noticeKind"),
  TRACK("track"),
  RETURNING_COUNTRY("returningCountry"),
  EXPLOITATION_COUNTRY("exploitationCountry"),
  /** 2026-11-25 15:00 or 25/11/2569 15:00, in the time of Laos. */
  PLANNED_HANDOVER_AT("plannedHandoverAt"),
  CHECKPOINT("checkpoint"),
  /** When it was received, for what lay on paper; empty for now. */
  RECEIVED_AT("receivedAt"),
  /** The number of the person in the list. */
  LINE_ID("lineId"),
  /** As written, in any script; never split into parts. */
  NAME("name"),
  /** The same in another script. */
  OTHER_NAME("otherName"),
  SEX("sex"),
  /** A day, a year or an age, as written. */
  BIRTH("birth"),
  /** Needed where birth does not say it. */
  AGE_BAND("ageBand"),
  /** Needed where the age is unknown. */
  CHILD("child"),
  NATIONALITY("nationality"),
  DOCUMENT("document"),
  HOME_VILLAGE("homeVillage"),
  DESTINATION_PROVINCE("destinationProvince"),
  IDENTIFICATION("identification"),
  RETURN_MODE("returnMode"),
  /** Parted by semicolons. */
  RECEPTION_GROUPS("receptionGroups");

  private final String header;

  ListColumn(String header) {
    this.header = header;
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public boolean always() {
    return this == LINE_ID || this == SEX;
  }

  @Override
  public String label() {
    return "list." + name().toLowerCase(Locale.ROOT);
  }
}
