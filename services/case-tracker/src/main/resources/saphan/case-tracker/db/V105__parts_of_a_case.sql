-- What belongs to one person's case or to one request, by the ids of persons, victim cases and requests that its events
-- name: whoever may see the whole is shown its parts, whoever wrote them.
alter table timeline_aggregate add column part_of uuid[] not null default '{}';
create index timeline_aggregate_part on timeline_aggregate using gin (part_of);

-- What was folded without it is folded anew, beside what serves. A rebuild that was under way was half of the build
-- before: both sides go on under names not used before, and the one that serves keeps what it has seen.
delete from consumer_seen using timeline_serving s
  where s.rebuild_since is not null and consumer = 'case-tracker.timeline-' || s.generation + 1;
delete from parked using timeline_serving s
  where s.rebuild_since is not null and consumer = 'case-tracker.timeline-' || s.generation + 1;
update consumer_seen set consumer = 'case-tracker.timeline-' || s.generation + 2 from timeline_serving s
  where s.rebuild_since is not null and consumer = 'case-tracker.timeline-' || s.generation;
update parked set consumer = 'case-tracker.timeline-' || s.generation + 2 from timeline_serving s
  where s.rebuild_since is not null and consumer = 'case-tracker.timeline-' || s.generation;
update timeline_serving set generation = generation + 2 where rebuild_since is not null;

delete from timeline_fact where side <> (select side from timeline_serving);
delete from timeline_aggregate where side <> (select side from timeline_serving);
delete from timeline_deadline where side <> (select side from timeline_serving);
delete from timeline_erased where side <> (select side from timeline_serving);
delete from timeline_dropped where side <> (select side from timeline_serving);
update timeline_serving set rebuild_since = clock_timestamp() where exists (select from timeline_fact);
