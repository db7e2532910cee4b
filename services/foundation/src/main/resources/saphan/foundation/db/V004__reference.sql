-- The service's own copy of the reference data. A version is never removed: what a past decision used stays.

create sequence reference_revision;

create table reference_entry (
  type     text not null,
  code     text not null,
  version  integer not null check (version > 0),
  -- exactly the bytes that were published; they begin with the schema's fingerprint
  event    bytea not null,
  -- a new one with every change, so that readers see from the sum that something changed
  revision bigint not null default nextval('reference_revision'),
  primary key (type, code, version)
);

grant usage on sequence reference_revision to ${app};
grant select, insert, update on reference_entry to ${app};
