-- Accounts that may not touch a case: a conflict of interest. Kept by every service from the events of who decides on it.

create table exclusion (
  id       uuid primary key,
  case_ref uuid not null,
  account  uuid not null
);
create index exclusion_account on exclusion (account, case_ref);

grant select, insert, delete on exclusion to ${app};
