-- The read model of the timeline, twice: one side serves while the other is built anew from Kafka.
-- Every table is cut in two by its side, so that one statement serves both, an empty side is fresh
-- tables, and the switch is one row. Nothing here is the record: all of it can be dropped.

-- Generations follow one another: the odd ones are built on side A, the even ones on side B.
create table timeline_serving (
  one           boolean primary key default true check (one),
  generation    bigint not null,
  side          text not null generated always as (case generation % 2 when 1 then 'A' else 'B' end) stored,
  since         timestamptz not null,
  -- when the building of the next generation began; null while none is built
  rebuild_since timestamptz
);
insert into timeline_serving (generation, since) values (1, now());

-- One row for each event received: the envelope, and of the event what may be shown (codes, numbers, times).
create table timeline_fact (
  side                text not null,
  event_id            uuid not null,
  event_type          text not null,
  schema_version      text not null,
  service             text not null,
  aggregate_type      text not null,
  aggregate_id        uuid not null,
  version             bigint not null,
  -- for an event of a deadline: whose deadline
  owner_id            uuid,
  case_ref            uuid not null,
  correlation_id      uuid,
  causation_id        uuid,
  occurred_at         timestamptz not null,
  precision           text not null,
  recorded_at         timestamptz not null,
  received_at         timestamptz not null,
  actor_agency        text not null,
  actor_role          text not null,
  on_behalf_of_agency text,
  origin_country      text not null,
  data_class          text not null,
  purpose             text not null,
  restrictions        text[] not null,
  transition          text,
  stage_before        text,
  stage_after         text,
  holder_role         text,
  holder_agency       text,
  practice            boolean not null,
  -- the ties of the aggregate when it happened: a partner sees what came since it was its own
  ties                text[] not null,
  fields              jsonb not null,
  person_ref          uuid,
  primary key (side, event_id)
) partition by list (side);
create index timeline_fact_case on timeline_fact (side, case_ref, occurred_at);
create index timeline_fact_person on timeline_fact (side, person_ref) where person_ref is not null;

-- Where an aggregate stands, by its last event.
create table timeline_aggregate (
  side             text not null,
  id               uuid not null,
  service          text not null,
  type             text not null,
  case_ref         uuid not null,
  version          bigint not null,
  stage            text not null,
  holder_role      text not null,
  holder_agency    text,
  since            timestamptz not null,
  first_at         timestamptz not null,
  last_occurred_at timestamptz not null,
  last_recorded_at timestamptz not null,
  origin_country   text not null,
  practice         boolean not null,
  -- who may see it, such as requesting:LA-PPO-SV
  ties             text[] not null,
  agencies         text[] not null,
  countries        text[] not null,
  primary key (side, id)
) partition by list (side);
create index timeline_aggregate_case on timeline_aggregate (side, case_ref);
create index timeline_aggregate_ties on timeline_aggregate using gin (ties);

create table timeline_deadline (
  side               text not null,
  id                 uuid not null,
  version            bigint not null,
  owner_id           uuid not null,
  case_ref           uuid not null,
  kind               text not null,
  status             text not null check (status in ('RUNNING', 'PAUSED', 'BREACHED', 'MET', 'CANCELLED')),
  starts_at          timestamptz not null,
  due_at             timestamptz not null,
  paused_at          timestamptz,
  ended_at           timestamptz,
  responsible_role   text not null,
  responsible_agency text not null,
  escalate_to        text not null,
  late               boolean not null,
  breaches           integer not null,
  primary key (side, id)
) partition by list (side);
create index timeline_deadline_owner on timeline_deadline (side, owner_id);
create index timeline_deadline_case on timeline_deadline (side, case_ref);

-- Persons whose record a vault has destroyed, so that what comes later by another road is dropped too.
create table timeline_erased (
  side       text not null,
  person_ref uuid not null,
  vault      text not null,
  primary key (side, person_ref, vault)
) partition by list (side);

-- What is left of a dropped fact: that there was one. It only counts.
create table timeline_dropped (
  side       text not null,
  event_id   uuid not null,
  event_type text not null,
  vault      text not null,
  primary key (side, event_id)
) partition by list (side);

create table timeline_fact_a partition of timeline_fact for values in ('A');
create table timeline_fact_b partition of timeline_fact for values in ('B');
create table timeline_aggregate_a partition of timeline_aggregate for values in ('A');
create table timeline_aggregate_b partition of timeline_aggregate for values in ('B');
create table timeline_deadline_a partition of timeline_deadline for values in ('A');
create table timeline_deadline_b partition of timeline_deadline for values in ('B');
create table timeline_erased_a partition of timeline_erased for values in ('A');
create table timeline_erased_b partition of timeline_erased for values in ('B');
create table timeline_dropped_a partition of timeline_dropped for values in ('A');
create table timeline_dropped_b partition of timeline_dropped for values in ('B');

grant select, update on timeline_serving to ${app};
grant select, insert, delete on timeline_fact to ${app};
grant select, insert, update, delete on timeline_aggregate, timeline_deadline to ${app};
grant select, insert on timeline_erased, timeline_dropped to ${app};
-- to empty one side at once, before it is built anew
grant truncate on timeline_fact_a, timeline_fact_b, timeline_aggregate_a, timeline_aggregate_b,
  timeline_deadline_a, timeline_deadline_b, timeline_erased_a, timeline_erased_b,
  timeline_dropped_a, timeline_dropped_b to ${app};
