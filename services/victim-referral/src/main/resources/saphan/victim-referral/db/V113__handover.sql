-- When the people of a notice are to be handed over, as it was said last: beds are held until a day after. Codes and numbers only.
create table heard_handover (
  notice_id uuid        primary key,
  at        timestamptz not null
);

grant select, insert, update on heard_handover to ${app};
