package org.saphan.victimreferral;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stories send when they register a house, and when they look for a place in one. */
final class Places {
  private Places() {}

  /** A house of one unit for anybody of any age; nobody should find it. */
  static Map<String, Object> house(
      String code, String operator, String province, String unit, int beds) {
    return Map.ofEntries(
        Map.entry("shelterCode", code),
        Map.entry("operator", operator),
        Map.entry("province", province),
        Map.entry("type", "SHORT"),
        Map.entry("units", List.of(Map.of("unit", unit, "bedsTotal", beds))),
        Map.entry("acceptsNationals", "ANY"),
        Map.entry("ageMin", 0),
        Map.entry("ageMax", 99),
        Map.entry("withChildren", true),
        Map.entry("address", "a house that nobody should find"),
        Map.entry("phone", "020 5555 0000"),
        Map.entry("services", List.of("SAFE_RESIDENCE")),
        Map.entry("langs", List.of("lo")));
  }

  /** A place for one woman who comes alone. */
  static Map<String, Object> search(UUID victimCase, String urgency) {
    return search(victimCase, urgency, 0);
  }

  /** A place for a woman and children who come along. */
  static Map<String, Object> search(UUID victimCase, String urgency, int children) {
    Map<String, Object> constraints =
        Map.of(
            "sexUnit",
            "FEMALE",
            "sex",
            "FEMALE",
            "avoidProvinces",
            List.of(),
            "childrenWith",
            children,
            "security",
            false);
    return Map.of(
        "victimCaseId", victimCase,
        "needGroups", List.of("SHELTER"),
        "urgency", urgency,
        "constraints", constraints,
        "needs", List.of("a bed"));
  }
}
