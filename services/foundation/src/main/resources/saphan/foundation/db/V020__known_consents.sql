-- What a service that keeps no ledger of consents has heard of them, and of who is treated as a child: copies of events, in codes and numbers.

create table known_consent (
  id           uuid primary key,
  case_ref     uuid not null,
  person_ref   uuid not null,
  purpose      text not null,
  granted      boolean not null,
  recipients   text[] not null,
  countries    text[] not null,
  data_groups  text[] not null,
  by_herself   boolean not null,
  given_at     timestamptz not null,
  expires_at   timestamptz,
  withdrawn_at timestamptz
);
create index known_consent_person on known_consent (person_ref, purpose);
create index known_consent_case on known_consent (case_ref, purpose);

create table known_child (
  id             uuid primary key,
  person_ref     uuid not null,
  treat_as_child boolean not null
);
create index known_child_person on known_child (person_ref);

grant select, insert on known_consent, known_child to ${app};
grant update (withdrawn_at) on known_consent to ${app};
grant update (treat_as_child) on known_child to ${app};
