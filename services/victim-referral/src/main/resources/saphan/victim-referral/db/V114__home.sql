-- Where people go home to, and by which return somebody came whose trafficker is near there: no house is to be asked there. Codes and numbers only.
create table heard_home (
  person_ref uuid primary key,
  province   text not null
);

create table heard_danger (
  return_id uuid    primary key,
  near      boolean not null
);

grant select, insert, update on heard_home, heard_danger to ${app};
