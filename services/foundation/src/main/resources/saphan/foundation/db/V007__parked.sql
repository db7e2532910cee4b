-- For operators: what consumers could not read, and what was done with events that waited.

-- The messages themselves lie in the service's dead-letter topic. What is null could not be read either.
create table dead_letter (
  id           bigint generated always as identity primary key,
  consumer     text        not null,
  -- topic, partition and offset
  origin       text        not null,
  event_type   text,
  aggregate_id uuid,
  version      bigint,
  reason       text        not null,
  since        timestamptz not null default clock_timestamp(),
  unique (consumer, origin)
);
create index dead_letter_since on dead_letter (since);

create table parked_decision (
  id           bigint generated always as identity primary key,
  consumer     text        not null,
  event_type   text        not null,
  aggregate_id uuid        not null,
  version      bigint      not null,
  action       text        not null check (action in ('RELEASE', 'SKIP')),
  reason       text        not null check (length(reason) between 1 and 500),
  decided_by   text        not null,
  agency       text        not null,
  decided_at   timestamptz not null default clock_timestamp()
);

grant select, insert, delete on dead_letter to ${app};
grant select, insert on parked_decision to ${app};
