package org.saphan.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and figures of the story. Nobody in it exists. */
final class Scene {
  static final String FACTS =
      "In June 2025 a recruiter received several payments on a Thai account for women who were"
          + " taken across the border.";
  static final String SUBJECT =
      "Trafficking in persons and its proceeds, Penal Code 2017, article 215";

  private Scene() {}

  static Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("requestedCountry", "TH");
    draft.put("proposedLegalBasis", "ASEAN_MLAT");
    draft.put("urgency", "ROUTINE");
    draft.put("confidentiality", "CONTENT");
    draft.put("offenceCodes", List.of("LA-PC-2017-215"));
    draft.put(
        "items",
        List.of(
            item(1, "F_RECORDS", "Statements of one account, January to December 2025"),
            item(2, "A_STATEMENT", "Hear the clerk who opened the account")));
    draft.put("subjectMatter", "Trafficking in persons, proceeds");
    draft.put("natureOfProceeding", "Investigation by the provincial prosecutor");
    draft.put(
        "offences",
        List.of(
            Map.of(
                "lawName", "Penal Code 2017",
                "article", "215",
                "maxPenalty", "15 years",
                "dateOfOffence", "2025-06-01")));
    draft.put("purposeText", "To prove where the payments went");
    draft.put("relevance", "The account received the payments");
    draft.put("conductingAuthority", "Provincial People's Prosecutor of Savannakhet");
    draft.put("contacts", List.of("Case desk of the provincial prosecutor"));
    return draft;
  }

  private static Map<String, Object> item(int number, String type, String description) {
    return Map.of(
        "itemNo", number, "type", type, "victimConcerned", false, "description", description);
  }

  static Map<String, Object> section(int number, String words) {
    return Map.of("sections", List.of(Map.of("no", number, "content", words)));
  }

  static Map<String, Object> approval() {
    return Map.of(
        "legalBasis", "ASEAN_MLAT",
        "requestedAuthority", "TH-OAG",
        "channel", "CENTRAL_AUTHORITY",
        "undertakings", Map.of("use", true, "reciprocity", true, "return", true),
        "targetLangs", List.of("en"));
  }

  static Map<String, Object> transmission(String now, Map<String, Object> signed) {
    return Map.of(
        "channel",
        "CENTRAL_AUTHORITY",
        "sentAt",
        now,
        "dispatchRef",
        "OSPP/2026-118",
        "signedCopy",
        signed);
  }

  static Map<String, Object> parcel(String evidence) {
    return Map.of(
        "evidence",
        List.of(
            Map.of(
                "evidenceId",
                evidence,
                "itemNo",
                1,
                "kind",
                "DOCUMENT",
                "allowedUses",
                List.of("THIS_CASE"))));
  }

  static Map<String, Object> delivery(String evidence, Map<String, Object> receipt) {
    return Map.of(
        "toAgency",
        "LA-PPO-SV",
        "evidenceIds",
        List.of(evidence),
        "receiptSigned",
        true,
        "receipt",
        receipt);
  }

  static Map<String, Object> closing() {
    return Map.of("outcome", "EXECUTED", "evidenceReturnPlan", false);
  }
}
