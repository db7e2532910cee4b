package org.saphan.casetracker.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.lifecycle.Holder;

/** What victim-referral publishes about one person who is helped. */
final class Care extends Teller {
  static final String WORKER = "LA-LWU-VT";
  static final String DESK = "LA-MOLSW-DSW";
  static final String POLICE = "LA-MPS-ATD";

  /** Houses and who runs them. */
  static final String SAVAN = "LA-SH-SSV-SAV";

  static final String DIMENSION = "LA-SH-VFI-DIM";
  static final String SISTERS = "NGO-SSV";
  static final String INTERNATIONAL = "NGO-VFI";

  final UUID victim = UUID.randomUUID();
  final UUID referral = UUID.randomUUID();
  final UUID episode = UUID.randomUUID();
  final UUID plan = UUID.randomUUID();
  final UUID person;

  private Care(UUID caseRef, UUID person) {
    super("victim-referral", caseRef);
    this.person = person;
  }

  /** A case worker reports her, and somebody sees signs. */
  static Care of(UUID caseRef, UUID person) {
    Care care = new Care(caseRef, person);
    Holder next = held("IDENT_OFFICER", POLICE);
    care.victim("VictimCaseOpened", "V1", "REPORTED", held("CASE_WORKER", WORKER));
    care.victim("VictimPresumed", "V3", "PRESUMED", next);
    return care;
  }

  /** The two houses open. */
  static Care houses() {
    Care care = new Care(UUID.randomUUID(), UUID.randomUUID());
    Map.of(SAVAN, SISTERS, DIMENSION, INTERNATIONAL)
        .forEach((house, operator) ->
            care.tell(
                "shelters",
                "victim-referral",
                "shelter",
                UUID.randomUUID(),
                "ShelterRegistered",
                new Line("B1", "OPEN", held("SHELTER_MANAGER", operator), DESK, "DSW_DESK"),
                Map.of("shelterCode", house, "operator", operator, "province", "LA-SV")));
    return care;
  }

  Care confirmed() {
    after(Duration.ofDays(3));
    return victim("VictimConfirmed", "V8", "CONFIRMED", held("CASE_WORKER", WORKER));
  }

  /** Nobody of her team writes it, nor holds it: the border asked for it (X6). */
  Care asked() {
    return referral("ReferralCreated", "F1", "DRAFT", held("CASE_WORKER", DESK), "SYSTEM", "");
  }

  Care offered(String house, String operator) {
    Holder next = held("SHELTER_MANAGER", operator);
    return referral("ReferralOffered", "F2", "OFFERED", next, "SYSTEM", house);
  }

  Care declined(String house, String operator) {
    Holder next = held("CASE_WORKER", DESK);
    return referral("ReferralDeclined", "F4", "DECLINED", next, operator, house);
  }

  Care expired(String house) {
    Holder next = held("CASE_WORKER", DESK);
    return referral("ReferralExpired", "F5", "EXPIRED", next, "SYSTEM", house);
  }

  Care accepted(String house, String operator) {
    Holder next = held("SHELTER_MANAGER", operator);
    return referral("ReferralAccepted", "F3", "ACCEPTED", next, operator, house);
  }

  Care admitted(String operator) {
    Holder next = held("SHELTER_MANAGER", operator);
    return referral("VictimAdmitted", "F8", "ADMITTED", next, operator, "");
  }

  Care notArrived(String operator) {
    Holder next = held("CASE_WORKER", DESK);
    return referral("VictimNotArrived", "F9", "NOT_ARRIVED", next, operator, "");
  }

  Care withdrawn() {
    Holder next = held("CASE_WORKER", DESK);
    return referral("ReferralWithdrawn", "F7", "WITHDRAWN", next, "SYSTEM", "");
  }

  Care discharged(String operator) {
    after(Duration.ofDays(90));
    Holder next = held("CASE_WORKER", DESK);
    return referral("VictimDischarged", "F13", "DISCHARGED", next, operator, "");
  }

  /** At the border, so that nobody of her team has written it (X27). */
  Care agreed(String purpose) {
    tell(
        "consents",
        "victim-referral",
        "consent",
        UUID.randomUUID(),
        "ConsentRecorded",
        new Line("K1", "GRANTED", Holder.NOBODY, "SYSTEM", "SYSTEM"),
        Map.of("personRef", person, "purpose", purpose));
    return this;
  }

  Care served(String provider) {
    tell(
        "service-episodes",
        "victim-referral",
        "service-episode",
        episode,
        "ServiceRequested",
        new Line("E4", "REQUESTED", held("PROVIDER", provider), SISTERS, "SHELTER_WORKER"),
        Map.of("victimCaseId", victim, "provider", provider, "serviceGroup", "LEGAL"));
    return this;
  }

  Care planned(String agency) {
    tell(
        "follow-up-plans",
        "victim-referral",
        "follow-up-plan",
        plan,
        "FollowUpPlanCreated",
        new Line("U1", "ACTIVE", held("LWU_PROVINCE", agency), agency, "LWU_PROVINCE"),
        Map.of("victimCaseId", victim));
    return this;
  }

  /** All that may become of somebody who came home and lives in the house in Savannakhet. */
  Care wholeStay() {
    return agreed("SHARE_FOR_REFERRAL")
        .asked()
        .offered(DIMENSION, INTERNATIONAL)
        .declined(DIMENSION, INTERNATIONAL)
        .offered(SAVAN, SISTERS)
        .accepted(SAVAN, SISTERS)
        .admitted(SISTERS)
        .served("LA-LBA")
        .planned("LA-LWU-SV");
  }

  private Care victim(String event, String row, String stage, Holder holder) {
    tell(
        "victim-cases",
        "victim-referral",
        "victim-case",
        victim,
        event,
        new Line(row, stage, holder, "SYSTEM", "SYSTEM"),
        Map.of("victimCaseId", victim, "personRef", person));
    return this;
  }

  private Care referral(
      String event, String row, String stage, Holder holder, String agency, String house) {
    after(Duration.ofHours(1));
    Map<String, Object> all = new HashMap<>();
    all.put("victimCaseId", victim);
    all.put("needGroups", List.of("CARE"));
    if (!house.isEmpty()) {
      all.put("shelterCode", house);
    }
    String role = agency.equals("SYSTEM") ? "SYSTEM" : "SHELTER_MANAGER";
    tell(
        "referrals",
        "victim-referral",
        "referral",
        referral,
        event,
        new Line(row, stage, holder, agency, role),
        all);
    return this;
  }
}
