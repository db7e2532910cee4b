-- Whoever decides about a person asks what else is kept about the same one.

create index aggregate_person on aggregate ((state ->> 'personRef')) where state ->> 'personRef' is not null;
