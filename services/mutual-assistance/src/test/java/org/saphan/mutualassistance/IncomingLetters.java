package org.saphan.mutualassistance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saphan.testkit.Story;

/** What comes from Thailand, as the web takes it. */
final class IncomingLetters {
  private IncomingLetters() {}

  /** Two items, one of them about a victim. */
  static Map<String, Object> receipt(String foreignRef) {
    Map<String, Object> receipt = new HashMap<>();
    receipt.put("foreignRef", foreignRef);
    receipt.put("requestingCountry", "TH");
    receipt.put("requestingAuthority", "TH-OAG");
    receipt.put("channel", "CENTRAL_AUTHORITY");
    receipt.put("legalBasis", "ASEAN_MLAT");
    receipt.put(
        "items",
        List.of(
            Map.of("itemNo", 1, "type", "F_RECORDS", "victimConcerned", false),
            Map.of("itemNo", 2, "type", "A_STATEMENT", "victimConcerned", true)));
    receipt.put("urgency", "ROUTINE");
    receipt.put("confidentiality", "CONTENT");
    return receipt;
  }

  /** Registers it and gives its path. */
  static String received(Story.Person who, Map<String, Object> receipt) {
    return "/incoming-requests/"
        + who.does("/incoming-requests/receive-incoming-mla", receipt).accepted().id();
  }
}
