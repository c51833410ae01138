create table membership (
    id uuid primary key,
    number integer generated always as identity unique,
    account uuid not null references account,
    contribution_minor bigint not null check (contribution_minor >= 0),
    currency char(3) not null,
    interval text not null check (interval in ('month', 'year')),
    anchor date not null,
    joined_at timestamptz not null,
    listed boolean not null default false,
    closed_at timestamptz,
    closed_by text check (closed_by in ('resignation', 'expulsion', 'expiry')),
    closing_act uuid references act,
    version bigint not null default 0,
    check ((closed_at is null) = (closed_by is null)),
    check ((closing_act is null) or closed_by = 'expulsion')
);
comment on table membership is 'A consumer membership; its standing is derived from what covers it, never stored.';
comment on column membership.contribution_minor is 'What the member chose to pay a month, whatever the interval.';
comment on column membership.anchor is 'The day of joining, or of the payment that began anew after a time without cover; periods are computed from it.';
comment on column membership.listed is 'Whether the member''s handle may appear on rolls and in the ledger.';
create function refuse_other_membership() returns trigger language plpgsql as $$
begin
    raise exception 'membership % keeps its person, its beginning and its end', old.id using errcode = 'restrict_violation';
end $$;
create trigger membership_stays_closed before update on membership for each row
    when (old.account <> new.account or old.joined_at <> new.joined_at
        or old.closed_at is not null
            and row(old.closed_at, old.closed_by, old.closing_act) is distinct from row(new.closed_at, new.closed_by, new.closing_act))
    execute function refuse_other_membership();
create trigger membership_is_never_deleted before delete on membership for each row execute function refuse_change();
create unique index membership_open_once on membership (account) where closed_at is null;
create index membership_by_account on membership (account);

-- People in the order of their locks: whoever takes more than one, an act too, takes them here, at once. Then their rows in
-- the order in which a billing run takes them, so that no two who hold many wait for each other. Each step sees what others
-- did before it.
create function hold_newest_memberships(accounts uuid[]) returns setof membership language plpgsql set enable_seqscan = off as $$
begin
    perform pg_advisory_xact_lock(k.key) from (
        select distinct hashtextextended('membership of ' || a, 0) as key from unnest(accounts) a order by 1) k;
    return query select m.* from membership m
        where m.id in (select distinct on (n.account) n.id from membership n where n.account = any (accounts)
                       order by n.account, n.joined_at desc, n.number desc)
        order by m.number for no key update of m;
end $$;
comment on function hold_newest_memberships is 'The newest membership of each of these people, held until the transaction ends, as is everything that opens one.';

create table paid_period (
    id uuid primary key,
    membership uuid not null references membership,
    membership_number integer not null references membership (number),
    covers daterange not null check (not isempty(covers) and not lower_inf(covers) and not upper_inf(covers)),
    granted_at timestamptz not null,
    void_at timestamptz,
    constraint paid_once exclude using gist (
        int4range(membership_number, membership_number, '[]') with &&, covers with &&) where (void_at is null)
);
comment on table paid_period is 'Days, in UTC, that a payment covers; void once the payment is taken back.';
create index paid_period_by_membership on paid_period (membership);

create table waiver (
    id uuid primary key,
    membership uuid not null references membership,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (ends_at > starts_at)
);
comment on table waiver is 'Time in which a member owes no dues. Private: visible to that member alone, and no reason is kept.';
create index waiver_by_membership on waiver (membership);
