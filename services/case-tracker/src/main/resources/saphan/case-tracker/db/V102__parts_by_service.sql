-- One person may have a record under one number in the vaults of several services: what stands in a timeline is told
-- apart by its service too.
alter table timeline_aggregate drop constraint timeline_aggregate_pkey, add primary key (side, service, id);

alter table timeline_deadline add service text;
update timeline_deadline d set service = f.service
  from timeline_fact f where f.side = d.side and f.aggregate_id = d.id;
delete from timeline_deadline where service is null;
alter table timeline_deadline alter service set not null;

-- The events of two vaults about one person were counted together until now, and some of them taken for old ones.
-- Under a name not used before (generations of the same sides) everything is read from the first event again: what is
-- here already stays, what is missing is added, and where the records of persons stand is found anew.
delete from timeline_aggregate where type = 'person-record';
delete from parked where consumer like 'case-tracker.timeline-%';
delete from consumer_seen where consumer like 'case-tracker.timeline-%';
update timeline_serving set generation = generation + 2;
