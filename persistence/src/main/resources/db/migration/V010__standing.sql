-- Standing and bodies, the same cascade as the domain's functions of cover and clock; a test feeds both the same cases.
create function after_span(start timestamptz, span interval) returns timestamptz language sql immutable parallel safe as $$
    select (start at time zone 'UTC' + span) at time zone 'UTC'
$$;
comment on function after_span is 'A span later, counted in UTC''s calendar whatever the session''s time zone is.';

create view cover as
select membership,
       lower(covers)::timestamp at time zone 'UTC' as starts_at,
       upper(covers)::timestamp at time zone 'UTC' as ends_at,
       granted_at,
       void_at
from paid_period
union all
select membership, starts_at, ends_at, starts_at, null from waiver;
comment on view cover is 'What covers memberships, paid or waived, as instants; counts from granted_at until before void_at.';

create index paid_period_by_end on paid_period ((upper(covers)::timestamp at time zone 'UTC'));
create index waiver_by_end on waiver (ends_at);

create function member_standing(moment timestamptz)
    returns table (membership uuid, account uuid, joined_at timestamptz, standing text)
    language sql stable parallel safe as $$
    select m.id, m.account, m.joined_at,
           case
               when m.closed_at <= moment then 'ended'
               when c.holds then 'current'
               when c.grace_until is null then 'pending'
               when moment <= c.grace_until then 'grace'
               when moment <= c.expiry_until then 'lapsed'
               else 'ended'
           end
    from membership m
    left join lateral (
        select bool_or(moment < ends_at) as holds,
               max(after_span(ends_at, (select clause_at('dues.grace', moment)::interval))) as grace_until,
               max(after_span(ends_at, (select clause_at('dues.expiry', moment)::interval))) as expiry_until
        from cover
        where cover.membership = m.id and starts_at <= moment
          and granted_at <= moment and (void_at is null or moment < void_at)) c on true
    where m.joined_at <= moment
$$;
comment on function member_standing is 'The standing of every membership that had begun at a moment.';

create function standing_count(moment timestamptz) returns table (standing text, members bigint)
    language sql stable parallel safe as $$
    with recent as materialized (
        select membership, bool_or(moment < ends_at) as holds
        from cover
        -- Roughly first, for the index: no month is more than four days longer or shorter than another.
        where ends_at >= after_span(moment, (select -clause_at('dues.grace', moment)::interval - interval '4 days'))
          and starts_at <= moment and granted_at <= moment and (void_at is null or moment < void_at)
          and (moment < ends_at or moment <= after_span(ends_at, (select clause_at('dues.grace', moment)::interval)))
        group by membership)
    select s.standing, count(*) from (
        select case
                   when m.closed_at <= moment then 'ended'
                   when r.holds then 'current'
                   when r.membership is not null then 'grace'
                   else (select case
                                    when count(*) = 0 then 'pending'
                                    when moment <= max(after_span(ends_at, (select clause_at('dues.expiry', moment)::interval)))
                                        then 'lapsed'
                                    else 'ended'
                                end
                         from cover
                         where cover.membership = m.id and starts_at <= moment
                           and granted_at <= moment and (void_at is null or moment < void_at))
               end as standing
        from membership m left join recent r on r.membership = m.id
        where m.joined_at <= moment) s
    group by s.standing
$$;
comment on function standing_count is 'How many memberships there are of each standing: those with a recent cover told all at once, only the others one by one.';

create function consumer_voter(moment timestamptz)
    returns table (membership uuid, account uuid, joined_at timestamptz, listed boolean)
    language sql stable parallel safe as $$
    select m.id, m.account, m.joined_at, m.listed
    from membership m
    where m.joined_at <= moment and (m.closed_at is null or moment < m.closed_at)
      and m.id in (
        select c.membership from cover c
        -- Roughly first, for the index: no month is more than four days longer or shorter than another.
        where c.ends_at >= after_span(moment, (select -clause_at('dues.grace', moment)::interval - interval '4 days'))
          and c.starts_at <= moment and c.granted_at <= moment and (c.void_at is null or moment < c.void_at)
          and moment <= after_span(c.ends_at, (select clause_at('dues.grace', moment)::interval)))
$$;
comment on function consumer_voter is 'The consumer body at a moment: current or in grace, told from one recent cover without sorting through all.';

create function worker_voter(moment timestamptz)
    returns table (account uuid, employed_since timestamptz)
    language sql stable parallel safe as $$
    select e.account, min(e.starts_at)
    from employment e
    where e.starts_at <= moment and (e.ends_at is null or moment < e.ends_at)
    group by e.account
$$;
comment on function worker_voter is 'The worker body at a moment.';
