create sequence proposal_number as integer;

create table proposal (
    id uuid primary key,
    number integer unique,
    author uuid not null references account,
    title text not null check (length(title) between 1 and 200),
    body text not null,
    measures jsonb not null check (jsonb_typeof(measures) = 'array' and jsonb_array_length(measures) between 1 and 20),
    follows uuid references proposal check (follows <> id),
    created_at timestamptz not null,
    submitted_at timestamptz,
    deliberation_since timestamptz,
    deliberation_until timestamptz,
    seconds_until timestamptz,
    seconds_needed integer check (seconds_needed >= 0),
    revision integer not null default 0 check (revision >= 0),
    opened_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by text check (withdrawn_by in ('author', 'missing-seconds')),
    rejected_at timestamptz,
    enacted_at timestamptz,
    act uuid references act,
    failed_at timestamptz,
    failure_code text,
    failure_detail text,
    retry_until timestamptz,
    price_one_off_minor bigint,
    price_monthly_minor bigint,
    price_bound_minor bigint,
    price_until date,
    funds_before_minor bigint,
    runway_before integer check (runway_before between 0 and 1200),
    runway_after integer check (runway_after between 0 and 1200),
    version bigint not null default 0,
    check ((submitted_at is null) = (number is null)),
    check (num_nulls(submitted_at, deliberation_since, deliberation_until, seconds_until, seconds_needed) in (0, 5)),
    check ((submitted_at is null) = (revision = 0)),
    check (opened_at is null or opened_at >= submitted_at),
    check (num_nulls(submitted_at, price_one_off_minor, price_monthly_minor, price_bound_minor, funds_before_minor,
        runway_before, runway_after) in (0, 7)),
    check (withdrawn_at is null or opened_at is null),
    check (rejected_at is null or (opened_at is not null and enacted_at is null and failed_at is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((enacted_at is null) = (act is null)),
    check (enacted_at is null or opened_at is not null),
    check (failed_at is null or opened_at is not null),
    check (num_nulls(failed_at, failure_code, failure_detail, retry_until) in (0, 4))
);
comment on table proposal is 'A proposal keeps facts and the timetable copied from the charter; its state follows from these and the clock.';
comment on column proposal.body is 'CommonMark, as written.';
comment on column proposal.deliberation_since is 'When the latest revision was made; the rest of the timetable counts from it.';
comment on column proposal.seconds_until is 'When it is withdrawn if it has fewer seconds than needed.';
comment on column proposal.rejected_at is 'When its vote was sealed against it. The vote says so too; kept here so that what waits for enactment is a short index.';
comment on column proposal.failed_at is 'When enactment failed last; a later enactment wins over it.';
comment on column proposal.retry_until is 'Until when a failed enactment may be tried again.';
comment on column proposal.price_one_off_minor is 'The price of the latest revision, in the co-op''s currency, as it was when submitted or revised, and once voting opened, then.';
comment on column proposal.price_bound_minor is 'What of it is reserved at once, as the wages of a notice period; not paid besides the monthly amounts.';
comment on column proposal.funds_before_minor is 'The free funds without it, at the same time.';
comment on column proposal.runway_before is 'For how many full months the free funds last without it; 1200 also stands for no end.';
create index proposal_by_author on proposal (author, submitted_at);
create index proposal_by_predecessor on proposal (follows) where follows is not null;
create index proposal_in_deliberation on proposal (deliberation_until)
    where submitted_at is not null and opened_at is null and withdrawn_at is null;
create index proposal_to_enact on proposal (opened_at)
    where opened_at is not null and rejected_at is null and enacted_at is null and failed_at is null;
create index proposal_by_what_it_names on proposal using gin (measures jsonb_path_ops) where number is not null;
-- 'simple' leaves words as they are: members write in more languages than one.
create index proposal_words on proposal using gin (to_tsvector('simple', title || ' ' || body)) where number is not null;

-- What is voted on is what everybody read: frozen from opening on, and nothing that happened is taken back.
create function guard_proposal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a proposal is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.author, new.created_at) is distinct from (old.id, old.author, old.created_at)
        or (old.submitted_at is not null
            and (new.submitted_at, new.number) is distinct from (old.submitted_at, old.number))
        or (old.opened_at is not null
            and (new.opened_at, new.title, new.body, new.measures, new.revision, new.follows,
                 new.price_one_off_minor, new.price_monthly_minor, new.price_bound_minor, new.price_until,
                 new.funds_before_minor, new.runway_before, new.runway_after)
                is distinct from (old.opened_at, old.title, old.body, old.measures, old.revision, old.follows,
                 old.price_one_off_minor, old.price_monthly_minor, old.price_bound_minor, old.price_until,
                 old.funds_before_minor, old.runway_before, old.runway_after))
        or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
        or (old.rejected_at is not null and new.rejected_at is distinct from old.rejected_at)
        or (old.enacted_at is not null and (new.enacted_at, new.act) is distinct from (old.enacted_at, old.act)) then
        raise exception 'a proposal is frozen once voting opened, and what happened to it stays'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger proposal_stays before update or delete on proposal for each row execute function guard_proposal();

create table co_author (
    proposal uuid not null references proposal,
    account uuid not null references account,
    primary key (proposal, account)
);
comment on table co_author is 'Who may edit the draft beside its author.';
create index co_author_by_account on co_author (account);

create table proposal_revision (
    proposal uuid not null references proposal,
    number integer not null check (number > 0),
    title text not null,
    body text not null,
    measures jsonb not null,
    made_by uuid not null references account,
    made_at timestamptz not null,
    primary key (proposal, number)
);
comment on table proposal_revision is 'What a proposal said, each time it was submitted or revised.';
create trigger proposal_revision_stays before update or delete on proposal_revision for each row execute function refuse_change();

create table proposal_second (
    proposal uuid not null references proposal,
    account uuid not null references account,
    revision integer not null,
    seconded_at timestamptz not null,
    primary key (proposal, revision, account),
    foreign key (proposal, revision) references proposal_revision
);
comment on table proposal_second is 'Voting members who want a revision voted on; a later revision needs its seconds anew.';

create table proposal_comment (
    id uuid primary key,
    proposal uuid not null references proposal,
    author uuid not null references account,
    reply_to uuid references proposal_comment,
    body text not null check (length(body) between 1 and 10000),
    written_at timestamptz not null
);
comment on column proposal_comment.body is 'CommonMark, as written.';
create index proposal_comment_in_order on proposal_comment (proposal, written_at, id);

create view proposal_state as
select id,
       state,
       case
           when state = 'deliberation' and opens_due then 'open'
           when state = 'withdrawn' and withdrawn_at is null then 'expire'
           when state = 'closed' then 'seal'
           when state = 'passed' then 'enact'
       end as due
from (
    select p.id,
           p.withdrawn_at,
           p.deliberation_until <= clock.now and s.enough as opens_due,
           case
               when p.withdrawn_at is not null then 'withdrawn'
               when p.submitted_at is null then 'draft'
               when p.opened_at is null and not s.enough and p.seconds_until <= clock.now then 'withdrawn'
               when p.opened_at is null then 'deliberation'
               when v.sealed_at is null and clock.now < v.closes_at then 'voting'
               when v.sealed_at is null then 'closed'
               when not v.passed then 'rejected'
               when p.enacted_at is not null then 'enacted'
               when p.failed_at is not null then 'failed'
               else 'passed'
           end as state
    from proposal p
        cross join (select rochdale_now() as now) clock
        left join vote v on v.id = p.id
        cross join lateral (
            select p.seconds_needed <= (
                select count(*) from proposal_second d where d.proposal = p.id and d.revision = p.revision) as enough
        ) s
) facts;
comment on view proposal_state is 'The same cascade as the domain''s function of facts and clock, for lists; due is what the clock brought about and nobody wrote down.';
