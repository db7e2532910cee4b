-- What this service heard of people before it has a case of theirs, and which vaults keep something of them. Codes and numbers only.

create table heard_age (
  person_ref uuid primary key,
  age_band   text not null
);

create table vault_of_person (
  person_ref uuid not null,
  vault      text not null,
  primary key (person_ref, vault)
);

-- Who answered that nothing goes out any more under a consent that was taken back.
create table sharing_stopped (
  consent_id uuid        not null,
  vault      text        not null,
  stopped_at timestamptz not null,
  primary key (consent_id, vault)
);

grant select, insert, update on heard_age to ${app};
grant select, insert, delete on vault_of_person to ${app};
grant select, insert on sharing_stopped to ${app};
