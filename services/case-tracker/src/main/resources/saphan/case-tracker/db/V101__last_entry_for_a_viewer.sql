-- Who does not see the whole of an aggregate sees it as its last entry for him shows it.
create index timeline_fact_aggregate on timeline_fact (side, aggregate_id, version);
