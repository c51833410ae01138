-- One clock. Every rule that compares with "now" asks this function, and nothing else tells the time.
create function rochdale_now() returns timestamptz language sql volatile parallel safe as 'select clock_timestamp()';
comment on function rochdale_now() is 'The one clock of the co-op: every server and every statement asks it.';

-- Tables that only ever grow: a mistake is corrected by a new row, never by changing an old one.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table coop (
    only_row boolean primary key default true check (only_row),
    currency char(3) not null,
    founded_at timestamptz not null
);
comment on table coop is 'The co-op itself: one row, written by the founding.';
comment on column coop.currency is 'ISO 4217 code, set at founding for ever.';

create table event (
    id uuid primary key,
    seq bigint unique check (seq > 0),
    occurred_at timestamptz not null,
    type text not null check (type ~ '^[a-z-]+(\.[a-z-]+)+$'),
    subject uuid not null,
    act uuid,
    data jsonb not null check (jsonb_typeof(data) = 'object')
);
comment on table event is 'Everything that ever happened, in public; appended in the transaction of what happened.';
comment on column event.seq is 'Given at commit by a deferred trigger, without gaps; never empty once committed.';
comment on column event.act is 'The act executed, or the act that gave the power that was used.';
create index event_by_type on event (type, seq);

create function alias(id uuid) returns uuid language sql immutable strict parallel safe as $$
    select overlay(overlay(left(encode(sha256(uuid_send(id)), 'hex'), 32) placing '8' from 13) placing '8' from 17)::uuid
$$;
comment on function alias is 'The subject of events about what is shown to whoever knows its id: nobody finds the id from it.';

create table event_head (
    only_row boolean primary key default true check (only_row),
    last_seq bigint not null
);
comment on table event_head is 'The number of the newest event; locked only while a transaction commits.';
insert into event_head (last_seq) values (0);

create function number_event() returns trigger language plpgsql as $$
declare
    given bigint;
begin
    update event_head set last_seq = last_seq + 1 returning last_seq into given;
    update event set seq = given where id = new.id;
    return null;
end $$;
create constraint trigger event_is_numbered_at_commit after insert on event
    deferrable initially deferred for each row execute function number_event();

create function guard_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
        and (new.id, new.occurred_at, new.type, new.subject, new.data) = (old.id, old.occurred_at, old.type, old.subject, old.data)
        and new.act is not distinct from old.act then
        return new;
    end if;
    raise exception 'table event is append-only' using errcode = 'restrict_violation';
end $$;
create trigger event_stays before update or delete on event for each row execute function guard_event();
create trigger event_is_never_emptied before truncate on event execute function refuse_change();

create table remembered_answer (
    caller text not null,
    key_digest bytea not null,
    request_digest bytea not null,
    answer bytea,
    remembered_at timestamptz not null,
    primary key (caller, key_digest)
);
comment on table remembered_answer is 'Answers to requests with an Idempotency-Key, written in the transaction of the act, kept 24 hours.';
comment on column remembered_answer.key_digest is 'SHA-256 of the key; the key itself is not kept.';
comment on column remembered_answer.request_digest is 'HMAC-SHA256 of method, path and body under the key, so that nobody without the key can guess the body.';
comment on column remembered_answer.answer is 'Status, headers and body, encrypted under a key derived from the idempotency key; null if the act was committed by itself and the server died before it had written its answer.';
create index remembered_answer_by_age on remembered_answer (remembered_at);
