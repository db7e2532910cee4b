package org.saphan.foundation.personal.disclosure;

import static org.saphan.foundation.personal.disclosure.ConsentPurpose.CONTACT_FAMILY;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.FOLLOW_UP_CONTACT;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.HEALTH_CHECK;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.RECEIVE_SERVICE;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.RETURN;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.SHARE_CROSS_BORDER;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.SHARE_FOR_REFERRAL;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.SHARE_WITH_POLICE;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.STATISTICS_MICRODATA;
import static org.saphan.foundation.personal.disclosure.ConsentPurpose.TESTIFY;
import static org.saphan.foundation.personal.disclosure.DataGroup.G1;
import static org.saphan.foundation.personal.disclosure.DataGroup.G10;
import static org.saphan.foundation.personal.disclosure.DataGroup.G11;
import static org.saphan.foundation.personal.disclosure.DataGroup.G12;
import static org.saphan.foundation.personal.disclosure.DataGroup.G13;
import static org.saphan.foundation.personal.disclosure.DataGroup.G14;
import static org.saphan.foundation.personal.disclosure.DataGroup.G2;
import static org.saphan.foundation.personal.disclosure.DataGroup.G3;
import static org.saphan.foundation.personal.disclosure.DataGroup.G4;
import static org.saphan.foundation.personal.disclosure.DataGroup.G5;
import static org.saphan.foundation.personal.disclosure.DataGroup.G7;
import static org.saphan.foundation.personal.disclosure.DataGroup.G8;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which groups a purpose needs, and which may cross a border for which purpose.
 *
 * <p>The second follows the table of chapter D.3. The first is our own reading of its "identity
 * minimisation", to be confirmed by the users: decision record "disclosures".
 */
final class DataRules {
  /** G6 (where a person is sheltered) and G9 (what she fears) are needed for none. */
  private static final Map<ConsentPurpose, Set<DataGroup>> NEEDED =
      Map.of(
          CONTACT_FAMILY, Set.of(G1, G3, G5),
          SHARE_FOR_REFERRAL, Set.of(G1, G2, G3, G10),
          RECEIVE_SERVICE, Set.of(G1, G2, G3, G8, G10),
          SHARE_WITH_POLICE, Set.of(G1, G2, G3, G7, G11, G14),
          TESTIFY, Set.of(G1, G2, G3, G4, G7, G11, G12, G13, G14),
          SHARE_CROSS_BORDER, Set.of(G1, G2, G3, G4, G11, G13, G14),
          HEALTH_CHECK, Set.of(G1, G2, G3, G8),
          FOLLOW_UP_CONTACT, Set.of(G1, G2, G3, G5),
          STATISTICS_MICRODATA, Set.of(G1, G2),
          RETURN, Set.of(G1, G2, G3, G4, G10));

  /** G6 and G9 never; G3 not to police, who exchange without identity (TIPP 10). */
  private static final Map<DataGroup, Set<ConsentPurpose>> MAY_CROSS_FOR =
      Map.ofEntries(
          Map.entry(G1, Set.of(ConsentPurpose.values())),
          Map.entry(G2, Set.of(SHARE_CROSS_BORDER, SHARE_WITH_POLICE, TESTIFY, RETURN)),
          Map.entry(G3, Set.of(SHARE_CROSS_BORDER, CONTACT_FAMILY, TESTIFY, RETURN)),
          Map.entry(G4, Set.of(SHARE_CROSS_BORDER, TESTIFY, RETURN)),
          Map.entry(G5, Set.of(CONTACT_FAMILY)),
          Map.entry(G7, Set.of(SHARE_WITH_POLICE, TESTIFY)),
          Map.entry(G8, Set.of(HEALTH_CHECK)),
          Map.entry(G10, Set.of(RETURN)),
          Map.entry(G11, Set.of(SHARE_CROSS_BORDER, SHARE_WITH_POLICE, TESTIFY)),
          Map.entry(G12, Set.of(TESTIFY)),
          Map.entry(G13, Set.of(SHARE_CROSS_BORDER, TESTIFY)),
          Map.entry(G14, Set.of(SHARE_CROSS_BORDER, TESTIFY)));

  private DataRules() {}

  static boolean needs(ConsentPurpose purpose, Collection<DataGroup> groups) {
    return NEEDED.getOrDefault(purpose, Set.of()).containsAll(groups);
  }

  static boolean mayCross(ConsentPurpose purpose, Collection<DataGroup> groups) {
    return groups.stream()
        .allMatch(group -> MAY_CROSS_FOR.getOrDefault(group, Set.of()).contains(purpose));
  }
}
