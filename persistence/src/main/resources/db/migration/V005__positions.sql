create table position (
    id uuid primary key,
    number integer generated always as identity unique,
    title text not null check (length(title) between 1 and 120),
    description text not null,
    seats integer not null check (seats between 1 and 1000),
    notice_period text not null,
    term text,
    act uuid not null references act,
    created_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid references act,
    check ((closed_at is null) = (closed_by is null))
);
comment on table position is 'A job that an act created; powers and pay belong to it.';
comment on column position.notice_period is 'ISO 8601; copied into each employment when it begins.';
comment on column position.term is 'ISO 8601; an employment ends that long after its start, if set.';

create table position_power (
    position uuid not null references position,
    power text not null check (power in ('treasury', 'membership', 'moderation', 'operations')),
    primary key (position, power)
);

create table power_look (
    account uuid not null references account,
    position uuid not null,
    power text not null,
    day date not null,
    primary key (account, position, power, day),
    foreign key (position, power) references position_power
);
comment on table power_look is 'Whose reading, by a power of a position, was told to the public on a day in UTC: the first of each.';
create trigger power_look_stays before update or delete on power_look for each row execute function refuse_change();

create table position_salary (
    position uuid not null references position,
    entry integer not null check (entry > 0),
    amount_minor bigint not null check (amount_minor >= 0),
    currency char(3) not null,
    per text not null check (per in ('month', 'hour')),
    hours integer check (hours between 0 and 200),
    applies_from date not null,
    act uuid not null references act,
    primary key (position, entry),
    check (per = 'month' or hours is not null)
);
comment on table position_salary is 'Every salary a position ever had or will have; in force is the latest applies_from, then the highest entry.';
comment on column position_salary.hours is 'Hours a month that a month''s salary stands for, or that an hourly one is expected to reach.';
create trigger position_salary_stays before update or delete on position_salary for each row execute function refuse_change();
create trigger position_power_stays before update or delete on position_power for each row execute function refuse_change();

-- Every entry is within reach of some day: before the first one applies, it is the first one that is named.
create function salary_on(wanted uuid, day date) returns setof position_salary language sql stable parallel safe rows 1 as $$
    select * from position_salary s where s.position = wanted
    order by (s.applies_from <= day) desc, abs(s.applies_from - day),
        case when s.applies_from <= day then s.entry else -s.entry end desc limit 1
$$;
comment on function salary_on is 'The salary of a position that applies on a day.';

create table application (
    id uuid primary key,
    position uuid not null references position,
    account uuid not null references account,
    statement text not null,
    filed_at timestamptz not null,
    withdrawn_at timestamptz,
    declined_at timestamptz,
    accepted_at timestamptz,
    check (num_nonnulls(withdrawn_at, declined_at, accepted_at) <= 1)
);
comment on table application is 'Someone asks for a position; at most one open application per person and position.';
create unique index application_open_once on application (position, account)
    where withdrawn_at is null and declined_at is null and accepted_at is null;
create index application_by_position on application (position, id);
create index application_by_account on application (account);

-- Ranges of one id each, so that an exclusion constraint can ask whether two rows name the same person.
create type uuid_range as range (subtype = uuid);

create table employment (
    id uuid primary key,
    position uuid not null references position,
    position_number integer not null references position (number),
    seat integer not null check (seat between 1 and 1000),
    account uuid not null references account,
    starts_at timestamptz not null,
    ends_at timestamptz,
    notice_period text not null,
    act uuid not null references act,
    ended_by text check (ended_by in ('term', 'resignation', 'dismissal', 'removal')),
    ending_act uuid references act,
    check (ends_at is null or ends_at >= starts_at),
    check ((ends_at is null) = (ended_by is null)),
    check ((ending_act is not null) = coalesce(ended_by in ('dismissal', 'removal'), false)),
    constraint seat_taken_once exclude using gist (
        int8range(position_number * 10000::bigint + seat, position_number * 10000::bigint + seat, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&),
    constraint person_seated_once exclude using gist (
        uuid_range(account, account, '[]') with &&,
        int4range(position_number, position_number, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&)
);
comment on table employment is 'Someone holds a seat of a position for a time; active from starts_at until before ends_at.';
create index employment_by_account on employment (account);
create index employment_by_position on employment (position);

-- No seat beyond those the law made; and who has an end may get an earlier one, never more time without a law.
create function guard_employment() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.seat > (select p.seats from position p where p.id = new.position) then
            raise exception 'a position has no such seat' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE'
        or (new.id, new.position, new.position_number, new.seat, new.account, new.starts_at, new.notice_period, new.act)
            is distinct from (old.id, old.position, old.position_number, old.seat, old.account, old.starts_at, old.notice_period, old.act)
        or (old.ends_at is not null and (new.ends_at is null or new.ends_at > old.ends_at)) then
        raise exception 'an employment ends, or ends earlier, and is changed in no other way'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create function hold_wages() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('wages', 0))
$$;
comment on function hold_wages is 'Nothing changes by which anybody earns more or less, until the transaction ends: while payslips are said, or an act is judged by what it binds.';
create function await_wages() returns void language sql as $$
    select pg_advisory_xact_lock_shared(hashtextextended('wages', 0))
$$;
comment on function await_wages is 'For whoever changes such a thing: waits for those who hold wages, and not for each other.';
create function employment_awaits_wages() returns trigger language plpgsql as $$
begin
    perform await_wages();
    return null;
end $$;
create trigger employment_awaits_wages before insert or update of starts_at, ends_at on employment
    for each statement execute function employment_awaits_wages();
create trigger employment_stays before insert or update or delete on employment for each row execute function guard_employment();
