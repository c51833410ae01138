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
    paid_at timestamptz
);
comment on table invoice is 'A request, not a debt: nothing is booked until money arrives. Void, if unpaid, once its membership has ended.';
comment on column invoice.covers is 'The days, in UTC, it asks money for.';
comment on column invoice.paid_at is 'When what was settled reached the amount.';
create unique index invoice_once_per_start on invoice (membership, lower(covers));

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
comment on column payment.reference is 'What the provider calls it, without blanks around it; seen by its payer and the treasury only.';
create index payment_by_membership on payment (membership);

create table settlement (
    invoice uuid not null references invoice,
    payment uuid not null references payment,
    amount_minor bigint not null check (amount_minor > 0),
    settled_at timestamptz not null,
    primary key (invoice, payment)
);
create index settlement_by_payment on settlement (payment);
comment on table settlement is 'How much of a payment an invoice took; the rest of the payment is the member''s credit.';
