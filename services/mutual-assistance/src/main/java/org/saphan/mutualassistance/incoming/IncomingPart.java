package org.saphan.mutualassistance.incoming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ConditionKind;

/** The parts of events that only an incoming request has: codes and numbers, never words. */
public sealed interface IncomingPart {
  /** One thing that is asked of us, and who does it until when. */
  record AssignedItem(
      int itemNo,
      AssistanceType type,
      AgencyCode competentAuthority,
      Instant dueAt,
      boolean victimConcerned)
      implements IncomingPart {}

  /** A condition under which we accepted. */
  record AcceptedCondition(@Nullable Integer no, @Nullable ConditionKind kind)
      implements IncomingPart {}
}
