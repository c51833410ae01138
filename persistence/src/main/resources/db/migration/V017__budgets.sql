create table promise (
    act uuid not null references act,
    measure smallint not null check (measure > 0),
    one_off_minor bigint not null check (one_off_minor >= 0),
    monthly_minor bigint not null,
    bound_minor bigint not null,
    currency char(3) not null,
    until_day date,
    promised_at timestamptz not null,
    primary key (act, measure),
    check (one_off_minor <> 0 or monthly_minor <> 0 or bound_minor <> 0)
);
comment on table promise is 'What a measure of an act promised when it was enacted: its price by then. What is still reserved of it follows from what the measure made.';
comment on column promise.measure is 'Its place in the act, counted from 1.';
comment on column promise.monthly_minor is 'Negative where money is saved.';
comment on column promise.bound_minor is 'What of monthly amounts was reserved at once, as the wages of a notice period; negative where some was set free.';
comment on column promise.until_day is 'When the monthly amount ends, if it does.';
create trigger promise_stays before update or delete on promise for each row execute function refuse_change();
create trigger promise_is_never_emptied before truncate on promise execute function refuse_change();

-- Ranges of one word each, so that an exclusion constraint can ask whether two rows name the same category.
create type word_range as range (subtype = text);

create table budget_line (
    id uuid primary key,
    number integer generated always as identity unique,
    act uuid not null references act,
    category text not null check (category ~ '^[a-z0-9-]{1,40}$' and category <> 'wages'),
    amount_minor bigint not null check (amount_minor between 0 and 1000000000000000),
    currency char(3) not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day - 1),
    set_at timestamptz not null,
    constraint one_line_a_day exclude using gist (
        word_range(category, category, '[]') with &&, daterange(from_day, to_day + 1) with &&)
);
comment on table budget_line is 'What an act allows to be spent on a category; what is left of it is reserved until its last day.';
comment on column budget_line.to_day is 'The last day, brought forward when another line takes its place; the day before the first where that was before it began.';
create index budget_line_unended on budget_line (to_day);

create function guard_budget_line() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.id, new.number, new.act, new.category, new.amount_minor, new.currency, new.from_day, new.set_at)
            is distinct from (old.id, old.number, old.act, old.category, old.amount_minor, old.currency, old.from_day, old.set_at)
        or new.to_day > old.to_day then
        raise exception 'a budget line ends earlier, and is changed in no other way' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger budget_line_stays before update or delete on budget_line for each row execute function guard_budget_line();
create trigger budget_line_is_never_emptied before truncate on budget_line execute function refuse_change();
