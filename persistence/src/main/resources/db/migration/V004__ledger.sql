create table ledger_transaction (
    id uuid primary key,
    number bigint generated always as identity unique,
    booked_on date not null,
    recorded_at timestamptz not null,
    description text not null check (length(description) between 1 and 200),
    act uuid references act,
    reverses uuid unique references ledger_transaction,
    reason text check (length(reason) <= 500)
);
comment on table ledger_transaction is 'Double entry: two or more postings of one currency that sum to zero. Never changed; corrected by a reversal.';
create index ledger_transaction_by_day on ledger_transaction (booked_on, number);

create table posting (
    transaction uuid not null references ledger_transaction deferrable initially deferred,
    line smallint not null check (line > 0),
    account text not null check (account ~ '^(assets|liabilities|equity|income|expenses)(:[a-z0-9-]+)+$'),
    amount_minor bigint not null check (amount_minor <> 0),
    currency char(3) not null,
    booked_on date not null,
    primary key (transaction, line)
);
comment on table posting is 'One side of a transaction; debits positive, credits negative.';
create index posting_by_account on posting (account, currency, booked_on) include (amount_minor);

create function check_balance() returns trigger language plpgsql as $$
declare
    checked uuid;
    lines integer;
    currencies integer;
    total numeric;
begin
    if tg_table_name = 'posting' then checked := new.transaction; else checked := new.id; end if;
    select count(*), count(distinct currency), coalesce(sum(amount_minor), 0)
        into lines, currencies, total from posting where transaction = checked;
    if lines < 2 or currencies <> 1 or total <> 0 then
        raise exception 'transaction % has % postings in % currencies that sum to %', checked, lines, currencies, total
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function check_balance();
create constraint trigger posting_balances after insert on posting
    deferrable initially deferred for each row execute function check_balance();
create trigger ledger_transaction_stays before update or delete on ledger_transaction for each row execute function refuse_change();
create trigger posting_stays before update or delete on posting for each row execute function refuse_change();
create trigger ledger_transaction_is_never_emptied before truncate on ledger_transaction execute function refuse_change();
create trigger posting_is_never_emptied before truncate on posting execute function refuse_change();
