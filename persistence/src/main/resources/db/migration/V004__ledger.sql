create table ledger_transaction (
    id uuid primary key,
    number bigint generated always as identity unique,
    booked_on date not null,
    recorded_at timestamptz not null,
    description text not null check (length(description) between 1 and 200),
    act uuid references act,
    reverses uuid unique references ledger_transaction,
    reason text check (length(reason) <= 500),
    subject uuid,
    party uuid references account,
    written_in xid8 not null default pg_current_xact_id(),
    check ((reverses is null) = (reason is null))
);
comment on table ledger_transaction is 'Double entry: two or more postings of one currency that sum to zero. Never changed; corrected by a reversal, never by one of a reversal.';
comment on column ledger_transaction.subject is 'The payment, payslip, expense or whatever else it books, which alone may take it back; also the subject of the event that told it.';
comment on column ledger_transaction.party is 'Whom it was with; shown only where that person chose to be listed.';
comment on column ledger_transaction.written_in is 'The database transaction that wrote it, which alone may add its postings.';
create index ledger_transaction_by_day on ledger_transaction (booked_on, number);
create index ledger_transaction_by_recording on ledger_transaction (recorded_at);
create index ledger_transaction_by_subject on ledger_transaction (subject) where subject is not null;
create index ledger_transaction_by_act on ledger_transaction (act) where act is not null;

create table posting (
    transaction uuid not null references ledger_transaction,
    line smallint not null check (line > 0),
    account text not null check (account ~ '^(assets|liabilities|equity|income|expenses)(:[a-z0-9][a-z0-9-]*)+$'),
    amount_minor bigint not null check (amount_minor <> 0),
    currency char(3) not null,
    booked_on date not null,
    number bigint generated always as identity,
    primary key (transaction, line)
);
comment on table posting is 'One side of a transaction; debits positive, credits negative.';
comment on column posting.number is 'Counts postings as they are written; a database transaction that fails leaves a gap.';
create unique index posting_by_number on posting (number);
create index posting_by_account on posting (account, currency, booked_on) include (amount_minor);

-- Checked statement by statement and set by set, so that a thousand payments cost one check. Each look-up goes by index,
-- whatever the sizes of the statement and of the ledger that a session first planned for: either may grow a lot before it
-- plans anew.
create function check_postings() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    wrong uuid;
    found_to_be record;
begin
    select a.transaction into wrong from (select distinct transaction, booked_on from added) a
    where (select t.written_in = pg_current_xact_id() and t.booked_on = a.booked_on
           from ledger_transaction t where t.id = a.transaction) is not true limit 1;
    if wrong is not null then
        raise exception 'transaction % takes no postings of another day, nor any once it is committed', wrong
            using errcode = 'check_violation';
    end if;
    select a.transaction into wrong from (select distinct transaction from added) a
    where (select count(*) >= 2 and min(p.currency) = max(p.currency) and sum(p.amount_minor) = 0
           from posting p where p.transaction = a.transaction) is not true limit 1;
    if wrong is not null then
        select count(*) as lines, count(distinct currency) as currencies, sum(amount_minor) as total
            into found_to_be from posting where transaction = wrong;
        raise exception 'transaction % has % postings in % currencies that sum to %',
            wrong, found_to_be.lines, found_to_be.currencies, found_to_be.total using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger posting_balances after insert on posting
    referencing new table as added for each statement execute function check_postings();

create function check_transaction() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if new.written_in <> pg_current_xact_id() then
        raise exception 'transaction % claims to be written by another database transaction', new.id
            using errcode = 'check_violation';
    end if;
    if not exists (select from posting where transaction = new.id) then
        raise exception 'transaction % has 0 postings', new.id using errcode = 'check_violation';
    end if;
    if exists (select from ledger_transaction where id = new.reverses and reverses is not null) then
        raise exception 'transaction % reverses a reversal', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger transaction_is_whole after insert on ledger_transaction
    deferrable initially deferred for each row execute function check_transaction();
create trigger ledger_transaction_stays before update or delete on ledger_transaction for each row execute function refuse_change();
create trigger posting_stays before update or delete on posting for each row execute function refuse_change();
create trigger ledger_transaction_is_never_emptied before truncate on ledger_transaction execute function refuse_change();
create trigger posting_is_never_emptied before truncate on posting execute function refuse_change();

-- Balances at any date. What is posted never changes, so a stretch of postings that nobody can add to any more is summed
-- once; a balance is the sums of all stretches and the few postings after them. Whoever deletes the sums gets the same
-- balances, only more slowly.
create table ledger_stretch (
    since bigint not null unique check (since >= 0),
    upto bigint primary key check (upto > since)
);
comment on table ledger_stretch is 'Postings numbered above since, and at most upto, among which none can appear any more. Derived.';
create trigger ledger_stretch_stays before update on ledger_stretch for each row execute function refuse_change();

create table ledger_sum (
    upto bigint not null references ledger_stretch on delete cascade,
    account text not null,
    currency char(3) not null,
    booked_on date not null,
    recorded_on date not null,
    amount_minor bigint not null,
    primary key (upto, account, currency, booked_on, recorded_on)
);
comment on table ledger_sum is 'The sum of a stretch''s postings per account, day booked and day recorded (in UTC). Derived.';
create trigger ledger_sum_stays before update on ledger_sum for each row execute function refuse_change();

-- Sums up the next stretch of at least so many postings and answers how many, 0 if there are too few or somebody is in
-- the way. Numbers are given while their table is held for writing, so that nobody else holding it means that no number
-- up to the newest can appear any more. Whoever writes waits for a fraction of a second.
create function settle_ledger(fewest bigint, most bigint) returns bigint language plpgsql as $$
declare
    begun bigint;
    reached bigint;
    counted bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('settle ledger', 0)) then
        return 0;
    end if;
    select coalesce(max(s.upto), 0) into begun from ledger_stretch s;
    select count(*) into counted from (select from posting where number > begun limit fewest) n;
    if counted < fewest then
        return 0;
    end if;
    perform set_config('lock_timeout', '200ms', true);
    begin
        lock table posting in share mode;
    exception when lock_not_available then
        return 0;
    end;
    select max(number), count(*) into reached, counted
        from (select number from posting where number > begun order by number limit most) n;
    insert into ledger_stretch (since, upto) values (begun, reached);
    insert into ledger_sum (upto, account, currency, booked_on, recorded_on, amount_minor)
        select reached, p.account, p.currency, p.booked_on, (t.recorded_at at time zone 'UTC')::date, sum(p.amount_minor)
        from posting p join ledger_transaction t on t.id = p.transaction
        where p.number > begun and p.number <= reached group by 2, 3, 4, 5;
    return counted;
end $$;
comment on function settle_ledger is 'Call it in a transaction of its own: it keeps everybody from posting until that ends.';

create function ledger_balances(day date, moment timestamptz)
    returns table (account text, currency char(3), balance bigint) language plpgsql stable set jit = off as $$
#variable_conflict use_column
declare
    settled bigint;
    midnight timestamptz;
begin
    select coalesce(max(upto), 0) into settled from ledger_stretch;
    if moment is null then
        return query select a.account, a.currency, sum(a.amount)::bigint from (
            select account, currency, sum(amount_minor) as amount from ledger_sum
                where booked_on <= coalesce(day, 'infinity') group by account, currency
            union all
            select account, currency, sum(amount_minor) from posting
                where number > settled and booked_on <= coalesce(day, 'infinity') group by account, currency) a
            group by a.account, a.currency;
        return;
    end if;
    midnight := date_trunc('day', moment at time zone 'UTC') at time zone 'UTC';
    return query select a.account, a.currency, sum(a.amount)::bigint from (
        select account, currency, sum(amount_minor) as amount from ledger_sum
            where recorded_on < (moment at time zone 'UTC')::date group by account, currency
        union all
        select p.account, p.currency, sum(p.amount_minor) from ledger_transaction t join posting p on p.transaction = t.id
            where t.recorded_at >= midnight and t.recorded_at <= moment and p.number <= settled group by p.account, p.currency
        union all
        select p.account, p.currency, sum(p.amount_minor) from posting p join ledger_transaction t on t.id = p.transaction
            where p.number > settled and t.recorded_at <= moment group by p.account, p.currency) a
        group by a.account, a.currency;
end $$;
comment on function ledger_balances is 'What stood on each account at the end of a day, or, where a moment is given, by what was recorded until then; null for all.';

create function ledger_movements(from_day date, to_day date)
    returns table (month date, account text, currency char(3), amount bigint) language plpgsql stable set jit = off as $$
#variable_conflict use_column
declare
    settled bigint;
begin
    select coalesce(max(upto), 0) into settled from ledger_stretch;
    return query select a.month, a.account, a.currency, sum(a.amount)::bigint from (
        select date_trunc('month', booked_on)::date as month, account, currency, amount_minor as amount from ledger_sum
            where booked_on between from_day and to_day
        union all
        select date_trunc('month', booked_on)::date, account, currency, amount_minor from posting
            where number > settled and booked_on between from_day and to_day) a
        group by 1, 2, 3;
end $$;
comment on function ledger_movements is 'What each account moved in each month, booked within these days.';
