package org.saphan.mutualassistance.terms;

import java.util.UUID;

/** What is known here of the consents that victims gave; case workers record them. */
@FunctionalInterface
public interface Consents {
  /** Nobody has told this service of any consent. */
  Consents NONE_KNOWN = requestId -> false;

  /**
   * Whether a victim in the case of this request agreed to testify and did not take it back
   * (consent TESTIFY).
   */
  boolean toTestify(UUID requestId);
}
