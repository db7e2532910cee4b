-- Documents too large for a row. Their bytes lie in parts outside of the database, each part sealed; here stands which
-- parts are there. A whole becomes a document when all its parts are there and its hash is what was announced.

alter table document alter column sealed drop not null;
-- of the plain bytes of a document in parts; null where the bytes stand in the row
alter table document add column size bigint check (size > 0);
alter table document add check ((sealed is null) = (size is not null));

create table document_upload (
  owner      uuid not null,
  doc_id     uuid not null,
  media_type text not null,
  size       bigint not null check (size > 0),
  -- of the plain bytes of the whole, as announced
  sha256     bytea not null check (octet_length(sha256) = 32),
  begun_at   timestamptz not null default now(),
  primary key (owner, doc_id)
);

create table document_part (
  owner   uuid not null,
  doc_id  uuid not null,
  no      integer not null check (no > 0),
  -- of the plain bytes of this part
  sha256  bytea not null check (octet_length(sha256) = 32),
  kept_at timestamptz not null default now(),
  primary key (owner, doc_id, no)
);

-- Who read one document is asked for as often as what was read of an owner.
create index vault_read_document on vault_read (owner, doc_id, read_at);

grant select, insert, delete on document_upload to ${app};
grant select, insert, delete on document_part to ${app};
