create table expense (
    id uuid primary key,
    number integer generated always as identity unique,
    author uuid references account,
    recipient text check (length(recipient) between 1 and 200),
    title text not null check (length(title) between 1 and 200),
    category text not null check (category ~ '^[a-z0-9-]{1,40}$' and category <> 'wages'),
    amount_minor bigint not null check (amount_minor between 1 and 1000000000000000),
    advance_minor bigint check (advance_minor > 0 and advance_minor < amount_minor),
    currency char(3) not null,
    submitted_at timestamptz not null,
    round integer not null default 1 check (round > 0),
    approved_at timestamptz,
    line uuid references budget_line,
    act uuid references act,
    transaction uuid unique references ledger_transaction,
    work text check (length(work) between 1 and 10000),
    work_shown_at timestamptz,
    work_accepted_at timestamptz,
    rejected_at timestamptz,
    rejection text check (length(rejection) between 1 and 500),
    withdrawn_at timestamptz,
    released_minor bigint check (released_minor between 1 and amount_minor),
    released_at timestamptz,
    release uuid unique references ledger_transaction,
    check ((author is null) = (recipient is not null)),
    check (num_nulls(approved_at, act, transaction) in (0, 3)),
    check (line is null or approved_at is not null),
    check (num_nulls(work, work_shown_at) in (0, 2)),
    check (work is null or (approved_at is not null and advance_minor is not null)),
    check (work_accepted_at is null or work is not null),
    check (num_nulls(rejected_at, rejection) in (0, 2)),
    check (num_nulls(released_minor, released_at, release) in (0, 3)),
    check (released_minor is null or (approved_at is not null and num_nonnulls(rejected_at, withdrawn_at) > 0))
);
comment on table expense is 'What somebody asks to be paid for the co-op, or an act promised to an outside project; its state follows from what happened to it.';
comment on column expense.author is 'Who submitted it; a donation, which an act decides on, has a recipient instead.';
comment on column expense.advance_minor is 'What is paid before the work is shown; the rest follows once that was accepted.';
comment on column expense.round is 'Each change of what is to be approved begins another; approvals belong to one.';
comment on column expense.line is 'The budget line it was approved within; none if an act approved it.';
comment on column expense.act is 'The act that approved it, or the one behind the line.';
comment on column expense.work is 'CommonMark: what was done and where it can be seen.';
comment on column expense.released_minor is 'What was approved and is never paid, for it was turned down or taken back.';
create index expense_by_author on expense (author);
create index expense_by_line on expense (line) where line is not null;
create index expense_by_category on expense (category, number);

-- What happened stays, and what was approved is what is paid.
create function guard_expense() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.id, new.number, new.author, new.recipient, new.title, new.category, new.advance_minor, new.currency, new.submitted_at)
            is distinct from (old.id, old.number, old.author, old.recipient, old.title, old.category, old.advance_minor, old.currency, old.submitted_at)
        or new.round < old.round
        or (old.approved_at is not null
            and (new.amount_minor, new.approved_at, new.line, new.act, new.transaction)
                is distinct from (old.amount_minor, old.approved_at, old.line, old.act, old.transaction))
        or (old.work_accepted_at is not null
            and (new.work, new.work_shown_at, new.work_accepted_at)
                is distinct from (old.work, old.work_shown_at, old.work_accepted_at))
        or (old.released_at is not null
            and (new.released_minor, new.released_at, new.release)
                is distinct from (old.released_minor, old.released_at, old.release)
            -- More is never paid once a payment was taken back: one transaction books all of it, instead of the one before.
            and (new.released_minor > old.released_minor
                and exists (select from ledger_transaction where reverses = old.release)) is not true)
        or (old.rejected_at is not null and new.rejected_at is null)
        or (old.withdrawn_at is not null
            and (new.withdrawn_at is null or (old.approved_at is null and new is distinct from old))) then
        raise exception 'what happened to an expense stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger expense_stays before update or delete on expense for each row execute function guard_expense();
create trigger expense_is_never_emptied before truncate on expense execute function refuse_change();

-- Whoever spends from a line holds it first, so that two who do so at once count what the other one spent.
create function check_line_spent() returns trigger language plpgsql as $$
begin
    perform from budget_line where id = new.line for no key update;
    if (select sum(e.amount_minor - coalesce(e.released_minor, 0)) from expense e where e.line = new.line)
        > (select amount_minor from budget_line where id = new.line and category = new.category) is not false then
        raise exception 'the budget line % is overspent', new.line
            using errcode = 'check_violation', constraint = 'line_not_overspent';
    end if;
    return null;
end $$;
create trigger line_is_not_overspent after insert or update of line on expense
    for each row when (new.line is not null) execute function check_line_spent();

create table expense_approval (
    expense uuid not null references expense,
    round integer not null,
    account uuid not null references account,
    act uuid not null references act,
    approved_at timestamptz not null,
    primary key (expense, round, account)
);
comment on table expense_approval is 'Holders of the power treasury who approve what an expense asks for in one round; never its author.';
comment on column expense_approval.act is 'The act behind the position that gave the power.';
create function check_expense_approval() returns trigger language plpgsql as $$
begin
    if not exists (select from expense e
                   where e.id = new.expense and e.round = new.round and e.author is distinct from new.account) then
        raise exception 'nobody approves an expense of their own, nor what is not asked for any more'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger approved_by_another before insert on expense_approval for each row execute function check_expense_approval();
create trigger expense_approval_stays before update or delete on expense_approval for each row execute function refuse_change();
create trigger expense_approval_is_never_emptied before truncate on expense_approval execute function refuse_change();

create table expense_receipt (
    expense uuid not null references expense,
    round integer not null,
    type text not null check (type in ('pdf', 'png', 'jpeg')),
    content bytea not null check (length(content) between 1 and 5242880),
    kept_at timestamptz not null,
    primary key (expense, round)
);
comment on table expense_receipt is 'The files that prove expenses, for their authors and the treasury only; the one of the latest round counts.';
alter table expense_receipt alter column content set storage external;
create trigger expense_receipt_stays before update or delete on expense_receipt for each row execute function refuse_change();
create trigger expense_receipt_is_never_emptied before truncate on expense_receipt execute function refuse_change();

create table expense_payment (
    id uuid primary key,
    expense uuid not null references expense,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    reference text not null check (length(reference) between 1 and 140),
    paid_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    transaction uuid not null unique references ledger_transaction,
    taken_back_at timestamptz,
    taken_back_by uuid references account,
    reason text check (length(reason) between 1 and 500),
    reversal uuid unique references ledger_transaction,
    check (num_nonnulls(taken_back_at, taken_back_by, reason, reversal) in (0, 4))
);
comment on table expense_payment is 'Money that left the bank for an expense, recorded once per reference.';
comment on column expense_payment.reference is 'What the bank calls it; for the treasury only.';
comment on column expense_payment.taken_back_at is 'When the treasury said that it never was, or that the bank sent it back, and why.';
create unique index expense_payment_recorded_once on expense_payment (reference) where taken_back_at is null;
create index expense_payment_by_expense on expense_payment (expense);
create function check_expense_payment() returns trigger language plpgsql as $$
begin
    perform from expense where id = new.expense for no key update;
    if (select e.approved_at is not null
               and (select sum(p.amount_minor) from expense_payment p where p.expense = e.id and p.taken_back_at is null)
                   <= case when e.advance_minor is null or e.work_accepted_at is not null
                           then e.amount_minor - coalesce(e.released_minor, 0)
                           else least(e.advance_minor, e.amount_minor - coalesce(e.released_minor, 0)) end
        from expense e where e.id = new.expense) is not true then
        raise exception 'more is paid for expense % than was approved', new.expense using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger paid_as_approved after insert on expense_payment for each row execute function check_expense_payment();
create function keep_expense_payment() returns trigger language plpgsql as $$
begin
    if old.taken_back_at is not null
        or (old.id, old.expense, old.amount_minor, old.currency, old.reference, old.paid_on, old.recorded_at, old.recorded_by, old.transaction)
            is distinct from (new.id, new.expense, new.amount_minor, new.currency, new.reference, new.paid_on, new.recorded_at,
                new.recorded_by, new.transaction) then
        raise exception 'expense_payment % stays as it was recorded, and is taken back once', old.id using errcode = 'restrict_violation';
    end if;
    if not exists (select from ledger_transaction where id = new.reversal and reverses = new.transaction) then
        raise exception 'expense_payment % is taken back by the reversal of its transaction', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger expense_payment_stays before update on expense_payment for each row execute function keep_expense_payment();
create trigger expense_payment_is_kept before delete on expense_payment for each row execute function refuse_change();
create trigger expense_payment_is_never_emptied before truncate on expense_payment execute function refuse_change();

create view expense_standing as
select e.id, p.paid_minor,
       case
           when e.approved_at is null and e.withdrawn_at is not null then 'withdrawn'
           when e.approved_at is null and e.rejected_at is not null then 'rejected'
           when e.approved_at is null then 'submitted'
           when p.paid_minor < e.amount_minor - coalesce(e.released_minor, 0) then 'approved'
           when p.paid_minor > 0 then 'paid'
           when e.withdrawn_at is not null then 'withdrawn'
           else 'rejected'
       end as state
from expense e cross join lateral (
    select coalesce(sum(amount_minor), 0)::bigint as paid_minor from expense_payment
    where expense = e.id and taken_back_at is null) p;
comment on view expense_standing is 'The same cascade as the domain''s, for lists.';
