-- Until when a record is kept is a deadline now (D-Z01). Here stands only when the service was last asked for it.

alter table retention drop column kept_until;
