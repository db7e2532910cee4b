-- Tokens of persons' records (class P2: pseudonymous, not anonymous), to find records that may be of
-- one person. They are in no log, event or page, and are deleted 90 days after they came.

-- What vaults are still to be asked for.
create table match_wanted (
  person_ref     uuid not null,
  vault          text not null,
  event_id       uuid not null,
  case_ref       uuid not null,
  correlation_id uuid not null,
  asked          integer not null default 0,
  noted_at       timestamptz not null default clock_timestamp(),
  ask_at         timestamptz not null default clock_timestamp(),
  primary key (person_ref, vault)
);
create index match_wanted_due on match_wanted (ask_at);

-- One row for each period of keys.
create table match_tokens (
  person_ref uuid not null,
  vault      text not null,
  period     integer not null,
  case_ref   uuid not null,
  blocks     text[] not null,
  tokens     jsonb not null,
  kept_at    timestamptz not null default clock_timestamp(),
  primary key (person_ref, vault, period)
);
create index match_tokens_block on match_tokens using gin (blocks);

-- Records that are too alike to be forgotten and not enough to be proposed.
create table match_weak (
  left_person  uuid not null,
  left_vault   text not null,
  left_case    uuid not null,
  right_person uuid not null,
  right_vault  text not null,
  right_case   uuid not null,
  score        numeric(5, 4) not null,
  found_at     timestamptz not null default clock_timestamp(),
  primary key (left_person, right_person)
);
grant select, insert, update, delete on match_wanted to ${app};
grant select, insert, delete on match_tokens, match_weak to ${app};
