-- Whom another State identified as a victim, and the event of a notice that said so first; null until one does. Codes and numbers only.
create table heard_abroad (
  person_ref uuid primary key,
  said_by    uuid
);

grant select, insert, update on heard_abroad to ${app};
