package org.saphan.mutualassistance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Claim;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.incoming.IncomingSamples;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.terms.ForeignReference;

class IncomingClaimsTest {
  private static IncomingState request(String country, String number, String wire) {
    return IncomingSamples.from(new java.util.Random(1))
        .of(IncomingState.class)
        .with(next ->
            next.requestingCountry(new CountryCode(country))
                .requestingAuthority(new AgencyCode(country + "-OAG"))
                .receivedAt(Instant.EPOCH)
                .foreignRef(new ForeignReference(number))
                .interpolRef(wire == null ? null : new ForeignReference(wire)));
  }

  private static List<Claim> claims(String country, String number, String wire) {
    return IncomingClaims.of(request(country, number, wire));
  }

  @Test
  void spacesAndSmallLettersDoNotMakeAnotherNumber() {
    assertThat(claims("TH", "oag  12/2569 ", null)).isEqualTo(claims("TH", "OAG 12/2569", null));
  }

  @Test
  void theSameNumberOfAnotherStateIsAnotherNumberAndThatOfInterpolIsOneForAll() {
    assertThat(claims("TH", "12", "IP 7"))
        .hasSize(2)
        .doesNotContainSequence(claims("VN", "12", null));
    assertThat(claims("TH", "12", "IP 7").getLast())
        .isEqualTo(claims("VN", "13", "ip 7").getLast());
  }
}
