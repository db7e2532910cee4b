package org.saphan.casetracker.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.lifecycle.Holder;

/**
 * A breached deadline that calls on somebody above who should have acted (choreography X25).
 *
 * @param type the name of the life cycle of the part that is late; it, stage and holder are null
 *     for whoever is called and may not see that part
 * @param holder who should have acted and still may
 */
public record Escalation(
    UUID caseRef,
    @Nullable String type,
    @Nullable String stage,
    @Nullable Holder holder,
    DeadlineNow deadline) {}
