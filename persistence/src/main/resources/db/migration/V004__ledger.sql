create table ledger_transaction (
    id uuid primary key,
    number bigint generated always as identity unique,
    booked_on date not null,
    recorded_at timestamptz not null,
    description text not null check (length(description) between 1 and 200),
    act uuid references act,
    reverses uuid unique references ledger_transaction,
    reason text check (length(reason) <= 500),
    written_in xid8 not null default pg_current_xact_id(),
    check ((reverses is null) = (reason is null))
);
comment on table ledger_transaction is 'Double entry: two or more postings of one currency that sum to zero. Never changed; corrected by a reversal, never by one of a reversal.';
comment on column ledger_transaction.written_in is 'The database transaction that wrote it, which alone may add its postings.';
create index ledger_transaction_by_day on ledger_transaction (booked_on, number);

create table posting (
    transaction uuid not null references ledger_transaction,
    line smallint not null check (line > 0),
    account text not null check (account ~ '^(assets|liabilities|equity|income|expenses)(:[a-z0-9-]+)+$'),
    amount_minor bigint not null check (amount_minor <> 0),
    currency char(3) not null,
    booked_on date not null,
    primary key (transaction, line)
);
comment on table posting is 'One side of a transaction; debits positive, credits negative.';
create index posting_by_account on posting (account, currency, booked_on) include (amount_minor);

-- Checked statement by statement and set by set, so that a thousand payments cost one check. Each look-up is written so
-- that it goes by index whatever the size of the first statement a session was planned for.
create function check_postings() returns trigger language plpgsql as $$
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

create function check_transaction() returns trigger language plpgsql as $$
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
