package org.saphan.foundation.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a handler for a fact that it cannot take yet: one about a case it has not heard of, or
 * a state that contradicts its own. What the handler did is undone, the event is parked and shown.
 */
public final class NotNow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient @Nullable UUID waitsFor;

  /**
   * Parked until a person releases it.
   *
   * @param reason a short code, shown to operators; no personal data
   */
  public NotNow(String reason) {
    this(reason, null);
  }

  /**
   * Parked until an event of this other aggregate is taken, or a person releases it.
   *
   * @param waitsFor id of the aggregate whose event is missing
   */
  public NotNow(String reason, @Nullable UUID waitsFor) {
    super(reason, null, false, false);
    this.reason = reason;
    this.waitsFor = waitsFor;
  }

  public String reason() {
    return reason;
  }

  public @Nullable UUID waitsFor() {
    return waitsFor;
  }
}
