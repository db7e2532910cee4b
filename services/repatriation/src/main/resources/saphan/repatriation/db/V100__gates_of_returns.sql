-- The gates that protect a person who returns (rows R5, R7, R10, R11, R12, R22), held by the database too:
-- whoever has the application's password still cannot bring a return past them. They look at history only,
-- which the application may add to and never change. What an administrator does, `verify` finds.
--
-- Every function names its search path, so that nobody puts a table of his own in the place of history.

-- A line goes on where the last one ended: no stage is skipped, none is made up.

create function return_last(id uuid, types text[]) returns bigint
  language sql stable set search_path = ${schema}, pg_temp
  as $$
    select coalesce(max(version), 0) from history
    where aggregate_id = id and event_type = any (types)
  $$;

create function return_holds(id uuid) returns bigint
  language sql stable set search_path = ${schema}, pg_temp
  as $$
    select count(*) filter (where event_type = 'ReturnHoldPlaced')
      - count(*) filter (where event_type = 'ReturnHoldLifted')
    from history where aggregate_id = id
  $$;

-- A published event begins with ten bytes that name its schema; a reference is a string of 36 characters
-- behind one byte of length; a code is its place in the list, doubled. The schemas of ReturnCaseOpened and
-- FirstContactScreened begin with two references, that of ReturnTreatAsChildSet with one.

create function return_code(event bytea, references_before integer) returns integer
  language sql immutable
  as $$ select get_byte(event, 10 + 37 * references_before) $$;

-- Formal tracks: FORMAL_MOU, EMBASSY_ASSISTED, THIRD_COUNTRY_TRANSIT, DIRECT_HOME (chapter B.1).

create function return_is_formal(id uuid) returns boolean
  language sql stable set search_path = ${schema}, pg_temp
  as $$
    select exists (
      select from history
      where aggregate_id = id and version = 1
        and event_type = 'ReturnCaseOpened'
        and return_code(event, 2) / 2 in (0, 1, 2, 5))
  $$;

create function return_person_declined(id uuid) returns boolean
  language sql stable set search_path = ${schema}, pg_temp
  as $$
    select return_last(id, array['ReturnDeclinedByPerson'])
      > return_last(id, array['PersonDecisionRecorded'])
  $$;

create function return_may_be_closed(line history) returns boolean
  language sql stable set search_path = ${schema}, pg_temp
  as $$
    select case line.stage_before
      -- NO_INDICATORS and REFUSED are the second and the fourth outcome
      when 'SCREENED' then
        return_last(line.aggregate_id, array['HelpRefused']) > 0
        or exists (
          select from history
          where aggregate_id = line.aggregate_id
            and version = return_last(line.aggregate_id, array['FirstContactScreened'])
            and get_byte(event, 10 + 37 * 2 + 1) / 2 in (1, 3)) -- behind the sex
      when 'REFERRED' then
        return_last(line.aggregate_id, array['HelpRefused'])
          > return_last(line.aggregate_id, array['ReferralRequested'])
      -- a child first has to be taken over by the women's union, or led as a victim, or assessed as an adult
      when 'UNSCREENED' then
        return_last(line.aggregate_id, array['ChildReleasedUnscreenedAlert']) = 0
        or line.on_behalf_of_agency is not null
        or return_last(line.aggregate_id, array['ReturnMarkedVictim']) > 0
        or exists (
          select from history
          where aggregate_id = line.aggregate_id
            and version = return_last(line.aggregate_id, array['ReturnTreatAsChildSet'])
            and return_code(event, 1) = 0)
      else true
    end
  $$;

create function return_gate() returns trigger
  language plpgsql set search_path = ${schema}, pg_temp
  as $$
    declare
      last history%rowtype;
      lifted integer := (new.event_type = 'ReturnHoldLifted')::integer;
      refused text;
    begin
      select * into last from history
        where aggregate_id = new.aggregate_id order by version desc limit 1;
      if new.version <> coalesce(last.version, 0) + 1
          or new.stage_before is distinct from last.stage_after
          or last.aggregate_type <> 'return' then
        refused := 'a line goes on where the last one ended';
      elsif lifted = 1 and return_holds(new.aggregate_id) < 1 then
        refused := 'nothing is lifted that was not placed';
      elsif lifted = 1 and new.stage_after <> 'ON_HOLD' and return_holds(new.aggregate_id) > 1 then
        refused := 'another hold stands';
      elsif new.stage_after = 'SCHEDULED' and new.stage_before is distinct from 'SCHEDULED'
          and return_is_formal(new.aggregate_id)
          and (return_last(new.aggregate_id, array['PersonDecisionRecorded'])
              <= return_last(new.aggregate_id, array['ReturnDeclinedByPerson'])
            or return_last(new.aggregate_id, array['ReturnDecisionRecorded'])
              <= return_last(new.aggregate_id, array['ReturnDeclinedByPerson', 'ReturnCancelled'])
            or return_holds(new.aggregate_id) - lifted > 0) then
        refused := 'a formal return has a date after the yes, the decision and the last hold';
      elsif new.stage_after = 'READY' and new.event_type = 'ReturnDecisionRecorded'
          and return_last(new.aggregate_id, array['NationalityVerified'])
            <= return_last(
              new.aggregate_id, array['NationalityNotConfirmed', 'NationalityInconclusive']) then
        refused := 'the meeting decides about a national';
      elsif new.stage_after = 'CLOSED' and new.stage_before <> 'CLOSED'
          and not return_may_be_closed(new) then
        refused := 'something is owed to the person';
      end if;
      if refused is not null then
        raise exception 'gate of returns: %', refused using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;

create trigger return_gate before insert on history for each row
  when (new.aggregate_type = 'return') execute function return_gate();

-- Who leaves or comes against a hold, a no or an end is written down, and so is the alarm.

create function return_alarm() returns trigger
  language plpgsql set search_path = ${schema}, pg_temp
  as $$
    begin
      if (new.stage_before in ('ON_HOLD', 'CANCELLED', 'DECLINED_BY_PERSON')
            or return_holds(new.aggregate_id) > 0
            or return_person_declined(new.aggregate_id))
          and not exists (
            select from history
            where aggregate_id = new.aggregate_id and version = new.version + 1
              and event_type in (
                'DepartedDespiteHold', 'ArrivedDespiteHold'))
      then
        raise exception 'gate of returns: an alarm belongs to it' using errcode = 'check_violation';
      end if;
      return null;
    end
  $$;

create constraint trigger return_alarm after insert on history
  deferrable initially deferred for each row
  when (new.event_type in (
    'ReturneeDeparted', 'ReturneeArrived'))
  execute function return_alarm();

-- The state beside history says what history says, and as much; a return stays a return.

create function return_state() returns trigger
  language plpgsql set search_path = ${schema}, pg_temp
  as $$
    declare
      one uuid;
    begin
      if tg_table_name = 'history' then
        one := new.aggregate_id;
      else
        one := new.id;
      end if;
      if not exists (
          select from aggregate a join history h on h.aggregate_id = a.id and h.version = a.version
          where a.id = one and a.lifecycle = 'return' and h.stage_after = a.stage
            and not exists (
              select from history later
              where later.aggregate_id = a.id and later.version > a.version)) then
        raise exception 'gate of returns: the state is not what history says'
          using errcode = 'check_violation';
      end if;
      return null;
    end
  $$;

create constraint trigger return_state_made after insert on aggregate
  deferrable initially deferred for each row
  when (new.lifecycle = 'return') execute function return_state();

create constraint trigger return_state_kept after update on aggregate
  deferrable initially deferred for each row
  when (new.lifecycle = 'return' or old.lifecycle = 'return') execute function return_state();

create constraint trigger return_line_kept after insert on history
  deferrable initially deferred for each row
  when (new.aggregate_type = 'return') execute function return_state();

-- Who of a notice is still awaited.

create index aggregate_return_notice on aggregate ((state -> 'plan' ->> 'noticeId'))
  where lifecycle = 'return';
