package org.saphan.repatriation.notice;

/** The name of a field that a correction changes, such as {@code plannedHandoverAt}. */
public record NoticeField(String value) {
  /** A line as a whole. */
  public static final NoticeField LINES = new NoticeField("lines");

  /** All names of a line: those before were wrong. */
  public static final NoticeField NAMES = new NoticeField("names");

  public static final NoticeField PLANNED = new NoticeField("plannedHandoverAt");
  public static final NoticeField CHECKPOINT = new NoticeField("checkpoint");
  public static final NoticeField TOTAL = new NoticeField("counts.total");

  public NoticeField {
    if (!value.matches("[A-Za-z][A-Za-z.]{0,59}")) {
      throw new IllegalArgumentException("A field is named by up to 60 letters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
