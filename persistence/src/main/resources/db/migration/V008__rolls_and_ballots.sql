-- The account has no foreign key: entries are only ever written by joining it, and no account is ever deleted. Checking it
-- again for each entry would lock every account there is, and take as long as all the rest of drawing a roll.
create table roll_entry (
    roll uuid not null,
    entry integer not null check (entry > 0),
    body text not null check (body in ('consumer', 'worker')),
    account uuid not null,
    member_since timestamptz not null,
    basis text not null check (basis in ('paid', 'employed')),
    name text not null,
    named boolean not null,
    primary key (roll, entry),
    constraint one_person_one_entry unique (roll, account, body)
);
comment on table roll_entry is 'Who may vote: drawn in one statement when a vote opens, and never changed.';
comment on column roll_entry.roll is 'The id of the vote the roll belongs to.';
comment on column roll_entry.basis is 'A waiver counts as paid and cannot be told apart.';
comment on column roll_entry.name is 'The handle of a member who chose to be listed, else a pseudonym made for this roll.';
create trigger roll_entry_stays before update or delete on roll_entry for each row execute function refuse_change();

create table vote (
    id uuid primary key,
    opened_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opened_at),
    secrecy text not null check (secrecy in ('secret', 'open')),
    threshold_base text not null check (threshold_base in ('cast', 'roll')),
    threshold_simple text not null,
    threshold_override text not null,
    floor_consumer text not null,
    floor_worker text not null,
    consumer_roll bigint not null check (consumer_roll >= 0),
    worker_roll bigint not null check (worker_roll >= 0),
    sealed_at timestamptz check (sealed_at >= closes_at),
    passed boolean,
    passed_simple boolean,
    passed_override boolean,
    check (num_nulls(sealed_at, passed, passed_simple, passed_override) in (0, 4)),
    check (passed = (passed_simple or passed_override))
);
comment on table vote is 'One vote: the rule copied from the charter when it opened, and its outcome once sealed.';
create index vote_due on vote (closes_at) where sealed_at is null;

-- What a vote copied from the charter when it opened stands for ever, and so does its outcome: it is sealed once.
create function guard_vote() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sealed_at is null and new.sealed_at is not null
        and (new.id, new.opened_at, new.closes_at, new.secrecy, new.consumer_roll, new.worker_roll)
            = (old.id, old.opened_at, old.closes_at, old.secrecy, old.consumer_roll, old.worker_roll)
        and (new.threshold_base, new.threshold_simple, new.threshold_override, new.floor_consumer, new.floor_worker)
            = (old.threshold_base, old.threshold_simple, old.threshold_override, old.floor_consumer, old.floor_worker) then
        return new;
    end if;
    raise exception 'a vote is sealed once and changed in no other way' using errcode = 'restrict_violation';
end $$;
create trigger vote_stays before update or delete on vote for each row execute function guard_vote();

-- Each vote has a box of its own, a partition, because the files of a whole table are all that PostgreSQL ever throws
-- away for good: a deleted row stays on its page. No foreign keys: a ballot is only ever written by joining the vote and
-- its roll, neither of which can be deleted, and the locks such keys take would leave on the roll when each voter came.
create table ballot (
    vote uuid not null,
    entry integer not null,
    body text not null check (body in ('consumer', 'worker')),
    tracker text not null check (length(tracker) = 26),
    choice text not null check (choice in ('yes', 'no', 'abstain')),
    cast_at timestamptz not null,
    constraint one_ballot_per_entry primary key (vote, entry) include (body)
) partition by list (vote);
comment on table ballot is 'Ballots of votes that run; the box of a vote is emptied in the transaction that seals it, and thrown away soon after.';
comment on column ballot.body is 'That of the roll entry, copied so that turnout is counted from the index alone.';
comment on column ballot.tracker is 'Two that are equal, which chance does not bring about, would be refused when they are published.';

create function ballot_box(of_vote uuid) returns text language sql immutable parallel safe
    return 'ballot_' || replace(of_vote::text, '-', '');
comment on function ballot_box(uuid) is 'The name of the table that is the ballot box of this vote.';

-- Made alone and then put in its place, because that disturbs neither ballots in other boxes nor a backup that runs.
create function make_ballot_box(of_vote uuid) returns void language plpgsql as $$
begin
    execute format('create table %I (like ballot including all)', ballot_box(of_vote));
    -- Statistics would keep samples of trackers, in files that outlive the box.
    execute format('alter table %I alter tracker set statistics 0', ballot_box(of_vote));
    execute format('alter table ballot attach partition %I for values in (%L)', ballot_box(of_vote), of_vote);
end $$;

-- Truncating gives the box new, empty files and removes the old ones at commit. Whoever reads all tables for long, such as
-- a backup, may not hold up a seal: then the rows are deleted, and the files follow when the box is thrown away.
create function empty_ballot_box(of_vote uuid) returns boolean language plpgsql set lock_timeout = '500ms' as $$
begin
    execute format('truncate table %I', ballot_box(of_vote));
    return true;
exception when lock_not_available then
    execute format('delete from %I', ballot_box(of_vote));
    return false;
end $$;
comment on function empty_ballot_box(uuid) is 'Whether the files of the box are gone, and not only its rows.';

-- Dropping a partition locks all of them for a moment; if it cannot be had soon it is left for the next time.
create function throw_ballot_box_away(of_vote uuid) returns boolean language plpgsql set lock_timeout = '20ms' as $$
begin
    execute format('drop table %I', ballot_box(of_vote));
    return true;
exception when lock_not_available then
    return false;
end $$;

create view sealed_ballot_box as
    select v.id as vote, b.name
    from (
        -- offset 0: no other table's name is ever read as an id
        select c.relname as name, replace(c.relname, 'ballot_', '')::uuid as vote
        from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'ballot'::regclass offset 0
    ) b
    join vote v on v.id = b.vote
    where v.sealed_at is not null;
comment on view sealed_ballot_box is 'Empty boxes of sealed votes, still to be thrown away.';

create table turnout (
    vote uuid not null references vote,
    slot smallint not null,
    consumer bigint not null check (consumer >= 0),
    worker bigint not null check (worker >= 0),
    primary key (vote, slot)
) with (fillfactor = 10);
comment on table turnout is 'How many ballots each body has in the boxes of votes that run: the sum over the slots. Counted in the commit that stores them, so that nobody ever counts rows.';
comment on column turnout.slot is 'Told from the connection, so that commits of several servers seldom wait for each other.';

create table published_ballot (
    vote uuid not null references vote,
    tracker text not null,
    body text not null check (body in ('consumer', 'worker')),
    choice text not null check (choice in ('yes', 'no', 'abstain')),
    name text,
    primary key (vote, tracker)
);
comment on table published_ballot is 'Ballots of sealed votes, for everybody to recount.';
-- Public by then, but statistics mix it with samples of everything else, accounts among them.
alter table published_ballot alter tracker set statistics 0;
comment on column published_ballot.tracker is 'Random; nothing but the voter''s own memory says whose it is.';
comment on column published_ballot.name is 'The roll''s name of the voter in an open vote; empty for ever in a secret one.';
create trigger published_ballot_stays before update or delete on published_ballot for each row execute function refuse_change();

create table tally (
    vote uuid not null references vote,
    body text not null check (body in ('consumer', 'worker')),
    yes bigint not null check (yes >= 0),
    no bigint not null check (no >= 0),
    abstain bigint not null check (abstain >= 0),
    roll bigint not null check (roll >= yes + no + abstain),
    primary key (vote, body)
);
comment on table tally is 'The sealed numbers of a vote.';
create trigger tally_stays before update or delete on tally for each row execute function refuse_change();
