create table act (
    id uuid primary key,
    number integer not null unique check (number >= 0),
    proposal uuid unique,
    title text not null,
    enacted_at timestamptz not null,
    check ((number = 0) = (proposal is null))
);
comment on table act is 'The acts in their order; 0 is the founding, every other one an enacted proposal.';
create trigger act_stays before update or delete on act for each row execute function refuse_change();

create table clause_value (
    clause text not null,
    entry integer not null check (entry > 0),
    value text not null,
    since timestamptz not null,
    act uuid not null references act,
    primary key (clause, entry)
);
comment on table clause_value is 'Every value a clause of the charter ever had or will have; in force is the latest since, then the highest entry.';
create index clause_value_in_force on clause_value (clause, since desc, entry desc);
create trigger clause_value_stays before update or delete on clause_value for each row execute function refuse_change();

create function clause_at(wanted text, at timestamptz) returns text language sql stable parallel safe as $$
    select value from clause_value where clause = wanted and since <= at order by since desc, entry desc limit 1
$$;
comment on function clause_at is 'The value of a clause in force at an instant.';
