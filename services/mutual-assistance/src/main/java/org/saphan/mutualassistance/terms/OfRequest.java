package org.saphan.mutualassistance.terms;

import java.util.UUID;

/** A command that makes something which belongs to a request, and so is in its case. */
public interface OfRequest {
  /** The request. */
  UUID requestId();
}
