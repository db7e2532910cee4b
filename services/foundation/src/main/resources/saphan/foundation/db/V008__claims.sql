-- What only one aggregate of a life cycle may have: keyed hashes, never the values. Taken once and for ever.

create table claim (
  lifecycle    text not null,
  kind         text not null,
  key_hash     bytea not null,
  aggregate_id uuid not null,
  primary key (lifecycle, kind, key_hash)
);

grant select, insert on claim to ${app};
