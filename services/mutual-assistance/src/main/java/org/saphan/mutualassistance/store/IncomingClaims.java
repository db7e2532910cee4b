package org.saphan.mutualassistance.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saphan.foundation.ledger.Claim;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.terms.ForeignReference;

/**
 * What only one incoming request may have: the number of its State, and that of INTERPOL. A
 * pre-alert and the letter that confirms it are one request (guard FOREIGN_REF_NEW).
 */
public final class IncomingClaims {
  private static final String GUARD = "FOREIGN_REF_NEW";

  private IncomingClaims() {}

  /** The claims of a request in this state. */
  public static List<Claim> of(IncomingState request) {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        new Claim(
            GUARD,
            "foreignRef",
            request.requestingCountry() + " " + asOneWouldCompare(request.foreignRef())));
    if (request.interpolRef() != null) {
      claims.add(new Claim(GUARD, "interpolRef", asOneWouldCompare(request.interpolRef())));
    }
    return claims;
  }

  /** Small letters, doubled spaces and ways to write one letter do not make another number. */
  private static String asOneWouldCompare(ForeignReference reference) {
    return Normalizer.normalize(reference.value(), Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toUpperCase(Locale.ROOT);
  }
}
