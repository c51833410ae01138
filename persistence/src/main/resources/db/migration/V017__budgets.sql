create table promise (
    act uuid not null references act,
    measure smallint not null check (measure > 0),
    one_off_minor bigint not null check (one_off_minor >= 0),
    monthly_minor bigint not null,
    currency char(3) not null,
    until_day date,
    promised_at timestamptz not null,
    primary key (act, measure),
    check (one_off_minor <> 0 or monthly_minor <> 0)
);
comment on table promise is 'What a measure of an act promised when it was enacted: its price by then. What is still reserved of it follows from what the measure made.';
comment on column promise.measure is 'Its place in the act, counted from 1.';
comment on column promise.monthly_minor is 'Negative where money is saved.';
comment on column promise.until_day is 'When the monthly amount ends, if it does.';
create trigger promise_stays before update or delete on promise for each row execute function refuse_change();
create trigger promise_is_never_emptied before truncate on promise execute function refuse_change();
