create function public_handle(person uuid) returns text language sql stable strict as $$
    select a.handle from account a
    where a.id = person
        and (select m.listed from membership m where m.account = person order by m.joined_at desc, m.number desc limit 1)
$$;
comment on function public_handle is 'How everybody may call this person: the handle of whoever chose to be listed, by the newest membership, else null.';
