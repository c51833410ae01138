create table invoice (
    id uuid primary key,
    number integer generated always as identity unique,
    membership uuid not null references membership,
    covers daterange not null check (not isempty(covers)),
    due date not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    issued_at timestamptz not null,
    paid_at timestamptz,
    void_at timestamptz,
    version bigint not null default 0,
    check (num_nonnulls(paid_at, void_at) <= 1),
    unique (membership, covers)
);
comment on table invoice is 'A request, not a debt: nothing is booked until money arrives.';
create unique index invoice_once_per_start on invoice (membership, lower(covers));

create table payment (
    id uuid primary key,
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    reference text not null check (length(reference) between 1 and 140),
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
create index payment_by_membership on payment (membership);

create table settlement (
    invoice uuid not null references invoice,
    payment uuid not null references payment,
    amount_minor bigint not null check (amount_minor > 0),
    settled_at timestamptz not null,
    primary key (invoice, payment)
);
comment on table settlement is 'How much of a payment an invoice took; the rest of the payment is the member''s credit.';
