package org.saphan.foundation.peer;

import java.util.Map;
import java.util.UUID;

/**
 * What another service of the node asks for.
 *
 * @param from the service that asks; its signature was good
 * @param type which {@link PeerAnswer} it is for
 * @param id of what is asked for
 * @param details codes and numbers besides; no personal data
 */
public record PeerQuestion(String from, String type, UUID id, Map<String, String> details) {
  public PeerQuestion {
    details = Map.copyOf(details);
  }
}
