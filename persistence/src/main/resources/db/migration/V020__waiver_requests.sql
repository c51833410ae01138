create table waiver_request (
    id uuid primary key,
    membership uuid not null references membership,
    filed_at timestamptz not null,
    granted_at timestamptz check (granted_at >= filed_at),
    act uuid references act,
    check ((granted_at is null) = (act is null))
);
comment on table waiver_request is 'That a member asks for a waiver where acts grant them. Private: only its id may be told, by its member.';
comment on column waiver_request.id is 'Made by chance, so that it does not tell when it was filed.';
create unique index waiver_request_open_once on waiver_request (membership) where granted_at is null;

create function keep_waiver_request() returns trigger language plpgsql as $$
begin
    if old.granted_at is not null or (old.id, old.membership, old.filed_at) is distinct from (new.id, new.membership, new.filed_at) then
        raise exception 'waiver request % stays as it was filed and granted', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger waiver_request_stays before update on waiver_request for each row execute function keep_waiver_request();
create trigger waiver_request_is_kept before delete on waiver_request for each row execute function refuse_change();
create trigger waiver_request_is_never_emptied before truncate on waiver_request execute function refuse_change();
