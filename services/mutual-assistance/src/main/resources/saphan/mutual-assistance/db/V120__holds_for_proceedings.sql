-- Returns that stand still because somebody is needed in proceedings, until the hold is lifted. Ids only.

create table hold_for_proceedings (
  return_id uuid        not null,
  hold_no   integer     not null,
  -- the event that said so; what people are told because of it is found by it
  event_id  uuid        not null,
  case_ref  uuid        not null,
  placed_at timestamptz not null,
  primary key (return_id, hold_no)
);
create index hold_for_proceedings_case on hold_for_proceedings (case_ref);

-- Update only for the lock of a row that is read.
grant select, insert, update, delete on hold_for_proceedings to ${app};
