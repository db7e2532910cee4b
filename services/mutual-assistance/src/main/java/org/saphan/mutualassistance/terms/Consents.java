package org.saphan.mutualassistance.terms;

import java.util.UUID;

/** What is known here of the consents that victims gave; case workers record them. */
@FunctionalInterface
public interface Consents {
  /** Nobody has told this service of any consent. */
  Consents NONE_KNOWN = requestId -> false;

  /**
   * Whether somebody in the case of this request was asked to testify, and all who were agreed and
   * did not take it back (consent TESTIFY): an item does not say whom of several it is about.
   */
  boolean toTestify(UUID requestId);
}
