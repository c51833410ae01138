create table payment_import (
    id uuid primary key,
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    act uuid not null references act,
    constraint payment_import_once unique (provider, digest)
);
comment on table payment_import is 'A file with what moved at a bank or another provider, sent in by the treasury.';
comment on column payment_import.digest is 'The SHA-256 of the file, by which the same file is imported once.';
comment on column payment_import.act is 'The act behind the power by which it was sent in and its payments are recorded.';
create trigger payment_import_stays before update or delete on payment_import for each row execute function refuse_change();
create trigger payment_import_is_never_emptied before truncate on payment_import execute function refuse_change();

create table imported_statement (
    import uuid not null references payment_import,
    number integer not null check (number > 0),
    account text not null check (length(account) between 1 and 40),
    opening_minor bigint not null,
    closing_minor bigint not null,
    currency char(3) not null,
    primary key (import, number)
);
comment on table imported_statement is 'What a bank''s statement says was on the account before and after; its lines make the difference.';
create trigger imported_statement_stays before update or delete on imported_statement for each row execute function refuse_change();
create trigger imported_statement_is_never_emptied before truncate on imported_statement execute function refuse_change();

create table arrival (
    id uuid primary key,
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    reference text not null check (length(reference) between 1 and 140),
    flow text not null check (flow in ('payment', 'debit', 'returned-payment', 'refund', 'refunded-so-far', 'returned-refund', 'returned-debit')),
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    day date not null,
    payer text not null check (length(payer) <= 140),
    payer_account text not null check (length(payer_account) <= 40),
    remittance text not null check (length(remittance) <= 1000),
    membership uuid,
    customer text check (length(customer) between 1 and 255),
    objects text[] not null default '{}',
    happened_at timestamptz,
    recorded_at timestamptz not null,
    import uuid references payment_import,
    line integer,
    outcome text not null check (outcome in ('waiting', 'matched', 'unmatched', 'ignored', 'paid-out', 'taken-back', 'booked', 'dismissed')),
    mismatch text,
    payment uuid references payment,
    transaction uuid unique references ledger_transaction,
    decided_at timestamptz,
    decided_by uuid references account,
    check ((import is null) = (line is null)),
    check ((outcome = 'unmatched') = (mismatch is not null)),
    check ((outcome in ('matched', 'taken-back')) = (payment is not null)),
    check ((outcome in ('paid-out', 'booked')) = (transaction is not null)),
    check ((outcome = 'waiting') = (decided_at is null)),
    constraint arrival_once unique (provider, reference, flow, day, amount_minor, currency)
);
comment on table arrival is 'What a provider reports of one movement of money, once, whatever is sent again, and what became of it.';
comment on column arrival.day is 'The day the provider booked it.';
comment on column arrival.payer is 'The name of whoever is on the other side; for the treasury only, as are their account and text.';
comment on column arrival.remittance is 'What they wrote.';
comment on column arrival.membership is 'Whose it is, where the provider repeats what we told it; nobody''s, maybe.';
comment on column arrival.amount_minor is 'How much moved; of what was refunded so far: how much of that payment altogether.';
comment on column arrival.payment is 'The payment it is, or that went back by it, whole or in part.';
comment on column arrival.transaction is 'Where it is booked, as what another provider paid out or as what is nobody''s dues.';
comment on column arrival.customer is 'What the provider calls whoever pays.';
comment on column arrival.objects is 'What else the provider calls this money, as far as we heard; a return names one of them.';
comment on column arrival.happened_at is 'When it was, where the provider says so to the second; of several notices of the same the earliest.';
comment on column arrival.import is 'The file that reported it first, if one did, and in which line.';
comment on column arrival.decided_by is 'Who of the treasury decided, unless it found its way by itself.';
create index arrival_waiting on arrival (import, line) where outcome = 'waiting';
create index arrival_unmatched on arrival (recorded_at, id) where outcome = 'unmatched';
create unique index arrival_of_payment on arrival (payment) where outcome = 'matched';
create index arrival_by_what_went_back on arrival (payment) where outcome = 'taken-back';
create index arrival_by_customer on arrival (provider, customer) where outcome = 'unmatched';
create index arrival_by_object on arrival using gin (objects);

-- What was reported stays, but that more names of the same money may be learned, and that it was earlier than we heard first; what became of it is decided once, and once more where that was: nobody's yet. What the
-- treasury opens again is nobody's again; what went back stays gone, unless what is left of its payment was that of somebody else.
create function is_corrected(arrived uuid) returns boolean language sql stable as $$
    with recursive link (payment) as (
        select arrived
        union all
        select p.id from link l join refund r on r.payment = l.payment join payment p on p.rest_of = r.id)
    select exists (select from link l join refund r on r.payment = l.payment where r.kind = 'correction')
$$;
comment on function is_corrected is 'Whether a payment that arrived, or what was left of it, turned out to be another''s.';

create function check_arrival() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - array['objects', 'happened_at'] = to_jsonb(new) - array['objects', 'happened_at'] and old.objects <@ new.objects
        and (old.happened_at is not distinct from new.happened_at or new.happened_at < old.happened_at) then
        return new;
    end if;
    if (to_jsonb(old) - array['outcome', 'mismatch', 'payment', 'transaction', 'decided_at', 'decided_by'])
        is distinct from (to_jsonb(new) - array['outcome', 'mismatch', 'payment', 'transaction', 'decided_at', 'decided_by'])
        or old.outcome not in ('waiting', 'unmatched')
            and (old.outcome not in ('matched', 'booked', 'paid-out', 'dismissed', 'taken-back')
                or old.outcome = 'taken-back' and not is_corrected(old.payment)
                or new.mismatch is distinct from 'reopened')
        or new.outcome = 'waiting' then
        raise exception 'arrival % is decided', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger arrival_is_decided_once before update on arrival for each row execute function check_arrival();
create trigger arrival_stays before delete on arrival for each row execute function refuse_change();
create trigger arrival_is_never_emptied before truncate on arrival execute function refuse_change();

create table arrival_ruling (
    id uuid primary key,
    arrival uuid not null references arrival,
    kind text not null check (kind in ('dismissed', 'reopened')),
    payment uuid unique references payment,
    reason text not null check (length(reason) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by uuid references account,
    act uuid references act,
    check (kind = 'reopened' or payment is null),
    check ((recorded_by is null) = (act is null)),
    check (recorded_by is not null or kind = 'reopened' and payment is null)
);
comment on table arrival_ruling is 'That there is nothing to book of an arrival, or that what it was taken for was a mistake, and why.';
comment on column arrival_ruling.payment is 'What the arrival had been taken for, if that was a payment; it is taken back.';
comment on column arrival_ruling.reason is 'For everybody''s eyes.';
comment on column arrival_ruling.recorded_by is 'Who of the treasury says so; nobody where what came back was opened again since more is told to have gone.';
comment on column arrival_ruling.act is 'The act behind their power.';
create index arrival_ruling_by_arrival on arrival_ruling (arrival);
create trigger arrival_ruling_stays before update or delete on arrival_ruling for each row execute function refuse_change();
create trigger arrival_ruling_is_never_emptied before truncate on arrival_ruling execute function refuse_change();

create table import_line (
    import uuid not null references payment_import,
    number integer not null check (number > 0),
    statement integer,
    arrival uuid not null references arrival,
    primary key (import, number),
    foreign key (import, statement) references imported_statement deferrable initially deferred
);
comment on table import_line is 'Which arrivals a file reports, in its order; some may have been reported before.';
create index import_line_by_arrival on import_line (arrival);
create trigger import_line_stays before update or delete on import_line for each row execute function refuse_change();
create trigger import_line_is_never_emptied before truncate on import_line execute function refuse_change();
