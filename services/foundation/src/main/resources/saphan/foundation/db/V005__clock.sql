-- How far the clock of a practice node was moved forward. One row at most.

create table business_clock (
  only_one     boolean primary key default true check (only_one),
  ahead_micros bigint not null check (ahead_micros >= 0)
);

grant select, insert, update on business_clock to ${app};
