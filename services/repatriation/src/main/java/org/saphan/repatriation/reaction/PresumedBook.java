package org.saphan.repatriation.reaction;

import java.util.UUID;

/** Whom case workers presume to be victims elsewhere, as it was heard. */
@FunctionalInterface
public interface PresumedBook {
  /** Somebody is presumed to be one; heard again it changes nothing. */
  void presumed(UUID personRef, UUID caseRef);
}
