-- Which referrals were made for a return elsewhere, and which of them go on: numbers only.

create table referral_of_return (
  referral_id uuid    primary key,
  return_id   uuid    not null,
  ended       boolean not null default false
);

create index referral_of_return_going_on on referral_of_return (return_id) where not ended;

grant select, insert, update on referral_of_return to ${app};
