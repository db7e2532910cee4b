-- Events on their way out, and how far consumers have come.

-- Rows leave when they are sent; what is here is unsent. Headers are lines: name, space, value.
create table outbox (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  key         text        not null,
  headers     text        not null,
  value       bytea,
  recorded_at timestamptz not null default clock_timestamp()
) with (
  -- A queue is mostly dead rows: clean by number, not by share, or the head of the index grows long.
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000
);

-- The last version that a consumer has taken of an aggregate.
create table consumer_seen (
  consumer     text   not null,
  aggregate_id uuid   not null,
  version      bigint not null,
  primary key (consumer, aggregate_id)
);

-- What a consumer may not take yet: a number before it is missing, or its handler said not now.
create table parked (
  id           bigint generated always as identity primary key,
  consumer     text        not null,
  aggregate_id uuid        not null,
  version      bigint      not null,
  topic        text        not null,
  key          text        not null,
  headers      text        not null,
  value        bytea       not null,
  reason       text        not null,
  waits_for    uuid,
  parked_at    timestamptz not null default clock_timestamp(),
  unique (consumer, aggregate_id, version)
);
create index parked_waits_for on parked (consumer, waits_for) where waits_for is not null;

grant select, insert, delete on outbox to ${app};
grant select, insert, update, delete on consumer_seen to ${app};
grant select, insert, update, delete on parked to ${app};
