package org.saphan.repatriation.terms;

import org.saphan.lifecycle.Role;

/** The roles that act in repatriation (roles.csv). */
public final class ReturnRole {
  public static final Role NOTICE_ISSUER = new Role("NOTICE_ISSUER");
  public static final Role DOI_DESK = new Role("DOI_DESK");
  public static final Role DSW_DESK = new Role("DSW_DESK");
  public static final Role CHECKPOINT_SUPERVISOR = new Role("CHECKPOINT_SUPERVISOR");
  public static final Role HOST_CASE_OFFICER = new Role("HOST_CASE_OFFICER");
  public static final Role EMBASSY = new Role("EMBASSY");
  public static final Role CONSULAR = new Role("CONSULAR");
  public static final Role PROVINCIAL_DSW = new Role("PROVINCIAL_DSW");
  public static final Role LWU_PROVINCE = new Role("LWU_PROVINCE");
  public static final Role CASE_MEETING = new Role("CASE_MEETING");
  public static final Role LEGAL_OFFICER = new Role("LEGAL_OFFICER");
  public static final Role PROTECTION_OFFICER = new Role("PROTECTION_OFFICER");
  public static final Role CHECKPOINT_OFFICER = new Role("CHECKPOINT_OFFICER");
  public static final Role NGO_PARTNER = new Role("NGO_PARTNER");
  public static final Role TRANSIT_MANAGER = new Role("TRANSIT_MANAGER");
  public static final Role CASE_WORKER = new Role("CASE_WORKER");
  public static final Role DATA_OFFICER = new Role("DATA_OFFICER");

  private ReturnRole() {}
}
