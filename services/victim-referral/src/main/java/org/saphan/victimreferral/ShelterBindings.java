package org.saphan.victimreferral;

import java.util.List;
import java.util.Set;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Claim;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.victimreferral.shelter.ShelterEvent;
import org.saphan.victimreferral.shelter.ShelterState;
import org.saphan.victimreferral.shelter.ShelterTable;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.terms.VictimReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shelters as this service offers them. */
@Configuration(proxyBeanMethods = false)
class ShelterBindings {
  /** What the other says instead of making a second one. */
  private static final String GUARD = "STATE";

  @Bean
  Binding<ShelterState, ShelterEvent, VictimReference> shelters(ReferenceView reference) {
    return new Binding<>(
            ShelterTable.lifeCycle(),
            "SHE",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of("shelterCode"),
            () -> reference,
            actor -> VictimReferral.ties(actor, reference))
        .withClaims(ShelterBindings::claims);
  }

  /** A shelter is known by its code: whoever registers it again is told of the first. */
  private static List<Claim> claims(ShelterState shelter) {
    return List.of(new Claim(GUARD, "shelterCode", shelter.shelterCode().value()));
  }
}
