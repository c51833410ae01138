alter table account add column language text not null default 'en' check (language in ('en', 'de'));
comment on column account.language is 'In which notices are written to this person.';

create table mail_desk (
    only_row boolean primary key default true check (only_row),
    open_until timestamptz not null
);
comment on table mail_desk is 'Whether any server sends mail: those that do keep it open, each time for weeks, and while it is closed no letters are written.';

create table letter (
    notice uuid primary key references notice,
    written_at timestamptz not null,
    next_at timestamptz not null check (next_at >= written_at),
    attempts integer not null default 0 check (attempts >= 0),
    claim uuid,
    reply integer check (reply between 400 and 599),
    ended_at timestamptz,
    outcome text check (outcome in ('sent', 'refused', 'given-up', 'unneeded')),
    constraint letter_ends_after_it_begins check (ended_at >= written_at),
    check ((ended_at is null) = (outcome is null)),
    check (claim is null or (attempts > 0 and ended_at is null)),
    check (outcome = 'given-up' or outcome is null or attempts > 0)
);
comment on table letter is 'A notice on its way by e-mail. Holds neither address nor text: both are looked up when it is sent.';
comment on column letter.next_at is 'Nobody takes it up before; while somebody has it in hand, when they count as dead.';
comment on column letter.claim is 'Whoever has it in hand; who lost it to another ends nothing.';
comment on column letter.reply is 'What the mail server answered last, if that was a no.';
create index letter_waiting on letter (next_at, notice) where ended_at is null;
create index letter_ageing on letter (written_at) where ended_at is null;

create function guard_letter() returns trigger language plpgsql as $$
begin
    -- Whoever has it in hand may put it back as if they had never taken it up.
    if old.ended_at is null and (new.notice, new.written_at) = (old.notice, old.written_at)
       and new.attempts >= old.attempts - (old.claim is not null and new.claim is null and new.ended_at is null)::integer then
        return new;
    end if;
    raise exception 'letter % is over', old.notice using errcode = 'restrict_violation';
end $$;
create trigger letter_goes_on before update on letter for each row execute function guard_letter();
create trigger letter_stays before delete on letter for each row execute function refuse_change();
create trigger letter_is_never_emptied before truncate on letter execute function refuse_change();

create function write_letters() returns trigger language plpgsql as $$
begin
    if not exists (select from mail_desk where open_until > (select min(told_at) from told)) then
        return null;
    end if;
    insert into letter (notice, written_at, next_at)
    select told.id, told.told_at, told.told_at
    from told
    join mail_desk on mail_desk.open_until > told.told_at
    left join membership on membership.id = told.membership
    join account on account.id = coalesce(told.account, membership.account)
    where account.email is not null and account.erased_at is null;
    return null;
end $$;
comment on function write_letters is 'A letter for each notice whose reader left an address, in the transaction that tells it: none is forgotten, whoever dies when.';
create trigger notice_becomes_letter after insert on notice referencing new table as told
    for each statement execute function write_letters();
