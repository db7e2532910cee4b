-- Whom a case worker presumes to be a victim, as the service of victims told: numbers only.

create table presumed_elsewhere (
  person_ref uuid not null,
  case_ref   uuid not null,
  primary key (person_ref, case_ref)
);
create index presumed_elsewhere_case on presumed_elsewhere (case_ref);

grant select, insert on presumed_elsewhere to ${app};
