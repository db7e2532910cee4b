package org.saphan.casetracker.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.lifecycle.Holder;

/** What repatriation publishes while Thailand sends people home across one bridge. */
final class Homecoming extends Teller {
  static final String BRIDGE = "LA-VT-01";
  static final String IMMIGRATION = "LA-IMM-LA-VT-01";
  static final String CENTRE = "LA-MOLSW-TC";
  static final String SENDER = "TH-MSDHS-DATIP";

  final UUID notice = UUID.randomUUID();
  final List<UUID> returns = new ArrayList<>();
  final List<UUID> persons = new ArrayList<>();

  private Homecoming(UUID caseRef) {
    super("repatriation", caseRef);
  }

  /** Thailand announces this many people. */
  static Homecoming of(int people) {
    return of(people, UUID.randomUUID());
  }

  static Homecoming of(int people, UUID caseRef) {
    Homecoming home = new Homecoming(caseRef);
    for (int person = 0; person < people; person++) {
      home.returns.add(UUID.randomUUID());
      home.persons.add(UUID.randomUUID());
      home.person("PersonRecordCreated", home.persons.get(person));
    }
    home.notice(
        "NoticeRegistered",
        "N1",
        "RECEIVED",
        held("DSW_DESK", "LA-MOLSW-DSW"),
        SENDER,
        "NOTICE_ISSUER",
        Map.of(
            "noticeKey",
            "TH/" + SENDER + "/0305-1234",
            "checkpoint",
            BRIDGE,
            "returningCountry",
            "TH",
            "counts",
            Map.of("total", people)));
    for (int person = 0; person < people; person++) {
      home.on(
          person,
          "ReturnScheduled",
          "R10",
          "SCHEDULED",
          held("NOTICE_ISSUER", SENDER),
          "SYSTEM",
          "SYSTEM",
          Map.of("checkpoint", BRIDGE, "returningCountry", "TH"));
    }
    return home;
  }

  Homecoming received() {
    after(Duration.ofHours(2));
    notice(
        "NoticeAcknowledged",
        "N2",
        "ACKNOWLEDGED",
        held("DSW_DESK", "LA-MOLSW-DSW"),
        "LA-MOLSW-DSW",
        "DSW_DESK",
        Map.of("byAgency", "LA-MOLSW-DSW"));
    after(Duration.ofHours(1));
    return notice(
        "ReceptionConfirmed",
        "N5",
        "CONFIRMED",
        held("CHECKPOINT_SUPERVISOR", IMMIGRATION),
        "LA-MOLSW-DSW",
        "DSW_DESK",
        Map.of("facility", "LA-MOLSW-TC", "beds", 2));
  }

  Homecoming arrived(int person) {
    after(Duration.ofDays(1));
    return on(
            person,
            "ReturneeArrived",
            "R12",
            "ARRIVED",
            held("CHECKPOINT_OFFICER", IMMIGRATION),
            IMMIGRATION,
            "CHECKPOINT_OFFICER",
            Map.of("checkpoint", BRIDGE, "returningCountry", "TH", "at", now()))
        .told(person, "RECEIVED", "ARRIVED", held("CHECKPOINT_OFFICER", IMMIGRATION));
  }

  /** Thailand says that it has sent her. */
  Homecoming departed(int person) {
    after(Duration.ofDays(2));
    return on(
        person,
        "ReturneeDeparted",
        "R11",
        "DEPARTED",
        held("CHECKPOINT_OFFICER", IMMIGRATION),
        SENDER,
        "HOST_CASE_OFFICER",
        Map.of("at", now()));
  }

  /** The bridge says that she did not come. */
  Homecoming didNotCome(int person) {
    after(Duration.ofDays(1));
    return on(
        person,
        "ReturneeNoShow",
        "R23",
        "NO_SHOW",
        held("DSW_DESK", "LA-MOLSW-DSW"),
        IMMIGRATION,
        "CHECKPOINT_SUPERVISOR",
        Map.of("checkedWithIssuer", true));
  }

  Homecoming screened(int person) {
    after(Duration.ofHours(1));
    on(
        person,
        "ScreeningStarted",
        "R14",
        "SCREENING",
        held("CHECKPOINT_OFFICER", IMMIGRATION),
        IMMIGRATION,
        "CHECKPOINT_OFFICER",
        Map.of());
    return on(
        person,
        "FirstContactScreened",
        "R15",
        "SCREENED",
        held("CHECKPOINT_SUPERVISOR", IMMIGRATION),
        IMMIGRATION,
        "CHECKPOINT_OFFICER",
        Map.of("screenerAgency", IMMIGRATION, "needGroups", List.of("CARE")));
  }

  /** The notice is corrected: another bridge. */
  Homecoming movedTo(String checkpoint) {
    return notice(
        "NoticeCorrected",
        "N6",
        "RECEIVED",
        held("DSW_DESK", "LA-MOLSW-DSW"),
        SENDER,
        "NOTICE_ISSUER",
        Map.of("checkpoint", checkpoint));
  }

  Homecoming inTransit(int person) {
    after(Duration.ofDays(2));
    return on(
        person,
        "TransitStayStarted",
        "R17",
        "IN_TRANSIT_CARE",
        held("TRANSIT_MANAGER", CENTRE),
        CENTRE,
        "TRANSIT_MANAGER",
        Map.of("facility", CENTRE));
  }

  /** In the transit centre, and out of it to a province. */
  Homecoming placed(int person, String province) {
    inTransit(person);
    after(Duration.ofDays(5));
    Holder next = held("PROVINCIAL_DSW", "LA-DLSW-SV");
    on(
        person,
        "TransitStayEnded",
        "R20",
        "PLACED",
        next,
        "LA-MOLSW-DSW",
        "DSW_DESK",
        Map.of("facility", CENTRE));
    on(
        person,
        "ReturneePlaced",
        "R20",
        "PLACED",
        next,
        "LA-MOLSW-DSW",
        "DSW_DESK",
        Map.of("province", province));
    return told(person, "PLACED", "PLACED", next);
  }

  Homecoming told(int person, String outcome, String stage, Holder holder) {
    return on(
        person,
        "OutcomeSent",
        "R25",
        stage,
        holder,
        "SYSTEM",
        "SYSTEM",
        Map.of("outcomeCode", outcome, "toCountry", "TH", "toAgency", SENDER));
  }

  private Homecoming notice(
      String event,
      String row,
      String stage,
      Holder holder,
      String agency,
      String role,
      Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("noticeId", notice);
    tell(
        "notices",
        "repatriation",
        "notice",
        notice,
        event,
        new Line(row, stage, holder, agency, role),
        all);
    return this;
  }

  private Homecoming on(
      int person,
      String event,
      String row,
      String stage,
      Holder holder,
      String agency,
      String role,
      Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("returnId", returns.get(person));
    all.put("personRef", persons.get(person));
    tell(
        "returns",
        "repatriation",
        "return",
        returns.get(person),
        event,
        new Line(row, stage, holder, agency, role),
        all);
    return this;
  }
}
