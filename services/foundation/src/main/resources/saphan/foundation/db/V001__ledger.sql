-- State, history, deadlines and the log of accepted commands. The application role may add history but
-- neither change nor delete it.

create table aggregate (
  id            uuid primary key,
  lifecycle     text not null,
  reference     text not null unique,
  case_ref      uuid not null,
  version       bigint not null check (version > 0),
  stage         text not null,
  remembered    text,
  state         jsonb not null,
  fold_version  integer not null,
  holder_role   text not null,
  holder_agency text,
  ties          text[] not null,
  created_at    timestamptz not null,
  changed_at    timestamptz not null
);
create index aggregate_ties on aggregate using gin (ties);
create index aggregate_list on aggregate (lifecycle, reference desc);
create index aggregate_case on aggregate (case_ref);

create table history (
  aggregate_id        uuid not null,
  version             bigint not null check (version > 0),
  aggregate_type      text not null,
  event_id            uuid not null unique,
  event_type          text not null,
  -- the public half: exactly the bytes that are published; they begin with the schema's fingerprint
  event               bytea not null,
  case_ref            uuid not null,
  correlation_id      uuid not null,
  causation_id        uuid not null,
  transition          text not null,
  stage_before        text,
  stage_after         text not null,
  holder_role         text not null,
  holder_agency       text,
  actor_agency        text not null,
  actor_role          text not null,
  on_behalf_of_agency text,
  occurred_at         timestamptz not null,
  precision           text not null,
  recorded_at         timestamptz not null,
  practice            boolean not null,
  -- the private half: never published
  actor_user          text not null,
  on_behalf_of_proof  jsonb,
  content             jsonb,
  primary key (aggregate_id, version)
);
create index history_recorded on history (recorded_at);

create table deadline (
  id        uuid primary key,
  owner_id  uuid not null,
  lifecycle text not null,
  kind      text not null,
  version   bigint not null,
  status    text not null,
  due_at    timestamptz not null,
  -- when the sweep must look at it next; null while paused or over
  next_at   timestamptz,
  -- how often it was breached, and for how many of these the breach's own command was given
  breaches  integer not null,
  answered  integer not null default 0,
  running   jsonb not null
);
create index deadline_owner on deadline (owner_id) where status in ('RUNNING', 'PAUSED', 'BREACHED');
create index deadline_next on deadline (next_at) where next_at is not null;
create index deadline_unanswered on deadline (id) where breaches > answered;

create table command_log (
  command_id  uuid primary key,
  actor_user  text not null,
  body_hash   bytea not null,
  answer      jsonb not null,
  accepted_at timestamptz not null
);
create index command_log_age on command_log (accepted_at);

create table reference_number (
  kind text not null,
  year integer not null,
  last bigint not null,
  primary key (kind, year)
);

grant select, insert, update on aggregate to ${app};
grant select, insert on history to ${app};
grant select, insert, update on deadline to ${app};
grant select, insert, delete on command_log to ${app};
grant select, insert, update on reference_number to ${app};
