package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.Derived;

/**
 * The pieces of evidence whose stored bytes were read again and have the hash that was recorded
 * when they were received.
 */
public record IntactEvidence(List<UUID> evidenceIds) implements Derived {
  public IntactEvidence {
    evidenceIds = List.copyOf(evidenceIds);
  }
}
