-- What the measures of the ledger need.

-- Since when an aggregate is in its stage.
alter table aggregate add column stage_since timestamptz;
update aggregate a set stage_since = coalesce(
  (select max(h.recorded_at) from history h where h.aggregate_id = a.id and h.stage_before is distinct from h.stage_after),
  a.created_at);
alter table aggregate alter column stage_since set not null;

-- Open deadlines are counted by kind from the index alone.
drop index deadline_owner;
create index deadline_owner on deadline (owner_id) include (kind, status) where status in ('RUNNING', 'PAUSED', 'BREACHED');
