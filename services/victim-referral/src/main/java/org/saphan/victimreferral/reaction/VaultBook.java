package org.saphan.victimreferral.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which vaults keep something of whom, and what they answered. */
public interface VaultBook {
  /** What all vaults have answered: which they are, and when the last one did. */
  record Stopped(List<String> vaults, Instant lastAt) {}

  /** A vault keeps something of a person from now on. */
  void keeps(String vault, UUID personRef);

  /**
   * A vault keeps nothing of a person any more, and need not answer.
   *
   * @return what all others answered, for each consent that waited for nobody else
   */
  Map<UUID, Stopped> erased(String vault, UUID personRef, Instant at);

  /**
   * A vault answered that it lets nothing out under a consent any more.
   *
   * @return what all answered, if nobody is missing
   */
  Optional<Stopped> stopped(String vault, UUID personRef, UUID consentId, Instant at);
}
