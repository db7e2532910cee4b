package org.saphan.foundation.personal.disclosure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/**
 * What was said once, for one purpose, about handing on what is known of a person.
 *
 * @param granted whether it was a yes
 * @param recipients of a yes: only these; a no that names none is a no to all
 * @param byHerself whether no guardian said it with her or for her
 * @param expiresAt null: until it is taken back
 * @param withdrawnAt null while it was not
 */
public record SaidConsent(
    boolean granted,
    List<AgencyCode> recipients,
    List<CountryCode> countries,
    List<DataGroup> dataGroups,
    boolean byHerself,
    Instant givenAt,
    @Nullable Instant expiresAt,
    @Nullable Instant withdrawnAt) {
  public SaidConsent {
    recipients = List.copyOf(recipients);
    countries = List.copyOf(countries);
    dataGroups = List.copyOf(dataGroups);
  }
}
