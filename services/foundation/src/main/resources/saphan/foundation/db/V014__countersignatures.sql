-- What a second person signed and nobody used yet: the code as a keyed hash, bound to one aggregate and one command.

create table countersignature (
  code_hash  bytea primary key,
  account    text not null,
  agency     text not null,
  expires_at timestamptz not null
);
create index countersignature_expired on countersignature (expires_at);

grant select, insert, delete on countersignature to ${app};
