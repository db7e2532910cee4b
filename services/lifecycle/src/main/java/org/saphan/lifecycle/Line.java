package org.saphan.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of history with both halves, as the fold sees it.
 *
 * @param event the public half
 * @param user private: who acted
 * @param onBehalfOf private: whose word it is, with the proof; null if the actor's own
 * @param content private: documents in the vault that belong to this line
 */
public record Line<E>(
    E event,
    String user,
    AgencyCode agency,
    @Nullable OnBehalfOf onBehalfOf,
    List<DocumentRef> content,
    Instant occurredAt,
    Instant recordedAt) {
  public Line {
    content = List.copyOf(content);
  }
}
