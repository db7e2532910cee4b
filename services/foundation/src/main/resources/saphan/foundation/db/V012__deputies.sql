-- Who stands in for whom. Nothing here is ever changed: a handing over that ends early has a line more.

create table deputyship (
  id        uuid primary key,
  agency    text not null,
  role      text not null,
  absent    text not null,
  deputy    text not null check (deputy <> absent),
  -- the first and the last day, both included
  from_day  date not null,
  until_day date not null check (until_day >= from_day),
  reason    text not null,
  named_at  timestamptz not null
);
create index deputyship_agency on deputyship (agency, until_day);

create table deputyship_end (
  id       uuid primary key references deputyship,
  ended_by text not null,
  ended_at timestamptz not null
);

-- of the private half: the account for whom somebody acted, null where in his own right
alter table history add column acted_for text;

grant select, insert on deputyship to ${app};
grant select, insert on deputyship_end to ${app};
