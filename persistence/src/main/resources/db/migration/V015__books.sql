create function public_handle(person uuid) returns table (handle text) language sql stable rows 1 as $$
    select a.handle from account a
    where a.id = person
        and (select m.listed from membership m where m.account = person order by m.joined_at desc, m.number desc limit 1)
$$;
comment on function public_handle is 'How everybody may call this person: the handle of whoever chose to be listed, by the newest membership; else no row. A table, so that queries of a whole ledger take it in.';

create table check_run (
    id uuid primary key,
    night date unique,
    requested_at timestamptz not null,
    begun_at timestamptz,
    finished_at timestamptz,
    rules integer,
    broken bigint check (broken >= 0),
    check ((finished_at is null) = (rules is null) and (finished_at is null) = (broken is null)),
    check (finished_at is null or begun_at is not null)
);
comment on table check_run is 'A time at which everything that must hold was recomputed, or will be.';
comment on column check_run.night is 'The day, in UTC, for which it is the nightly one; empty where operations asked for it.';
comment on column check_run.begun_at is 'When a server took it on last; after an hour without an end another one does.';
comment on column check_run.broken is 'How many rows broke a rule; of each rule the first hundred are kept.';
create unique index check_run_asked_once on check_run ((true)) where finished_at is null and night is null;
create index check_run_unfinished on check_run (requested_at) where finished_at is null;
create function keep_check_run() returns trigger language plpgsql as $$
begin
    raise exception 'check_run % is over', old.id using errcode = 'restrict_violation';
end $$;
create trigger check_run_stays before update on check_run for each row
    when (old.finished_at is not null or (old.id, old.requested_at) is distinct from (new.id, new.requested_at)
        or old.night is distinct from new.night) execute function keep_check_run();
create trigger check_run_is_kept before delete on check_run for each row execute function refuse_change();
create trigger check_run_is_never_emptied before truncate on check_run execute function refuse_change();

create table check_breach (
    run uuid not null references check_run,
    line integer not null check (line > 0),
    rule text not null,
    table_name text not null,
    row_key text,
    primary key (run, line)
);
comment on table check_breach is 'A row that broke a rule; for everybody''s eyes.';
comment on column check_breach.row_key is 'Which row; empty for ballots, lest it tell who cast one.';
create trigger check_breach_stays before update or delete on check_breach for each row execute function refuse_change();
create trigger check_breach_is_never_emptied before truncate on check_breach execute function refuse_change();
