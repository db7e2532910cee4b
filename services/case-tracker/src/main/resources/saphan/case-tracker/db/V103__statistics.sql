-- The monthly reports: each counted once, and never changed. No part of the read model: a report
-- stays when the timelines are built anew, since two answers to one question could be compared.
create table statistics_report (
  month              date not null check (extract(day from month) = 1),
  definition_version integer not null,
  as_of              timestamptz not null,
  -- by table: for each line its codes and its number, before anything is hidden
  tables             jsonb not null,
  primary key (month, definition_version)
);
create index timeline_fact_event on timeline_fact (side, event_type, occurred_at);
grant select, insert on statistics_report to ${app};
