package org.saphan.victimreferral.terms;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/**
 * What a person agreed to (chapter C.5): no consent is no sharing. Of several words about the same
 * the last counts; a withdrawn, expired or refused one covers nothing. What counts is what stood at
 * the time that is asked about: ask about {@code recordedAt}, and for a line that was written
 * offline about its {@code occurredAt} too.
 */
@FunctionalInterface
public interface ConsentBook {
  /** Knows of no consent. */
  ConsentBook NOTHING = (personRef, purpose, scope, at) -> false;

  /** Whether the person agreed to this. */
  boolean covers(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at);

  /**
   * Whether her last word about this is a no. A book that keeps only who agreed knows of none: not
   * to have spoken is no refusal.
   */
  default boolean refuses(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return false;
  }

  /** Whether she agreed that this agency serves her, or learns of her, for this purpose. */
  default boolean covers(UUID personRef, ConsentPurpose purpose, AgencyCode recipient, Instant at) {
    return covers(personRef, purpose, new ConsentScope(recipient, null, Set.of()), at);
  }

  /** The same for one group of data: what was not named is not covered. */
  default boolean covers(
      UUID personRef, ConsentPurpose purpose, AgencyCode recipient, DataGroup group, Instant at) {
    return covers(personRef, purpose, new ConsentScope(recipient, null, Set.of(group)), at);
  }

  /** Whether she agreed that something goes to this country for this purpose. */
  default boolean covers(UUID personRef, ConsentPurpose purpose, CountryCode country, Instant at) {
    return covers(personRef, purpose, new ConsentScope(null, country, Set.of()), at);
  }

  /** Whether she agreed to this purpose at all, whoever it is that serves her. */
  default boolean covers(UUID personRef, ConsentPurpose purpose, Instant at) {
    return covers(personRef, purpose, new ConsentScope(null, null, Set.of()), at);
  }
}
