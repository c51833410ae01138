alter table employment add column number integer generated always as identity unique;
comment on column employment.number is 'Counts employments as they are agreed; payroll runs go through them in this order.';

create function half_even(numerator bigint, denominator bigint) returns bigint language sql immutable parallel safe as $$
    select numerator / denominator
        + case when 2 * (numerator % denominator) > denominator
                   or (2 * (numerator % denominator) = denominator and numerator / denominator % 2 = 1) then 1 else 0 end
$$;
comment on function half_even is 'Rounds a fraction that is not negative to a whole number, a half to the even one.';

create function month_start(day date) returns date language sql immutable parallel safe as $$
    select day - (extract(day from day)::integer - 1)
$$;

create function month_end(month date) returns date language sql immutable parallel safe as $$
    select (month + interval '1 month')::date
$$;
comment on function month_end is 'The first day of the month after the one that begins on this day.';

create function worked_days(starts timestamptz, ends timestamptz) returns daterange language sql immutable parallel safe as $$
    select case when ends <= starts then 'empty'::daterange
                else daterange((starts at time zone 'UTC')::date, (ends at time zone 'UTC' - interval '1 microsecond')::date, '[]')
           end
$$;
comment on function worked_days is 'The days in UTC on which an employment is active at any time; without an end if it has none.';

-- Notice is given after a moment and not at it, so that nothing is bound an instant later that was free when somebody was hired.
create function bound_days(starts timestamptz, ends timestamptz, notice interval, moment timestamptz)
    returns daterange language sql immutable parallel safe as $$
    select case when after_span(moment, notice) < starts then 'empty'::daterange
                else worked_days(starts, ends) * daterange(null, (after_span(moment, notice) at time zone 'UTC')::date, '[]')
           end
$$;
comment on function bound_days is 'The days of an employment that the co-op could not take back any more: up to the one on which a notice given now would be over.';

create type salary_wish as (applies_from date, amount_minor bigint, per text, hours integer);
comment on type salary_wish is 'A salary that a law would make.';

create function salary_spans(place uuid, wished salary_wish[])
    returns table (amount_minor bigint, per text, hours integer, applies daterange) language sql stable parallel safe as $$
    select amount_minor, per, hours,
           daterange(case when row_number() over by_day > 1 then applies_from end, lead(applies_from) over by_day)
    from (select distinct on (applies_from) applies_from, amount_minor, per, hours
          from (select applies_from, amount_minor, per, hours, entry, 0 as wish from position_salary where position = place
                union all
                select applies_from, amount_minor, per, hours, 0, wish
                from unnest(wished) with ordinality w (applies_from, amount_minor, per, hours, wish)) entries
          order by applies_from, wish desc, entry desc) latest
    window by_day as (order by applies_from)
$$;
comment on function salary_spans is 'The salaries of a position, with those that are wished for, and the days each applies to; the first one before its first day, too, as salary_on says.';

create table worked_hours (
    id uuid primary key,
    told_as uuid not null unique generated always as (alias(id)) stored,
    number integer generated always as identity unique,
    employment uuid not null references employment,
    worked_on date not null,
    minutes integer not null check (minutes between 15 and 1440 and minutes % 15 = 0),
    task text not null check (length(task) between 1 and 200),
    logged_at timestamptz not null,
    attested_by uuid references account,
    attested_at timestamptz,
    ended_at timestamptz,
    reason text check (length(reason) between 1 and 500),
    last_payslip integer not null default 0,
    check ((attested_at is null) = (attested_by is null)),
    check (ended_at is null or (attested_at is null) = (reason is null)),
    check (ended_at is not null or reason is null)
);
comment on table worked_hours is 'Hours that somebody logged in an hourly position; they are paid from their attestation on, unless they are corrected.';
comment on column worked_hours.told_as is 'The subject of the events about them; their id is for their worker to give to others.';
comment on column worked_hours.ended_at is 'When their worker withdrew them, or, once they were attested, the treasury corrected them and said why.';
comment on column worked_hours.last_payslip is 'The number of the newest payslip of the employment that cannot know when they were attested or corrected; 0 if there was none.';
create index worked_hours_by_employment on worked_hours (employment, worked_on);
create index worked_hours_waiting on worked_hours (employment, worked_on) where attested_at is null and ended_at is null;
create index worked_hours_by_payslip on worked_hours (employment, last_payslip);

-- They stay as they were logged, attested and ended; and nobody attests more than the law foresees for a month.
create function keep_worked_hours() returns trigger language plpgsql as $$
declare
    job employment;
begin
    if tg_op = 'UPDATE' and (old.ended_at is not null
            or (old.id, old.employment, old.worked_on, old.minutes, old.task, old.logged_at)
                is distinct from (new.id, new.employment, new.worked_on, new.minutes, new.task, new.logged_at)
            or old.attested_at is not null
                and (old.attested_by, old.attested_at) is distinct from (new.attested_by, new.attested_at)) then
        raise exception 'worked_hours % stay as they were logged, attested and ended', old.id using errcode = 'restrict_violation';
    end if;
    -- No payslip is said meanwhile, so that there is no doubt which ones know of it; no act reckons up wages.
    perform await_wages();
    if new.attested_at is null then
        return new;
    end if;
    new.last_payslip := coalesce((select s.number from payslip s where s.employment = new.employment order by s.month desc limit 1), 0);
    if tg_op = 'INSERT' or old.attested_at is null then
        select * into job from employment e where e.id = new.employment for no key update;
        if job.account = new.attested_by
            or (select s.per = 'hour' and 60 * s.hours >= new.minutes + (
                    select coalesce(sum(h.minutes), 0) from worked_hours h
                    where h.employment = new.employment and h.id <> new.id and h.attested_at is not null and h.ended_at is null
                      and h.worked_on >= month_start(new.worked_on) and h.worked_on < month_end(month_start(new.worked_on)))
                from salary_on(job.position, new.worked_on) s) is not true then
            raise exception 'worked_hours % are more than the position has a month, or attested by who worked them', new.id
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger worked_hours_stay before insert or update on worked_hours for each row execute function keep_worked_hours();
create trigger worked_hours_are_kept before delete on worked_hours for each row execute function refuse_change();
create trigger worked_hours_are_never_emptied before truncate on worked_hours execute function refuse_change();

-- The days of one month at the salary that applies on each. Hours are not logged before they are worked: from a day on an
-- hourly salary counts with the hours that are expected of it.
create function wages_earned(
    job uuid, place uuid, worked daterange, month date, expected_from date, wished salary_wish[] default null)
    returns bigint language sql stable parallel safe as $$
    select half_even(coalesce(sum(60 * (
               case when s.per = 'month' then s.amount_minor * (upper(d.days) - lower(d.days))
                    when upper(d.days) > expected_from
                        then s.amount_minor * s.hours * (upper(d.days) - greatest(lower(d.days), expected_from))
                    else 0 end) + (month_end(month) - month) * coalesce(case when s.per = 'hour' then s.amount_minor * (
                        select sum(h.minutes) from worked_hours h
                        where h.employment = job and h.worked_on >= lower(d.days) and h.worked_on < upper(d.days)
                          and h.attested_at is not null and h.ended_at is null
                          and (expected_from is null or h.worked_on < expected_from)) end, 0)), 0)::bigint,
               60 * (month_end(month) - month))
    from salary_spans(place, wished) s
    cross join lateral (select s.applies * worked * daterange(month, month_end(month)) as days) d
    where not isempty(d.days)
$$;
comment on function wages_earned is 'What a seat earns in a month on the days somebody works in it, rounded once; the same as the domain says, which a test compares.';

create table payroll_run (
    id uuid primary key,
    number integer generated always as identity unique,
    month date not null check (month = month_start(month)),
    started_at timestamptz not null,
    started_by uuid references account,
    reached integer not null default 0 check (reached >= 0),
    last integer not null check (last >= 0),
    payslips bigint not null default 0 check (payslips >= 0),
    finished_at timestamptz,
    check (finished_at is null or reached >= last)
);
comment on table payroll_run is 'One pass through all employments, in order of their numbers; goes on where it is, whichever server takes it up.';
comment on column payroll_run.month is 'The first day of the month that is paid.';
comment on column payroll_run.started_by is 'Empty for the run that the clock begins in each month.';
comment on column payroll_run.reached is 'Employments up to this number have been looked at; moves in the transaction that issues their payslips.';
create unique index payroll_run_of_a_month on payroll_run (month) where started_by is null;
create index payroll_run_unfinished on payroll_run (number) where finished_at is null;

create function guard_payroll_run() returns trigger language plpgsql as $$
begin
    if (new.id, new.number, new.month, new.started_at, new.last) = (old.id, old.number, old.month, old.started_at, old.last)
        and new.started_by is not distinct from old.started_by and old.finished_at is null
        and new.reached >= old.reached and new.payslips >= old.payslips then
        return new;
    end if;
    raise exception 'payroll run % only goes on, and ends once', old.number using errcode = 'restrict_violation';
end $$;
create trigger payroll_run_goes_on before update on payroll_run for each row execute function guard_payroll_run();
create trigger payroll_run_stays before delete on payroll_run for each row execute function refuse_change();
create trigger payroll_run_is_never_emptied before truncate on payroll_run execute function refuse_change();

create table payslip (
    id uuid primary key,
    number integer generated always as identity unique,
    employment uuid not null references employment,
    month date not null check (month = month_start(month)),
    gross_minor bigint not null check (gross_minor > 0),
    currency char(3) not null,
    issued_at timestamptz not null,
    run uuid not null references payroll_run,
    transaction uuid not null unique references ledger_transaction,
    constraint payslip_once unique (employment, month)
);
comment on table payslip is 'What somebody earned, said once for an employment and a month and owed from then on. Private: for that person''s eyes and the treasury''s.';
create index payslip_by_run on payslip (run);
-- Payslips of an employment follow each other, also where two would be said at once.
create function payslip_holds_wages() returns trigger language plpgsql as $$
begin
    perform hold_wages();
    return null;
end $$;
create trigger payslips_in_turn before insert on payslip for each statement execute function payslip_holds_wages();
create function check_payslip_turn() returns trigger language plpgsql as $$
begin
    if exists (select from payslip s where s.employment = new.employment and s.month > new.month) then
        raise exception 'payslip % is for a month before that of another', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payslip_follows before insert on payslip for each row execute function check_payslip_turn();
create trigger payslip_stays before update or delete on payslip for each row execute function refuse_change();
create trigger payslip_is_never_emptied before truncate on payslip execute function refuse_change();

create table payslip_line (
    payslip uuid not null references payslip,
    month date not null check (month = month_start(month)),
    amount_minor bigint not null check (amount_minor <> 0),
    primary key (payslip, month)
);
comment on table payslip_line is 'The wages of the payslip''s month, and what earlier months were said too little or too much.';
create trigger payslip_line_stays before update or delete on payslip_line for each row execute function refuse_change();
create trigger payslip_line_is_never_emptied before truncate on payslip_line execute function refuse_change();

-- The lines make up the payslip, so that none can be added later either.
create function check_payslip() returns trigger language plpgsql as $$
begin
    if exists (select from added a join payslip s on s.id = a.payslip
               where s.gross_minor <> (select sum(l.amount_minor) from payslip_line l where l.payslip = s.id)
                  or a.month > s.month) then
        raise exception 'the lines of a payslip sum to what it says, and are of no later month' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger payslip_adds_up after insert on payslip_line
    referencing new table as added for each statement execute function check_payslip();

create function check_payslip_lines() returns trigger language plpgsql as $$
begin
    if not exists (select from payslip_line where payslip = new.id) then
        raise exception 'payslip % has no lines', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger payslip_is_whole after insert on payslip
    deferrable initially deferred for each row execute function check_payslip_lines();

-- The month of the last payslip, for what changed in it after it was said is put right; those since in which anything may
-- be earned; and earlier ones in which hours were attested or corrected after it. Nothing that is settled is reckoned up again.
create function wages_open(
    job uuid, place uuid, worked daterange, upto date, expected_from date, wished salary_wish[] default null)
    returns table (month date, amount_minor bigint) language sql stable parallel safe as $$
    select m.month, wages_earned(job, place, worked, m.month, expected_from, wished) - coalesce(
               (select sum(l.amount_minor) from payslip s join payslip_line l on l.payslip = s.id
                where s.employment = job and l.month = m.month), 0)::bigint
    from (select coalesce(max(s.month), month_start(lower(worked))) as since, coalesce(max(s.number), 0) as number
          from (select s.month, s.number from payslip s where s.employment = job order by s.month desc limit 1) s) f
    cross join lateral (
        select f.since as month where f.since <= upto
        union
        select month_start(h.worked_on)
        from worked_hours h
        where h.employment = job and h.last_payslip = f.number and h.attested_at is not null
          and h.worked_on < f.since and worked @> h.worked_on
        union
        select month_start(h.worked_on)
        from worked_hours h
        where h.employment = job and h.worked_on >= f.since and h.worked_on < month_end(upto)
          and h.attested_at is not null and h.ended_at is null and worked @> h.worked_on
        union
        select each::date
        from salary_spans(place, wished) s
        cross join lateral (
            select s.applies * worked * daterange(f.since, greatest(f.since, month_end(upto)))
                * daterange(case when s.per = 'hour' then expected_from end, null) as days) d
        cross join lateral generate_series(
            month_start(lower(d.days))::timestamp, (upper(d.days) - 1)::timestamp, interval '1 month') each
        where s.amount_minor > 0 and (s.per = 'month' or expected_from is not null)
          and not isempty(d.days)) m
    where not isempty(worked)
    offset 0 -- else it is reckoned up anew wherever the amount is named
$$;
comment on function wages_open is 'What an employment earns in each month, on these days, that no payslip says yet; less than nothing where one said too much.';

create function payroll_due(wanted date, after_number integer, upto_number integer)
    returns table (number integer, employment uuid, account uuid, month date, amount_minor bigint)
    language sql stable parallel safe as $$
    select number, id, account, month, amount_minor
    from (select e.number, e.id, e.account, o.month, o.amount_minor, sum(o.amount_minor) over (partition by e.id) as gross
          from employment e
          cross join lateral (select worked_days(e.starts_at, e.ends_at) as worked) d
          cross join lateral wages_open(e.id, e.position, d.worked, wanted, null) o
          where e.number > after_number and e.number <= upto_number
            and not exists (select from payslip s where s.employment = e.id and s.month >= wanted)) due
    where gross > 0 and amount_minor <> 0
$$;
comment on function payroll_due is 'The lines of the payslips that a batch of employments is to have for a month; the same as the domain says of each, which a test compares.';

-- Where more wait in a month than the law foresees, each counts for its part.
create function wages_waiting(today date) returns numeric language sql stable parallel safe as $$
    select coalesce(sum(ceil(w.parts * least(w.minutes, greatest(60 * w.foreseen - w.attested, 0)) / (60 * w.minutes))), 0)
    from (select sum(h.minutes) as minutes, sum(h.minutes * h.amount_minor::numeric) as parts, max(h.hours) as foreseen,
                 (select coalesce(sum(a.minutes), 0) from worked_hours a
                  where a.employment = h.employment and a.attested_at is not null and a.ended_at is null
                    and a.worked_on >= h.month and a.worked_on < month_end(h.month)) as attested
          from (select l.employment, month_start(l.worked_on) as month, l.minutes, s.amount_minor, s.hours
                from worked_hours l join employment e on e.id = l.employment
                cross join lateral salary_on(e.position, l.worked_on) s
                where l.attested_at is null and l.ended_at is null and l.worked_on < today and s.per = 'hour') h
          group by h.employment, h.month) w
$$;
comment on function wages_waiting is 'What hours of days that are over would earn if others attested them.';

create function wages_reserved(moment timestamptz) returns numeric language sql stable parallel safe as $$
    select coalesce(sum(greatest(o.open, 0)), 0) + wages_waiting((moment at time zone 'UTC')::date)
    from employment e
    cross join lateral (select bound_days(e.starts_at, e.ends_at, e.notice_period::interval, moment) as worked) d
    cross join lateral (
        select sum(amount_minor) as open
        from wages_open(e.id, e.position, d.worked, month_start(upper(d.worked) - 1), (moment at time zone 'UTC')::date)) o
    where not isempty(d.worked)
$$;
comment on function wages_reserved is 'What everybody earned, and will earn until the co-op could end that, which no payslip says yet; what waits for others'' word included.';

create table payslip_owed (
    payslip uuid primary key references payslip,
    number integer not null unique,
    owed_minor bigint not null check (owed_minor > 0)
);
comment on table payslip_owed is 'What is owed of payslips that are not paid, so that nobody looks through all there ever were. Derived.';
create function owe_payslips() returns trigger language plpgsql as $$
begin
    insert into payslip_owed (payslip, number, owed_minor) select id, number, gross_minor from added;
    return null;
end $$;
create trigger payslips_are_owed after insert on payslip
    referencing new table as added for each statement execute function owe_payslips();

create table wage_payment (
    id uuid primary key,
    payslip uuid not null references payslip,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    reference text not null check (length(reference) between 1 and 140),
    paid_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    transaction uuid not null unique references ledger_transaction,
    taken_back_at timestamptz,
    taken_back_by uuid references account,
    reason text check (length(reason) between 1 and 500),
    reversal uuid unique references ledger_transaction,
    check (paid_on <= (recorded_at at time zone 'UTC')::date),
    check (num_nonnulls(taken_back_at, taken_back_by, reason, reversal) in (0, 4))
);
comment on table wage_payment is 'Money that left the bank for a payslip, recorded once per payslip and reference, since one transfer may pay several.';
comment on column wage_payment.reference is 'What the bank calls it; for the treasury only.';
comment on column wage_payment.taken_back_at is 'When the treasury said that it never was, or that the bank sent it back, and why.';
create unique index wage_payment_recorded_once on wage_payment (payslip, reference) where taken_back_at is null;
create function check_wage_payment() returns trigger language plpgsql as $$
declare
    said payslip;
    owed bigint;
begin
    select * into said from payslip where id = new.payslip for no key update;
    owed := said.gross_minor - (
        select coalesce(sum(p.amount_minor), 0) from wage_payment p where p.payslip = new.payslip and p.taken_back_at is null);
    if said.currency <> new.currency or new.paid_on < said.month or owed < 0 then
        raise exception 'more is paid for payslip % than it says, or before its month', new.payslip using errcode = 'check_violation';
    end if;
    delete from payslip_owed where payslip = said.id;
    insert into payslip_owed (payslip, number, owed_minor) select said.id, said.number, owed where owed > 0;
    return null;
end $$;
create trigger paid_as_said after insert or update on wage_payment for each row execute function check_wage_payment();

create function keep_wage_payment() returns trigger language plpgsql as $$
begin
    if old.taken_back_at is not null
        or (old.id, old.payslip, old.amount_minor, old.currency, old.reference, old.paid_on, old.recorded_at, old.recorded_by, old.transaction)
            is distinct from (new.id, new.payslip, new.amount_minor, new.currency, new.reference, new.paid_on, new.recorded_at,
                new.recorded_by, new.transaction) then
        raise exception 'wage_payment % stays as it was recorded, and is taken back once', old.id using errcode = 'restrict_violation';
    end if;
    if not exists (select from ledger_transaction where id = new.reversal and reverses = new.transaction) then
        raise exception 'wage_payment % is taken back by the reversal of its transaction', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger wage_payment_stays before update on wage_payment for each row execute function keep_wage_payment();
create trigger wage_payment_is_kept before delete on wage_payment for each row execute function refuse_change();
create trigger wage_payment_is_never_emptied before truncate on wage_payment execute function refuse_change();

create table wage_account (
    account uuid primary key references account,
    holder text not null check (length(holder) between 1 and 70),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    bic text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$')
);
comment on table wage_account is 'Where somebody wants to be paid. Private: for that person and the file that the treasury takes to the bank.';

create table transfer_file (
    id uuid primary key,
    number integer generated always as identity unique,
    pay_on date not null,
    written_at timestamptz not null,
    written_by uuid not null references account,
    content text not null
);
comment on table transfer_file is 'A file that the treasury took to the bank. Private: it names people, what they earn and their accounts.';
create trigger transfer_file_stays before update or delete on transfer_file for each row execute function refuse_change();
create trigger transfer_file_is_never_emptied before truncate on transfer_file execute function refuse_change();

create table transfer (
    file uuid not null references transfer_file,
    payslip uuid not null references payslip,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    dropped_at timestamptz,
    dropped_by uuid references account,
    primary key (file, payslip),
    check ((dropped_at is null) = (dropped_by is null))
);
comment on table transfer is 'What was owed of a payslip and is on its way to the bank, in one file at a time.';
comment on column transfer.dropped_at is 'When the treasury said that the bank did not carry it out, so that another file may.';
create unique index transfer_on_its_way_once on transfer (payslip) where dropped_at is null;
create function keep_transfer() returns trigger language plpgsql as $$
begin
    if old.dropped_at is not null or new.dropped_at is null
        or (old.file, old.payslip, old.amount_minor, old.currency)
            is distinct from (new.file, new.payslip, new.amount_minor, new.currency) then
        raise exception 'transfer of payslip % stays as it was written, and is dropped once', old.payslip using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger transfer_stays before update on transfer for each row execute function keep_transfer();
create trigger transfer_is_kept before delete on transfer for each row execute function refuse_change();
create trigger transfer_is_never_emptied before truncate on transfer execute function refuse_change();

create table transfer_execution (
    id uuid primary key references transfer_file,
    reference text not null check (length(reference) between 1 and 140),
    paid_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    check (paid_on <= (recorded_at at time zone 'UTC')::date)
);
comment on table transfer_execution is 'That the bank carried a file out, said once: what was not dropped was recorded as paid, unless it had been by hand.';
comment on column transfer_execution.id is 'The file.';
create trigger transfer_execution_stays before update or delete on transfer_execution for each row execute function refuse_change();
create trigger transfer_execution_is_never_emptied before truncate on transfer_execution execute function refuse_change();
