create table labour (
    id uuid primary key,
    told_as uuid not null unique generated always as (alias(id)) stored,
    number bigint generated always as identity unique,
    worker uuid not null references account,
    task text not null check (length(task) between 1 and 200),
    worked_on date not null,
    minutes integer not null check (minutes between 15 and 1440 and minutes % 15 = 0),
    evidence text not null check (length(evidence) between 1 and 2000),
    logged_at timestamptz not null,
    attested_by uuid references account,
    attested_at timestamptz,
    value_minor bigint check (value_minor >= 0),
    currency char(3),
    ended_at timestamptz,
    reason text check (length(reason) between 1 and 500),
    check ((attested_at is null) = (attested_by is null) and (attested_at is null) = (value_minor is null)
        and (attested_at is null) = (currency is null)),
    check (ended_at is null or (attested_at is null) = (reason is null)),
    check (ended_at is not null or reason is null),
    constraint labour_attested_by_another check (attested_by <> worker)
);
comment on table labour is 'Work that a member logged. It counts towards dues from its attestation on, until it is corrected.';
comment on column labour.told_as is 'The subject of the events about it; its id is for its worker to give to others.';
comment on column labour.value_minor is 'What it counts: labour.rate by the hour, up to labour.cap for all work of the month.';
comment on column labour.ended_at is 'When its worker withdrew it, or, once it was attested, the treasury corrected it and said why.';
create index labour_by_worker on labour (worker, number);
create index labour_that_counts on labour (worker) where attested_at is not null and ended_at is null;

create function keep_labour() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
        or (old.id, old.worker, old.task, old.worked_on, old.minutes, old.evidence, old.logged_at)
            is distinct from (new.id, new.worker, new.task, new.worked_on, new.minutes, new.evidence, new.logged_at)
        or old.attested_at is not null and (old.attested_by, old.attested_at, old.value_minor, old.currency)
            is distinct from (new.attested_by, new.attested_at, new.value_minor, new.currency) then
        raise exception 'labour % stays as it was logged, attested and ended', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger labour_stays before update on labour for each row execute function keep_labour();
create trigger labour_is_kept before delete on labour for each row execute function refuse_change();
create trigger labour_is_never_emptied before truncate on labour execute function refuse_change();

create table labour_use (
    payment uuid primary key references payment,
    labour uuid not null references labour
);
comment on table labour_use is 'The payments that are made of attested work instead of money.';
create index labour_use_by_labour on labour_use (labour);
create trigger labour_use_stays before update or delete on labour_use for each row execute function refuse_change();
create trigger labour_use_is_never_emptied before truncate on labour_use execute function refuse_change();

create function check_labour_use() returns trigger language plpgsql as $$
begin
    perform from labour where id = new.labour for no key update;
    if (select l.attested_at is not null and l.ended_at is null
            and l.value_minor >= (select sum(p.amount_minor) from labour_use u join payment p on p.id = u.payment
                                  where u.labour = l.id)
        from labour l where l.id = new.labour) is not true then
        raise exception 'labour % does not count so much', new.labour using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger labour_is_used_once after insert on labour_use for each row execute function check_labour_use();
