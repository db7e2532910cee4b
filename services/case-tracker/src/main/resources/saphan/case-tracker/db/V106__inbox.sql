-- The inbox begins with what is breached: few, and of parts that its reader may not see.
create index timeline_deadline_breached on timeline_deadline (side, escalate_to) where status = 'BREACHED';
