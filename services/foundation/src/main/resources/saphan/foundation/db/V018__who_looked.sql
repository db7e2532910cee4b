-- Who looked at which case, who tried to, and who looked without being related to it. The application may add to it;
-- it may delete only what is older than five years, by the system's clock and not by that of a practice node.

create table case_read (
  aggregate_id  uuid not null,
  case_ref      uuid not null,
  reader_user   text not null,
  reader_agency text not null,
  reader_roles  text not null,
  outcome       text not null,
  -- to the minute: one page asks more than once
  read_at       timestamptz not null default date_trunc('minute', now()),
  primary key (aggregate_id, reader_user, outcome, read_at)
);
create index case_read_age on case_read (read_at);
create index vault_read_age on vault_read (read_at);

create table emergency_access (
  id           uuid primary key,
  account      text not null,
  agency       text not null,
  lifecycle    text not null,
  aggregate_id uuid not null,
  case_ref     uuid not null,
  reason       text not null,
  -- whether words lie in the vault, as a document of the aggregate under this id
  words        boolean not null,
  began_at     timestamptz not null,
  ends_at      timestamptz not null check (ends_at > began_at)
);
create index emergency_access_account on emergency_access (account, ends_at);
create index emergency_access_case on emergency_access (case_ref);

create table emergency_review (
  id          uuid primary key references emergency_access on delete cascade,
  reviewed_by text not null,
  agency      text not null,
  finding     text not null,
  reviewed_at timestamptz not null
);

grant select, insert, delete on case_read to ${app};
grant select, insert, delete on emergency_access to ${app};
grant select, insert on emergency_review to ${app};

alter table case_read enable row level security;
create policy case_read_seen on case_read for select using (true);
create policy case_read_added on case_read for insert with check (true);
create policy case_read_forgotten on case_read for delete using (read_at < now() - interval '5 years');

-- Of who opened documents the application may delete nothing by itself: it asks for this.
create function forget_vault_reads() returns bigint language sql security definer set search_path = ${schema} as $$
  with old as (delete from vault_read where read_at < now() - interval '5 years' returning 1) select count(*) from old
$$;
revoke all on function forget_vault_reads() from public;
grant execute on function forget_vault_reads() to ${app};

alter table emergency_access enable row level security;
create policy emergency_access_seen on emergency_access for select using (true);
create policy emergency_access_added on emergency_access for insert with check (true);
create policy emergency_access_forgotten on emergency_access for delete using (ends_at < now() - interval '5 years');
