-- Documents, sealed per owner, and who read them. The keys that open them stand in a schema of their own,
-- so that they can be backed up apart: a document whose key is gone is gone, in every backup without keys.

create table document (
  owner      uuid not null,
  doc_id     uuid not null,
  version    integer not null check (version > 0),
  media_type text not null,
  sealed     bytea not null,
  -- of the plain bytes
  sha256     bytea not null check (octet_length(sha256) = 32),
  kept_at    timestamptz not null default now(),
  primary key (owner, doc_id, version)
);
-- What is sealed cannot be compressed: do not try.
alter table document alter column sealed set storage external;

create table ${keys}.data_key (
  owner   uuid primary key,
  wrapped bytea not null,
  made_at timestamptz not null default now()
);

create table vault_read (
  id           bigint generated always as identity primary key,
  reader_user  text not null,
  reader_agency text not null,
  reader_roles text not null,
  owner        uuid not null,
  doc_id       uuid not null,
  version      integer not null,
  reason       text not null check (length(reason) <= 200),
  read_at      timestamptz not null default now()
);
create index vault_read_owner on vault_read (owner, read_at);
create index vault_read_reader on vault_read (reader_user, read_at);

grant select, insert on document to ${app};
grant select, insert, delete on ${keys}.data_key to ${app};
grant select, insert on vault_read to ${app};
