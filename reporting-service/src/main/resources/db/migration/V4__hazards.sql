-- Public reports of hazards, as their events tell of them.

create table hazard (
    id              uuid        primary key,
    tracking_number text        not null,
    category        text        not null,
    organization_id uuid        not null,
    state           text        not null,
    grade           text,
    summary         text        not null,
    reported_at     timestamptz not null,
    closed_at       timestamptz
);

create index hazard_by_organization on hazard (organization_id, state, reported_at desc, id desc);
create index hazard_by_state on hazard (state, reported_at desc, id desc);

create function tally_hazards() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into tally_delta (organization_id, measure, difference)
        select organization_id, 'HAZARD_' || state, count(*)
        from now_there
        group by 1, 2;
    else
        insert into tally_delta (organization_id, measure, difference)
        select organization_id, 'HAZARD_' || state, sum(one)
        from (
            select organization_id, state, 1 as one from now_there
            union all
            select organization_id, state, -1 from no_longer_there) changed
        group by 1, 2
        having sum(one) <> 0;
    end if;
    return null;
end
$$;

create trigger hazard_tallied_on_insert after insert on hazard
    referencing new table as now_there
    for each statement execute function tally_hazards();

create trigger hazard_tallied_on_update after update on hazard
    referencing new table as now_there old table as no_longer_there
    for each statement execute function tally_hazards();
