package org.saphan.victimreferral.terms;

import java.time.Instant;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/**
 * What a person agreed to (chapter C.5): no consent is no sharing. Of several words about the same
 * the last counts; a withdrawn, expired or refused one covers nothing.
 */
public interface ConsentBook {
  /** Whether the person agreed that this agency serves her, or learns of her, for this purpose. */
  boolean covers(UUID personRef, ConsentPurpose purpose, AgencyCode recipient, Instant at);

  /** The same for one group of data: what was not named is not covered. */
  boolean covers(
      UUID personRef, ConsentPurpose purpose, AgencyCode recipient, DataGroup group, Instant at);

  /** Whether she agreed that something goes to this country for this purpose. */
  boolean covers(UUID personRef, ConsentPurpose purpose, CountryCode country, Instant at);

  /** Whether she agreed to this purpose at all, whoever it is that serves her. */
  boolean covers(UUID personRef, ConsentPurpose purpose, Instant at);
}
