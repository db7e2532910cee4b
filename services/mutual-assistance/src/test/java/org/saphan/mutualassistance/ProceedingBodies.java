package org.saphan.mutualassistance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.mutualassistance.ScenarioBodies.Given;

/** The same as {@link ScenarioBodies} for what belongs to a request: transfers and hearings. */
final class ProceedingBodies {
  /** The day of the transfer's return is so many days after it began. */
  static final int DAYS_ABROAD = 30;

  /** The hearing is so many days away when its date is fixed; the summons 45 days before it. */
  static final int DAYS_TO_HEARING = 60;

  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  private ProceedingBodies() {}

  static Map<String, Object> of(String command, Given given) {
    Map<String, Object> paper = given.paper();
    String now = given.now().toString();
    return switch (command) {
      case "ProposeCustodyTransfer" -> transfer(given);
      case "RecordDetaineeConsent" ->
          Map.of(
              "given",
              !given.step().equals("V1"),
              "lawyerPresent",
              true,
              "lang",
              "lo",
              "interpreter",
              false,
              "consentDoc",
              paper);
      case "RecordStateAgreement" -> Map.of("country", given.country(), "agreed", true);
      case "RecordDetaineeHandover" ->
          Map.of(
              "at",
              now,
              "checkpoint",
              "LA-VT-01",
              "agreedReturnDate",
              day(given, DAYS_ABROAD - 2).toString(),
              "place",
              "At the bridge",
              "escort",
              "Two officers",
              "receipt",
              paper);
      case "RecordDetaineeReturn" ->
          Map.of(
              "at", now, "checkpoint", "LA-VT-01", "place", "At the bridge", "condition", "Well");
      case "RecordCustodyTimeCredit" -> Map.of("days", DAYS_ABROAD);
      case "CancelCustodyTransfer" -> Map.of("reasonCode", "CONSENT_WITHDRAWN");
      case "RequestVideoHearing" ->
          Map.of(
              "requestId",
              given.request(),
              "itemNo",
              1,
              "countries",
              List.of("LA", "TH"),
              "victimConcerned",
              true);
      case "AgreeVideoHearing" ->
          Map.of("conductedBy", "REQUESTED_JUDGE", "measures", List.of("FACE_HIDDEN"));
      case "ScheduleVideoHearing" ->
          Map.of(
              "at", given.now().plus(Duration.ofDays(DAYS_TO_HEARING)).toString(),
              "timeZones", List.of("Asia/Bangkok", "Asia/Vientiane"),
              "interpreters", List.of("lo", "th"),
              "victimConcerned", true,
              "places", List.of("A court room"));
      case "RecordHearingSummons" -> Map.of("at", now);
      case "RecordVideoHearingHeld" ->
          Map.of("startedAt", given.now().minus(Duration.ofHours(2)).toString(), "endedAt", now);
      case "SendVideoHearingRecord" -> Map.of("record", paper);
      case "CloseCustodyTransfer" -> Map.of();
      default -> throw new IllegalArgumentException("The scenarios have a new command: " + command);
    };
  }

  private static Map<String, Object> transfer(Given given) {
    Map<String, Object> transfer = new HashMap<>();
    transfer.put("requestId", given.request());
    transfer.put("personRef", UUID.randomUUID());
    transfer.put("purpose", "TESTIMONY");
    transfer.put("from", "LA");
    transfer.put("to", "TH");
    transfer.put("plannedFrom", day(given, 0).toString());
    transfer.put("plannedReturn", day(given, DAYS_ABROAD - 2).toString());
    transfer.put("sentenceEnd", "2028-12-31");
    transfer.put("detaineeNames", List.of(Map.of("text", "Planted Name")));
    transfer.put("prison", "A prison in Vientiane");
    return transfer;
  }

  private static LocalDate day(Given given, int later) {
    return LocalDate.ofInstant(given.now(), VIENTIANE).plusDays(later);
  }
}
