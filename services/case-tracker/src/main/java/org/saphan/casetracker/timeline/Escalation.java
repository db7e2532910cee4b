package org.saphan.casetracker.timeline;

import java.util.UUID;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.lifecycle.Holder;

/**
 * A breached deadline that calls on somebody above who should have acted (choreography X25).
 *
 * @param type the name of the life cycle of the part that is late
 * @param holder who should have acted and still may
 */
public record Escalation(
    UUID caseRef, String type, String stage, Holder holder, DeadlineNow deadline) {}
