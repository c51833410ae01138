create table provider_notice (
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    name text not null check (length(name) between 1 and 255),
    heard_at timestamptz not null,
    primary key (provider, name)
);
comment on table provider_notice is 'What a provider told us, by the name it gives each notice: sent again it says nothing new.';
create trigger provider_notice_stays before update or delete on provider_notice for each row execute function refuse_change();
create trigger provider_notice_is_never_emptied before truncate on provider_notice execute function refuse_change();

create table provider_alias (
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    name text not null check (length(name) between 1 and 255),
    other text not null check (length(other) between 1 and 255 and other <> name),
    heard_at timestamptz not null,
    primary key (provider, name, other)
);
comment on table provider_alias is 'Two names by which a provider calls the same money; each pair is there both ways.';
create trigger provider_alias_stays before update or delete on provider_alias for each row execute function refuse_change();
create trigger provider_alias_is_never_emptied before truncate on provider_alias execute function refuse_change();

create table provider_customer (
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    customer text not null check (length(customer) between 1 and 255),
    membership uuid not null references membership,
    introduced_at timestamptz not null,
    primary key (provider, customer)
);
comment on table provider_customer is 'Whose payments a customer of a provider makes: the last that we, the provider or the treasury said.';

create table provider_subscription (
    provider text not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    name text not null check (length(name) between 1 and 255),
    membership uuid references membership,
    heard_at timestamptz not null,
    ended_at timestamptz,
    primary key (provider, name)
);
comment on table provider_subscription is 'A payment that a provider repeats by itself until it ends there.';
comment on column provider_subscription.membership is 'What it pays for; nobody''s, if it was not begun here.';
create index provider_subscription_running on provider_subscription (membership) where ended_at is null;
