package org.saphan.victimreferral.terms;

import org.saphan.lifecycle.Role;

/** The roles that act in victim referral (roles.csv). */
public final class VictimRole {
  public static final Role FIRST_CONTACT = new Role("FIRST_CONTACT");
  public static final Role CASE_WORKER = new Role("CASE_WORKER");
  public static final Role IDENT_OFFICER = new Role("IDENT_OFFICER");
  public static final Role GUARDIAN = new Role("GUARDIAN");
  public static final Role HEALTH = new Role("HEALTH");
  public static final Role LEGAL_AID = new Role("LEGAL_AID");
  public static final Role SHELTER_MANAGER = new Role("SHELTER_MANAGER");
  public static final Role SHELTER_WORKER = new Role("SHELTER_WORKER");
  public static final Role TRANSIT_MANAGER = new Role("TRANSIT_MANAGER");
  public static final Role CHECKPOINT_OFFICER = new Role("CHECKPOINT_OFFICER");
  public static final Role CHECKPOINT_SUPERVISOR = new Role("CHECKPOINT_SUPERVISOR");
  public static final Role PROSECUTOR = new Role("PROSECUTOR");
  public static final Role PARTNER = new Role("PARTNER");
  public static final Role DOI_DESK = new Role("DOI_DESK");
  public static final Role DSW_DESK = new Role("DSW_DESK");
  public static final Role PROVINCIAL_DSW = new Role("PROVINCIAL_DSW");
  public static final Role LWU_PROVINCE = new Role("LWU_PROVINCE");
  public static final Role DATA_OFFICER = new Role("DATA_OFFICER");

  private VictimRole() {}
}
