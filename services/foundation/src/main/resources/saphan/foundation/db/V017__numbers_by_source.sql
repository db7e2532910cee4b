-- One person may have a record under one number in the vaults of several services, and each vault counts its own
-- events. So whoever follows an aggregate's versions follows them by the service that says them.

-- Nobody wrote down whose count an older row is: '' counts for whichever service has no row of its own yet.
alter table consumer_seen add source text not null default '';
alter table consumer_seen alter source drop default;
alter table consumer_seen drop constraint consumer_seen_pkey, add primary key (consumer, aggregate_id, source);

alter table parked add source text not null generated always as (split_part(topic, '.', 1)) stored;
alter table parked drop constraint parked_consumer_aggregate_id_version_key,
  add unique (consumer, aggregate_id, source, version);

-- The one kind of event whose older rows may have counted two services together is read from the first again, by a
-- consumer of its own. What the other one kept waiting is read there.
delete from parked where consumer like '%.sharing' and topic like '%.person-records.v1';
