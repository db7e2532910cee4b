-- Sealed packages of disclosures, of this vault and of the others, as their events tell of them; and which this service has received. Codes and numbers:
-- what is in a package lies sealed in the vault, under an owner of its own.

create table known_package (
  disclosure_id uuid primary key,
  vault         text not null,
  case_ref      uuid not null,
  person_ref    uuid not null,
  recipient     text not null,
  data_groups   text[] not null,
  consent_id    uuid,
  granted_at    timestamptz not null,
  expires_at    timestamptz not null,
  -- when this service first asked for it
  asked_at      timestamptz,
  -- when somebody got it, as its vault says
  fetched_at    timestamptz,
  -- when this service kept it
  received_at   timestamptz,
  -- why it cannot be had any more
  ended         text
);
create index known_package_recipient on known_package (recipient, granted_at);
create index known_package_person on known_package (person_ref);
create index known_package_consent on known_package (consent_id);

grant select, insert on known_package to ${app};
grant update (asked_at, fetched_at, received_at, ended) on known_package to ${app};
