-- Until when the record of a person is kept, as it was last reckoned; null while nobody can say. Only a note: the rule asks again.

create table retention (
  person_ref uuid primary key,
  kept_until timestamptz,
  looked_at  timestamptz not null
);
create index retention_looked on retention (looked_at);

grant select, insert, update, delete on retention to ${app};
