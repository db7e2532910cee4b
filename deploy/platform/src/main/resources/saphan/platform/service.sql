-- One service in a PostgreSQL database: its schema, a schema for its keys, the role that owns and
-- migrates both, and the role the service runs as, which has nothing but what a migration grants.
-- Run as superuser in the service's database; run again as often as you like (it also sets the
-- passwords anew). Placeholders: ${database} ${schema} ${owner_password} ${password}.
do $$
begin
  if not exists (select from pg_roles where rolname = '${schema}_owner') then
    create role ${schema}_owner;
  end if;
  if not exists (select from pg_roles where rolname = '${schema}') then
    create role ${schema};
  end if;
end
$$;
alter role ${schema}_owner with login noinherit password '${owner_password}';
alter role ${schema} with login noinherit password '${password}';
alter role ${schema}_owner set search_path = ${schema};
alter role ${schema} set search_path = ${schema};

create schema if not exists ${schema} authorization ${schema}_owner;
create schema if not exists ${schema}_keys authorization ${schema}_owner;
grant usage on schema ${schema}, ${schema}_keys to ${schema};

-- Nobody gets in by being nobody in particular.
revoke all on database ${database} from public;
revoke all on schema public from public;
grant connect on database ${database} to ${schema}_owner, ${schema};
