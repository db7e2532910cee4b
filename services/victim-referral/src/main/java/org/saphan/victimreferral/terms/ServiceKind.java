package org.saphan.victimreferral.terms;

/** What a person may need and a house or a provider may give (chapter C.6). */
public enum ServiceKind {
  SAFE_RESIDENCE(NeedGroup.SHELTER),
  FOOD_CLOTHING(NeedGroup.SHELTER),
  TRANSPORT(NeedGroup.SHELTER),
  SECURITY(NeedGroup.SHELTER),
  MEDICAL(NeedGroup.CARE),
  PSYCHOSOCIAL(NeedGroup.CARE),
  DISABILITY_SUPPORT(NeedGroup.CARE),
  CHILD_CARE(NeedGroup.CARE),
  LEGAL_AID(NeedGroup.LEGAL),
  DOCUMENTS_ID(NeedGroup.LEGAL),
  COMPENSATION_CLAIM(NeedGroup.LEGAL),
  VOCATIONAL_EDUCATION(NeedGroup.ECONOMIC),
  FINANCIAL(NeedGroup.ECONOMIC),
  SCHOOLING(NeedGroup.ECONOMIC),
  JOB_PLACEMENT(NeedGroup.ECONOMIC),
  FAMILY_CONTACT(NeedGroup.OTHER),
  INTERPRETATION(NeedGroup.OTHER);

  private final NeedGroup group;

  ServiceKind(NeedGroup group) {
    this.group = group;
  }

  /** The group that events name. */
  public NeedGroup group() {
    return group;
  }
}
