-- What people must know because of an event elsewhere, and who has dealt with it. Both are only ever added to.

create table memo (
  -- made of reaction, event and aggregate: read again, the same
  id           uuid primary key,
  -- the row of the choreography and the event, such as X9.ReferralExhausted: the key of its sentence
  said         text        not null,
  code         text,
  case_ref     uuid        not null,
  -- at which it is shown
  aggregate_id uuid,
  -- whose task it is; only shown if null
  role         text,
  agency       text,
  event_id     uuid        not null,
  occurred_at  timestamptz not null,
  noted_at     timestamptz not null default clock_timestamp(),
  check (aggregate_id is not null or role is not null)
);
create index memo_aggregate on memo (aggregate_id);
create index memo_role on memo (role) where role is not null;

create table memo_done (
  memo_id uuid        primary key references memo (id),
  done_by text        not null,
  agency  text        not null,
  done_at timestamptz not null default clock_timestamp()
);

grant select, insert on memo to ${app};
grant select, insert on memo_done to ${app};
