create table invoice (
    id uuid primary key,
    number integer generated always as identity unique,
    membership uuid not null references membership,
    interval text not null check (interval in ('month', 'year')),
    covers daterange not null check (not isempty(covers) and not lower_inf(covers) and not upper_inf(covers)),
    due date not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    issued_at timestamptz not null,
    paid_at timestamptz,
    bought daterange check (not isempty(bought) and not lower_inf(bought) and not upper_inf(bought))
);
comment on table invoice is 'A request, not a debt: nothing is booked until money arrives. Void, if unpaid, once its membership has ended.';
comment on column invoice.covers is 'The days, in UTC, it asks money for.';
comment on column invoice.paid_at is 'When what was settled reached the amount; empty again once a refund took of it.';
comment on column invoice.bought is 'The days, in UTC, that paying it covered: its own, or later ones where those had passed without a vote.';
create unique index invoice_once_per_start on invoice (membership, lower(covers));

create trigger invoice_asks_the_same before update of id, membership, interval, covers, due, amount_minor, currency, issued_at
    on invoice for each row execute function refuse_change();
create trigger invoice_stays before delete on invoice for each row execute function refuse_change();
create trigger invoice_is_never_emptied before truncate on invoice execute function refuse_change();

create table payment (
    id uuid primary key,
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    reference text not null check (length(reference) between 1 and 140 and reference = btrim(reference, E' \t\n\r\f\v')),
    membership uuid not null references membership,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid references account,
    transaction uuid not null references ledger_transaction,
    constraint payment_recorded_once unique (provider, reference)
);
comment on table payment is 'Money that arrived, recorded once per provider and reference.';
comment on column payment.recorded_by is 'Who said that it arrived; nobody, where its provider did.';
comment on column payment.reference is 'What the provider calls it, without blanks around it; seen by its payer and the treasury only.';
create index payment_by_membership on payment (membership);
create trigger payment_stays before update or delete on payment for each row execute function refuse_change();
create trigger payment_is_never_emptied before truncate on payment execute function refuse_change();

-- Waits for whoever is just recording one of these, and then sees what they did; all who hold several do so in this order.
create function hold_payment_names(providers text[], names text[])
    returns table (id uuid, provider text, reference text, amount_minor bigint, currency char(3), received_on date)
    language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(k.key) from (
        select distinct hashtextextended('payment ' || n.provider || ' ' || n.reference, 0) as key
        from unnest(providers, names) n (provider, reference) order by 1) k;
    return query select p.id, p.provider, p.reference, p.amount_minor, p.currency, p.received_on
        from unnest(providers, names) n (provider, reference) cross join lateral (
            select * from payment where payment.provider = n.provider and payment.reference = n.reference limit 1) p;
end $$;
comment on function hold_payment_names is 'The payments recorded under these names; nobody else records one under them until the transaction ends.';

create table refund (
    id uuid primary key,
    payment uuid not null references payment,
    kind text not null check (kind in ('refund', 'chargeback', 'correction')),
    reason text not null check (length(reason) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by uuid references account,
    transaction uuid not null unique references ledger_transaction,
    constraint payment_refunded_once unique (payment)
);
comment on table refund is 'A payment that went back: sent back by the co-op, taken back by the payer''s bank or provider, or taken for a payment by mistake. What a part of it left is another payment.';
comment on column refund.transaction is 'The reversal of the payment''s own transaction.';
comment on column refund.recorded_by is 'Who told of it; empty if a provider did.';
create trigger refund_stays before update or delete on refund for each row execute function refuse_change();
create trigger refund_is_never_emptied before truncate on refund execute function refuse_change();

alter table payment add column rest_of uuid references refund constraint payment_rest_once unique;
comment on column payment.rest_of is 'The refund of which this is what it left: then it did not arrive by itself, and nobody outside calls it by its reference.';

-- What is left is less than what there was, of the same kind and with the same membership; as a payment goes back once, and
-- leaves one rest at most, never more than arrived can go back of it and of what is left of it.
create function check_rest() returns trigger language plpgsql as $$
begin
    if not exists (select from refund r join payment p on p.id = r.payment
                   where r.id = new.rest_of and p.amount_minor > new.amount_minor
                     and (p.currency, p.provider, p.membership) = (new.currency, new.provider, new.membership)) then
        raise exception 'payment % is not what a refund left of another', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_is_less_than_it_was before insert on payment
    for each row when (new.rest_of is not null) execute function check_rest();

create table settlement (
    invoice uuid not null references invoice,
    payment uuid not null references payment,
    refund uuid references refund,
    amount_minor bigint not null check (amount_minor <> 0),
    settled_at timestamptz not null,
    check ((refund is null) = (amount_minor > 0))
);
create index settlement_by_invoice on settlement (invoice);
create index settlement_by_payment on settlement (payment);
create unique index settlement_taken_back_once on settlement (invoice, payment) where refund is not null;
comment on table settlement is 'How much of a payment an invoice took; the rest of the payment is the member''s credit. Twice from one payment, if a refund of another one made the invoice ask again.';
comment on column settlement.refund is 'Set where a refund takes back what the invoice took: the same amount, negative.';
create trigger settlement_stays before update or delete on settlement for each row execute function refuse_change();
create trigger settlement_is_never_emptied before truncate on settlement execute function refuse_change();

-- One check for all that a statement settles. Holding invoices and payments first, in order, makes those who settle the
-- same ones at once wait for each other and count what the other one took. A session that saw few settlements goes by
-- index, too, for it may see many before it plans anew.
create function check_settlements() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    wrong uuid;
begin
    perform from invoice where id = any (array(select invoice from added)) order by id for no key update;
    perform from payment where id = any (array(select payment from added)) order by id for no key update;
    select a.invoice into wrong from (select distinct invoice from added) a
    where (select sum(s.amount_minor) from settlement s where s.invoice = a.invoice)
        not between 0 and (select i.amount_minor from invoice i where i.id = a.invoice) limit 1;
    if wrong is not null then
        raise exception 'invoice % takes more than it asks for', wrong using errcode = 'check_violation';
    end if;
    select a.payment into wrong from (select distinct payment from added) a
    where (select sum(s.amount_minor) from settlement s where s.payment = a.payment)
        not between 0 and (select p.amount_minor from payment p where p.id = a.payment) limit 1;
    if wrong is not null then
        raise exception 'payment % settles more than arrived', wrong using errcode = 'check_violation';
    end if;
    select a.payment into wrong from added a join refund r on r.payment = a.payment
    where a.refund is distinct from r.id limit 1;
    if wrong is not null then
        raise exception 'payment % went back and settles nothing', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger settlement_takes_what_there_is after insert on settlement
    referencing new table as added for each statement execute function check_settlements();

-- A payment that goes back is held first, so that nothing more is settled with it meanwhile; by the end of its transaction
-- everything that was has been taken back.
create function hold_refunded() returns trigger language plpgsql as $$
begin
    perform from payment where id = new.payment for no key update;
    return new;
end $$;
create trigger refund_holds_its_payment before insert on refund for each row execute function hold_refunded();

create function check_refund() returns trigger language plpgsql as $$
begin
    if (select sum(amount_minor) from settlement where payment = new.payment) <> 0 then
        raise exception 'payment % went back, but invoices keep some of it', new.payment using errcode = 'check_violation';
    end if;
    if not exists (select from payment p join ledger_transaction t on t.reverses = p.transaction
                   where p.id = new.payment and t.id = new.transaction) then
        raise exception 'refund % is not booked as the reversal of its payment', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger refund_takes_all_back after insert on refund
    deferrable initially deferred for each row execute function check_refund();
