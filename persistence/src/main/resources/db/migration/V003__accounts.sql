create table account (
    id uuid primary key,
    handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9_-]{1,29}$'),
    display_name text not null check (length(display_name) between 1 and 80),
    email text check (length(email) <= 254),
    password_hash text,
    since timestamptz not null,
    erased_at timestamptz,
    version bigint not null default 0
);
comment on table account is 'A person; free, and without a vote of its own.';
comment on column account.password_hash is 'Argon2id in its encoded form; empty once erased.';

create table session (
    id uuid primary key,
    account uuid not null references account,
    begun_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz
);
comment on table session is 'A sign-in and the family of refresh tokens that descends from it.';

create table refresh_token (
    digest bytea primary key,
    session uuid not null references session on delete cascade,
    issued_at timestamptz not null,
    used_at timestamptz
);
comment on table refresh_token is 'SHA-256 of each refresh token; using one twice revokes its session.';
create index refresh_token_by_session on refresh_token (session);

create table founder_seat (
    only_row boolean primary key default true check (only_row),
    token_digest bytea,
    taken_at timestamptz,
    check (taken_at is null or token_digest is null)
);
comment on table founder_seat is 'The founder''s place: one row from the founding on, taken once.';
comment on column founder_seat.token_digest is 'SHA-256 of the latest set-up token printed, which lets its holder take the place.';
