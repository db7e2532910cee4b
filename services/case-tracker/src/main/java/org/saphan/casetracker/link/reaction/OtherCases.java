package org.saphan.casetracker.link.reaction;

import java.util.List;
import java.util.UUID;

/** What the timelines know of the cases of a person. */
public interface OtherCases {
  /** Whether an aggregate of a service has its timeline up to this version. */
  boolean isKnown(String service, UUID aggregate, long version);

  /** The cases of these persons, each once, in one order. */
  List<UUID> of(List<UUID> persons);
}
