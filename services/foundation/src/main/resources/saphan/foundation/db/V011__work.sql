-- What somebody must do next is found by who holds it, and by the deadlines that call for somebody.

create index aggregate_holder on aggregate (holder_agency, holder_role) where holder_role <> 'NOBODY';

create index deadline_calling on deadline (owner_id)
  where status in ('RUNNING', 'BREACHED') and (breaches > 0 or (running ->> 'remindersSent')::int > 0);
