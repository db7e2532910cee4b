-- What was published, for ever: a past request points at a version of it.

create table published_entry (
  kind         text not null,
  code         text not null,
  version      integer not null check (version > 0),
  -- exactly the bytes that were published
  event        bytea not null,
  -- 1 as first published, 2 once it was given an end
  edition      integer not null check (edition in (1, 2)),
  published_at timestamptz not null,
  primary key (kind, code, version)
);

grant select, insert on published_entry to ${app};
grant update (event, edition) on published_entry to ${app};
