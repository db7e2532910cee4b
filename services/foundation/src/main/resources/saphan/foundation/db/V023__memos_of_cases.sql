-- What people are told of at all of a life cycle in a case: kept for what begins in the case after the event.

create table memo_of_case (
  case_ref    uuid        not null,
  lifecycle   text        not null,
  -- as in memo
  said        text        not null,
  event_id    uuid        not null,
  role        text,
  code        text,
  occurred_at timestamptz not null,
  primary key (case_ref, lifecycle, said, event_id)
);
create index memo_of_case_event on memo_of_case (event_id);

grant select, insert, delete on memo_of_case to ${app};
