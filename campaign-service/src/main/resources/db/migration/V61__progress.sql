-- How a campaign stands, kept for everyone above those who owe. Whatever changes a commitment appends its differences,
-- for all of these at once, to progress_delta; a worker folds them into the sums. Appending takes no lock that others
-- wait for.

alter table commitment
    -- On which level of administration the unit stood when the duty was planned.
    add level text not null default 'NONE' constraint commitment_level check (level in
        ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE', 'NONE')),
    -- The phase into which the duty falls; empty where the campaign has none.
    add phase_key text not null default '';

create index commitment_to_do on commitment (organization_id, due_at, id) where state = 'OPEN';
create index commitment_by_campaign on commitment (campaign_id, due_at, id);

-- By the time at which they are due, so that the clock moves figures without anyone touching them.
create table progress (
    campaign_id     uuid        not null,
    organization_id uuid        not null,
    requirement_id  uuid        not null,
    phase_key       text        not null,
    level           text        not null,
    due_at          timestamptz not null,
    open            bigint      not null,
    done            bigint      not null,
    verified        bigint      not null,
    late            bigint      not null,
    waived          bigint      not null,
    constraint progress_pkey primary key
        (campaign_id, organization_id, requirement_id, phase_key, level, due_at)
);

create table progress_delta (
    id bigint generated always as identity primary key,
    like progress including defaults
);

-- The organisations above the end of a path.
create function organizations_above(path ltree) returns table (id uuid)
    language sql immutable parallel safe rows 4 as
$$
    select label::uuid from unnest(string_to_array(ltree2text(subpath(path, 0, -1)), '.')) label
$$;

-- What a commitment counts as.
create view counted_commitment as
select id, enrolment_id, campaign_id, organization_id, requirement_id, phase_key, level, due_at,
    (state = 'OPEN')::int as open,
    (state = 'FULFILLED')::int as done,
    (state = 'FULFILLED' and quantity_verified >= quantity_due)::int as verified,
    (state = 'FULFILLED' and fulfilled_at >= due_at)::int as late,
    (state = 'WAIVED')::int as waived
from commitment;

-- The place of units in the tree must not change between the reading of it and the commit. Who counts shares this lock,
-- who moves units has it alone.
create function hold_places() returns void language sql as
$$
    select pg_advisory_xact_lock_shared(hashtextextended('progress', 0))
$$;

create function hold_places_alone() returns void language sql as
$$
    select pg_advisory_xact_lock(hashtextextended('progress', 0))
$$;

create function count_new_commitments() returns trigger
    language plpgsql as
$$
begin
    perform hold_places();
    insert into progress_delta (campaign_id, organization_id, requirement_id, phase_key, level, due_at,
        open, done, verified, late, waived)
    select campaign_id, upper.id, requirement_id, phase_key, now_there.level, due_at,
        count(*) filter (where state = 'OPEN'),
        count(*) filter (where state = 'FULFILLED'),
        count(*) filter (where state = 'FULFILLED' and quantity_verified >= quantity_due),
        count(*) filter (where state = 'FULFILLED' and fulfilled_at >= due_at),
        count(*) filter (where state = 'WAIVED')
    from now_there
    join organization_node node on node.id = organization_id
    cross join lateral organizations_above(node.path) upper
    group by 1, 2, 3, 4, 5, 6;
    return null;
end
$$;

create function count_changed_commitments() returns trigger
    language plpgsql as
$$
begin
    perform hold_places();
    insert into progress_delta (campaign_id, organization_id, requirement_id, phase_key, level, due_at,
        open, done, verified, late, waived)
    select *
    from (
        select campaign_id, upper.id, requirement_id, phase_key, changed.level, due_at,
            sum(sign * (state = 'OPEN')::int) as open,
            sum(sign * (state = 'FULFILLED')::int) as done,
            sum(sign * (state = 'FULFILLED' and quantity_verified >= quantity_due)::int) as verified,
            sum(sign * (state = 'FULFILLED' and fulfilled_at >= due_at)::int) as late,
            sum(sign * (state = 'WAIVED')::int) as waived
        from (select *, 1 as sign from now_there union all select *, -1 from no_longer_there) changed
        join organization_node node on node.id = organization_id
        cross join lateral organizations_above(node.path) upper
        group by 1, 2, 3, 4, 5, 6) difference
    where (open, done, verified, late, waived) <> (0, 0, 0, 0, 0);
    return null;
end
$$;

create trigger commitment_counted_on_insert after insert on commitment
    referencing new table as now_there
    for each statement execute function count_new_commitments();

create trigger commitment_counted_on_update after update on commitment
    referencing new table as now_there old table as no_longer_there
    for each statement execute function count_changed_commitments();

-- A unit that moves takes its counts from those who were above it to those who are.
create function move_progress() returns trigger
    language plpgsql as
$$
begin
    if not exists (
        select from now_there here join no_longer_there there using (id) where here.path <> there.path) then
        return null;
    end if;
    perform hold_places_alone();
    insert into progress_delta (campaign_id, organization_id, requirement_id, phase_key, level, due_at,
        open, done, verified, late, waived)
    select *
    from (
        select counted.campaign_id, upper.id, requirement_id, phase_key, counted.level, due_at,
            sum(sign * open) as open, sum(sign * done) as done, sum(sign * verified) as verified,
            sum(sign * late) as late, sum(sign * waived) as waived
        from now_there here
        join no_longer_there there on there.id = here.id and there.path <> here.path
        join enrolment on enrolment.organization_id = here.id
        join counted_commitment counted on counted.enrolment_id = enrolment.id
        cross join lateral (
            select id, 1 as sign from organizations_above(here.path)
            union all
            select id, -1 from organizations_above(there.path)) upper
        group by 1, 2, 3, 4, 5, 6) difference
    where (open, done, verified, late, waived) <> (0, 0, 0, 0, 0);
    return null;
end
$$;

create trigger organization_moves_progress after update on organization_node
    referencing new table as now_there old table as no_longer_there
    for each statement execute function move_progress();

insert into progress
select campaign_id, upper.id, requirement_id, phase_key, counted.level, due_at,
    sum(open), sum(done), sum(verified), sum(late), sum(waived)
from counted_commitment counted
join organization_node node on node.id = organization_id
cross join lateral organizations_above(node.path) upper
group by 1, 2, 3, 4, 5, 6;

-- How far a campaign's launch has come: of those enrolled, how many have their duties planned.
create table launch_progress (
    campaign_id uuid primary key references campaign,
    enrolled    int  not null,
    planned     int  not null
);

create function count_new_enrolments() returns trigger
    language plpgsql as
$$
begin
    insert into launch_progress as known (campaign_id, enrolled, planned)
    select campaign_id, count(*), count(*) filter (where planned_to > '-infinity')
    from now_there
    where state = 'ENROLLED'
    group by 1
    order by 1
    on conflict (campaign_id) do update set
        enrolled = known.enrolled + excluded.enrolled, planned = known.planned + excluded.planned;
    return null;
end
$$;

create function count_changed_enrolments() returns trigger
    language plpgsql as
$$
begin
    update launch_progress known set
        enrolled = known.enrolled + difference.enrolled, planned = known.planned + difference.planned
    from (
        select campaign_id, sum(sign) as enrolled, sum(sign * (planned_to > '-infinity')::int) as planned
        from (select *, 1 as sign from now_there union all select *, -1 from no_longer_there) changed
        where state = 'ENROLLED'
        group by 1) difference
    where known.campaign_id = difference.campaign_id
        and (difference.enrolled, difference.planned) <> (0, 0);
    return null;
end
$$;

create trigger enrolment_counted_on_insert after insert on enrolment
    referencing new table as now_there
    for each statement execute function count_new_enrolments();

create trigger enrolment_counted_on_update after update on enrolment
    referencing new table as now_there old table as no_longer_there
    for each statement execute function count_changed_enrolments();

insert into launch_progress
select campaign_id, count(*), count(*) filter (where planned_to > '-infinity')
from enrolment
where state = 'ENROLLED'
group by 1;
