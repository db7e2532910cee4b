package org.saphan.mutualassistance.terms;

import org.saphan.lifecycle.Role;

/** The roles that act in mutual assistance (roles.csv). */
public final class MlaRole {
  public static final Role INVESTIGATOR = new Role("INVESTIGATOR");
  public static final Role PROSECUTOR = new Role("PROSECUTOR");
  public static final Role CA_OFFICER = new Role("CA_OFFICER");
  public static final Role CA_APPROVER = new Role("CA_APPROVER");
  public static final Role DIPLOMATIC_OFFICER = new Role("DIPLOMATIC_OFFICER");
  public static final Role NCB_OFFICER = new Role("NCB_OFFICER");
  public static final Role MLA_REGISTRY = new Role("MLA_REGISTRY");
  public static final Role PARTNER = new Role("PARTNER");
  public static final Role EXECUTING_AUTHORITY = new Role("EXECUTING_AUTHORITY");
  public static final Role CHECKPOINT_OFFICER = new Role("CHECKPOINT_OFFICER");
  public static final Role CASE_WORKER = new Role("CASE_WORKER");
  public static final Role DATA_OFFICER = new Role("DATA_OFFICER");

  private MlaRole() {}

  /** Who carries a paper on this way. */
  public static Role carrying(Channel channel) {
    return switch (channel) {
      case DIPLOMATIC -> DIPLOMATIC_OFFICER;
      case INTERPOL, ASEANAPOL -> NCB_OFFICER;
      case CENTRAL_AUTHORITY, CONSULAR, ORAL -> CA_OFFICER;
    };
  }
}
