create function id_at(moment timestamptz) returns uuid language sql volatile parallel safe as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from moment) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
comment on function id_at is 'An identifier of version 7, for rows that statements write by the thousand.';

create function before_span(finish timestamptz, span interval) returns timestamptz language sql immutable parallel safe as $$
    select (finish at time zone 'UTC' - span) at time zone 'UTC'
$$;
comment on function before_span is 'A span earlier, counted in UTC''s calendar whatever the session''s time zone is.';

create table billing_run (
    id uuid primary key,
    number integer generated always as identity unique,
    through date not null,
    started_at timestamptz not null,
    started_by uuid references account,
    reached integer not null default 0 check (reached >= 0),
    last integer not null check (last >= 0),
    issued bigint not null default 0 check (issued >= 0),
    skipped bigint not null default 0 check (skipped >= 0),
    finished_at timestamptz,
    check (finished_at is null or reached >= last)
);
comment on table billing_run is 'One pass through all memberships, in order of their numbers; goes on where it is, whichever server takes it up.';
comment on column billing_run.through is 'Invoices whose time comes on this day in UTC, or before it, are issued.';
comment on column billing_run.started_by is 'Empty for the run that each day begins.';
comment on column billing_run.reached is 'Memberships up to this number have been looked at; moves in the transaction that issues their invoices.';
comment on column billing_run.skipped is 'Open memberships that were not to be asked: paid ahead, waived, asked already or without a vote.';
create unique index billing_run_of_a_day on billing_run (through) where started_by is null;
create index billing_run_unfinished on billing_run (number) where finished_at is null;

create function guard_billing_run() returns trigger language plpgsql as $$
begin
    if (new.id, new.number, new.through, new.started_at, new.last) = (old.id, old.number, old.through, old.started_at, old.last)
        and new.started_by is not distinct from old.started_by and old.finished_at is null
        and new.reached >= old.reached and new.issued >= old.issued and new.skipped >= old.skipped then
        return new;
    end if;
    raise exception 'billing run % only goes on, and ends once', old.number using errcode = 'restrict_violation';
end $$;
create trigger billing_run_goes_on before update on billing_run for each row execute function guard_billing_run();
create trigger billing_run_stays before delete on billing_run for each row execute function refuse_change();
create trigger billing_run_is_never_emptied before truncate on billing_run execute function refuse_change();

alter table invoice add column run uuid references billing_run;
comment on column invoice.run is 'The billing run that issued it; empty if joining did.';
create trigger invoice_keeps_its_run before update of run on invoice for each row execute function refuse_change();

create table notice (
    id uuid primary key,
    number bigint generated always as identity unique,
    membership uuid references membership,
    account uuid references account,
    kind text not null check (kind in ('invoice-issued', 'due-soon', 'grace-begun', 'lapse-soon', 'lapsed',
        'fee-will-change', 'waiver-ending', 'payslip-ready')),
    about text not null check (length(about) between 1 and 80),
    facts jsonb not null check (jsonb_typeof(facts) = 'object'),
    told_at timestamptz not null,
    constraint notice_told_once unique (membership, kind, about),
    check ((kind = 'payslip-ready') = (account is not null)),
    check ((membership is null) = (account is not null))
);
comment on table notice is 'What somebody was told about their own dues or wages. Private: for their eyes alone.';
comment on column notice.membership is 'Whose dues it is about; empty if it is about wages.';
comment on column notice.account is 'Whose wages it is about; empty if it is about the dues of a membership, whose holder it is for.';
comment on column notice.about is 'What it is about, so that it is told once: an invoice, the day a cover ends, a fee''s entry in the charter, or a payslip.';
comment on column notice.facts is 'What its sentence names: amounts, days, numbers; never a sentence, and of wages the month alone.';
create unique index notice_told_a_person_once on notice (account, kind, about) where account is not null;
create trigger notice_stays before update or delete on notice for each row execute function refuse_change();
create trigger notice_is_never_emptied before truncate on notice execute function refuse_change();

create function ceil_day(moment timestamptz) returns date language sql immutable parallel safe as $$
    select case when moment at time zone 'UTC' = date_trunc('day', moment at time zone 'UTC') then 0 else 1 end
        + (moment at time zone 'UTC')::date
$$;
comment on function ceil_day is 'The first day in UTC that begins at this moment or later.';

create function day_start(day date) returns timestamptz language sql immutable parallel safe as $$
    select day::timestamp at time zone 'UTC'
$$;

create function fee_minor(value text) returns bigint language sql immutable parallel safe as $$
    select replace(value, '.', '')::bigint
$$;
comment on function fee_minor is 'An amount of the charter, written with all decimals of its currency, in minor units.';

create function member_cover(moment timestamptz, after_number integer, upto_number integer)
    returns table (membership uuid, number integer, covered_until date, standing text, waived_until timestamptz,
        grace_until timestamptz)
    language sql stable parallel safe as $$
    with clauses as materialized (
        select clause_at('dues.grace', moment)::interval as grace, clause_at('dues.expiry', moment)::interval as expiry)
    select m.id, m.number, c.until,
           case
               when c.holds then 'current'
               when c.grace_until is null then 'pending'
               when moment <= c.grace_until then 'grace'
               when moment <= c.expiry_until then 'lapsed'
               else 'ended'
           end,
           c.waived_until, c.grace_until
    from membership m cross join clauses
    left join lateral (
        select bool_or(starts_at <= moment and moment < ends_at) as holds,
               max(ceil_day(ends_at)) as until,
               max(after_span(ends_at, grace)) filter (where ends_at <= moment) as grace_until,
               max(after_span(ends_at, expiry)) filter (where ends_at <= moment) as expiry_until,
               max(ends_at) filter (where waived and starts_at <= moment and moment < ends_at) as waived_until
        from (select true as waived, starts_at, ends_at from waiver where waiver.membership = m.id
              union all
              select false, lower(covers)::timestamp at time zone 'UTC', upper(covers)::timestamp at time zone 'UTC'
              from paid_period p
              where p.membership = m.id and granted_at <= moment and (void_at is null or moment < void_at)) cover) c on true
    where m.number > after_number and m.number <= upto_number
      and m.joined_at <= moment and (m.closed_at is null or moment < m.closed_at)
$$;
comment on function member_cover is 'How the open memberships of a batch stand, like member_standing, and until when they are covered.';

-- Each step is computed once, which "offset 0" sees to; and a plan of its own keeps whoever asks from taking the batch for
-- a single row.
create function billing_due(moment timestamptz, through date, after_number integer, upto_number integer)
    returns table (membership uuid, number integer, account uuid, every text, anchor date, moved boolean, covers daterange,
        due date, amount_minor bigint, currency char(3))
    language plpgsql stable rows 1000 as $$
#variable_conflict use_column
begin
    return query
    with fees as materialized (
        select since, entry, fee_minor(value) as minor from clause_value where clause = 'dues.minimum')
    select m.id, m.number, m.account, m.interval, p.anchor, p.anchor <> m.anchor, daterange(p.starts, p.ends), d.due,
           f.monthly * k.months, m.currency
    from member_cover(moment, after_number, upto_number) c
    join membership m on m.number = c.number
    cross join lateral (
        select (moment at time zone 'UTC')::date as today,
               case m.interval when 'year' then 12 else 1 end as months,
               (extract(year from c.covered_until)::integer - extract(year from m.anchor)::integer) * 12
                   + extract(month from c.covered_until)::integer - extract(month from m.anchor)::integer as since
        offset 0) k
    cross join lateral (
        select (m.anchor + make_interval(months => k.since))::date = c.covered_until as continues offset 0) a
    cross join lateral (
        select case when a.continues then (m.anchor + make_interval(months => k.since + k.months))::date
                    else (c.covered_until + make_interval(months => k.months))::date end as ends offset 0) e
    cross join lateral (
        select case when e.ends <= k.today then k.today else c.covered_until end as starts,
               case when e.ends <= k.today then (k.today + make_interval(months => k.months))::date else e.ends end as ends,
               case when e.ends <= k.today then k.today when a.continues then m.anchor else c.covered_until end as anchor
        offset 0) p
    cross join lateral (
        select greatest(p.starts, k.today) as due,
               (select minor from fees where since <= day_start(p.starts) order by since desc, entry desc limit 1) as fee
        offset 0) d
    cross join lateral (
        select case when m.contribution_minor >= d.fee then m.contribution_minor
                    else greatest(m.contribution_minor, least(d.fee, coalesce((
                        select v.minor
                        from notice n join fees v on v.entry::text = n.about
                        where n.membership = m.id and n.kind = 'fee-will-change' and v.since <= day_start(p.starts)
                          and n.told_at <= before_span(day_start(d.due), (select clause_at('dues.notice', moment)::interval))
                        order by v.since desc, v.entry desc limit 1), m.contribution_minor)))
               end as monthly offset 0) f
    where c.standing in ('current', 'grace') and c.waived_until is null
      and not exists (select from invoice i where i.membership = m.id and i.paid_at is null)
      and before_span(day_start(p.starts), (select clause_at('dues.lead', moment)::interval)) < day_start(through + 1);
end $$;
comment on function billing_due is 'What the open memberships of a batch are to be asked for now: the same as the domain says of each, which a test compares.';

create function notice_due(moment timestamptz, after_number integer, upto_number integer)
    returns table (membership uuid, kind text, about text, facts jsonb)
    language plpgsql stable rows 1000 as $$
#variable_conflict use_column
begin
    return query
    with c as materialized (
        select *, (moment at time zone 'UTC')::date as today
        from member_cover(moment, after_number, upto_number) where standing <> 'ended'),
    asked as (
        select c.*, i.id, i.due, i.paid_at,
               jsonb_build_object('number', i.number, 'minor', i.amount_minor, 'currency', i.currency, 'day', i.due,
                   'rest', i.amount_minor - coalesce(
                       (select sum(s.amount_minor) from settlement s where s.invoice = i.id), 0)) as facts
        from c join invoice i on i.membership = c.membership and (i.paid_at is null or i.issued_at = moment)),
    stands as (
        select c.membership, standing, covered_until::text as about, grace_until,
               jsonb_build_object('day', covered_until, 'until', grace_until) as facts
        from c where standing in ('grace', 'lapsed'))
    select membership, 'invoice-issued', id::text, facts from asked
    union all
    select membership, 'due-soon', id::text, facts from asked
    where paid_at is null and waived_until is null and standing in ('current', 'grace')
      and due > today and due - 3 <= today and covered_until <= due
    union all
    select membership, case standing when 'grace' then 'grace-begun' else 'lapsed' end, about, facts from stands
    union all
    select membership, 'lapse-soon', about, facts from stands
    where standing = 'grace' and before_span(grace_until, interval '7 days') <= moment
    union all
    select membership, 'waiver-ending', floor(extract(epoch from waived_until) * 1000)::bigint::text,
           jsonb_build_object('day', covered_until, 'until', waived_until)
    from c where before_span(waived_until, interval '14 days') <= moment and covered_until = ceil_day(waived_until);
end $$;
comment on function notice_due is 'What there is to tell the members of a batch, told before or not; the same as the domain has for each, which a test compares.';
