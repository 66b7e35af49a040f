-- Progress rolls up a cascade: what a plan makes its units owe counts for the campaigns above it too, apart from what these
-- ask themselves. What a duty is to them is written on it when it is planned, as its level and phase are.
alter table commitment
    -- For each campaign above, from the top of the cascade down: the requirement there that this duty carries out, nothing
    -- where the plan asks for it of its own accord; and the phase there into which it falls. Null where it counts for none.
    add requirements_above uuid[],
    add phases_above text[],
    add constraint commitment_stands_in_each_above check
        (cardinality(requirements_above) is not distinct from cardinality(phases_above));

alter table progress
    -- Whether these are duties of the plans below, or the campaign's own.
    add of_plans boolean not null default false,
    drop constraint progress_pkey,
    add constraint progress_pkey primary key
        (campaign_id, organization_id, of_plans, requirement_id, phase_key, level, due_at);

alter table progress_delta add of_plans boolean not null default false;

-- What plans ask for of their own accord carries out no requirement above.
create function no_requirement() returns uuid language sql immutable parallel safe as
$$
    select '00000000-0000-0000-0000-000000000000'::uuid
$$;

create or replace view counted_commitment as
select id, enrolment_id, campaign_id, organization_id, requirement_id, phase_key, level, due_at,
    (state = 'OPEN')::int as open,
    (state = 'FULFILLED')::int as done,
    (state = 'FULFILLED' and quantity_verified >= quantity_due)::int as verified,
    (state = 'FULFILLED' and fulfilled_at >= due_at)::int as late,
    (state = 'WAIVED')::int as waived,
    requirements_above, phases_above
from commitment;

-- Duties of units under one parent, or what changed of them, that count alike.
create type progress_part as (
    -- the path of the parent
    above              ltree,
    campaign_id        uuid,
    requirement_id     uuid,
    phase_key          text,
    requirements_above uuid[],
    phases_above       text[],
    level              text,
    due_at             timestamptz,
    open               bigint,
    done               bigint,
    verified           bigint,
    late               bigint,
    waived             bigint
);

-- Appends them for everyone on the path, and for every campaign of the cascade. What many units under one parent share is
-- added up before: a town's villages owe alike.
create function append_progress(parts progress_part[]) returns void language sql as
$$
    insert into progress_delta (campaign_id, organization_id, of_plans, requirement_id, phase_key, level, due_at,
        open, done, verified, late, waived)
    select *
    from (
        select counted.campaign_id, label::uuid, counted.campaign_id <> part.campaign_id,
            coalesce(counted.requirement_id, no_requirement()), counted.phase_key, part.level, part.due_at,
            sum(open) as open, sum(done) as done, sum(verified) as verified, sum(late) as late, sum(waived) as waived
        from unnest(parts) part
        join campaign on campaign.id = part.campaign_id
        cross join lateral unnest(string_to_array(ltree2text(part.above), '.')) label
        cross join lateral unnest(
            case when part.requirements_above is null then array[part.campaign_id] else campaign.lineage end,
            part.requirements_above || part.requirement_id,
            part.phases_above || part.phase_key) counted (campaign_id, requirement_id, phase_key)
        group by 1, 2, 3, 4, 5, 6, 7) difference
    where (open, done, verified, late, waived) <> (0, 0, 0, 0, 0)
$$;

create or replace function count_new_commitments() returns trigger
    language plpgsql as
$$
begin
    perform hold_places();
    perform append_progress(array(
        select row (above, campaign_id, requirement_id, phase_key, requirements_above, phases_above, level, due_at,
            open, done, verified, late, waived)::progress_part
        from (
            select subpath(node.path, 0, -1) as above, campaign_id, requirement_id, phase_key, requirements_above,
                phases_above, now_there.level, due_at,
                count(*) filter (where state = 'OPEN') as open,
                count(*) filter (where state = 'FULFILLED') as done,
                count(*) filter (where state = 'FULFILLED' and quantity_verified >= quantity_due) as verified,
                count(*) filter (where state = 'FULFILLED' and fulfilled_at >= due_at) as late,
                count(*) filter (where state = 'WAIVED') as waived
            from now_there
            join organization_node node on node.id = organization_id
            group by 1, 2, 3, 4, 5, 6, 7, 8) part));
    return null;
end
$$;

create or replace function count_changed_commitments() returns trigger
    language plpgsql as
$$
begin
    perform hold_places();
    perform append_progress(array(
        select row (above, campaign_id, requirement_id, phase_key, requirements_above, phases_above, level, due_at,
            open, done, verified, late, waived)::progress_part
        from (
            select subpath(node.path, 0, -1) as above, campaign_id, requirement_id, phase_key, requirements_above,
                phases_above, changed.level, due_at,
                sum(sign * (state = 'OPEN')::int) as open,
                sum(sign * (state = 'FULFILLED')::int) as done,
                sum(sign * (state = 'FULFILLED' and quantity_verified >= quantity_due)::int) as verified,
                sum(sign * (state = 'FULFILLED' and fulfilled_at >= due_at)::int) as late,
                sum(sign * (state = 'WAIVED')::int) as waived
            from (select *, 1 as sign from now_there union all select *, -1 from no_longer_there) changed
            join organization_node node on node.id = organization_id
            group by 1, 2, 3, 4, 5, 6, 7, 8) part
        where (open, done, verified, late, waived) <> (0, 0, 0, 0, 0)));
    return null;
end
$$;

create or replace function move_progress() returns trigger
    language plpgsql as
$$
begin
    if not exists (
        select from now_there here join no_longer_there there using (id) where here.path <> there.path) then
        return null;
    end if;
    perform hold_places_alone();
    perform append_progress(array(
        select row (above, campaign_id, requirement_id, phase_key, requirements_above, phases_above, level, due_at,
            open, done, verified, late, waived)::progress_part
        from (
            select subpath(place.path, 0, -1) as above, counted.campaign_id, requirement_id, phase_key,
                requirements_above, phases_above, counted.level, due_at,
                sum(sign * open) as open, sum(sign * done) as done, sum(sign * verified) as verified,
                sum(sign * late) as late, sum(sign * waived) as waived
            from now_there here
            join no_longer_there there on there.id = here.id and there.path <> here.path
            cross join lateral (values (here.path, 1), (there.path, -1)) place (path, sign)
            join enrolment on enrolment.organization_id = here.id
            join counted_commitment counted on counted.enrolment_id = enrolment.id
            group by 1, 2, 3, 4, 5, 6, 7, 8) part));
    return null;
end
$$;

drop function organizations_above(ltree);

-- How a campaign stands within units, each with all below it: what is kept of those below, and what the unit owes itself.
create function progress_within(asked_for uuid, within uuid[]) returns table (
        unit_id uuid, of_plans boolean, requirement_id uuid, phase_key text, level text, due_at timestamptz,
        open bigint, done bigint, verified bigint, late bigint, waived bigint)
    language sql stable parallel safe rows 200 as
$$
    select organization_id, of_plans, requirement_id, phase_key, level, due_at, open, done, verified, late, waived
    from progress
    where campaign_id = asked_for and organization_id = any (within)
    union all
    select enrolment.organization_id, plan.id <> asked_for,
        case when plan.id = asked_for then requirement_id
            else coalesce(requirements_above[array_position(plan.lineage, asked_for)], no_requirement()) end,
        case when plan.id = asked_for then phase_key
            else phases_above[array_position(plan.lineage, asked_for)] end,
        level, due_at,
        open::bigint, done::bigint, verified::bigint, late::bigint, waived::bigint
    from enrolment
    join campaign plan on plan.id = enrolment.campaign_id
    join counted_commitment counted on counted.enrolment_id = enrolment.id
    where enrolment.organization_id = any (within) and plan.lineage @> array[asked_for]
      and (plan.id = asked_for or requirements_above is not null)
$$;

-- What plans owe already. Their phases were those of the campaign above, unless an office changed them.
with recursive asked as (
    select (each -> 'requirement' ->> 'id')::uuid as id, (each -> 'requirement' ->> 'inheritedFrom')::uuid as inherited_from
    from campaign
    cross join lateral jsonb_array_elements(requirements::jsonb) each
),
carried (id, upper, requirements_above) as (
    select id, inherited_from, array[inherited_from] from asked
    union all
    select carried.id, asked.inherited_from, asked.inherited_from || requirements_above
    from carried
    left join asked on asked.id = carried.upper
    where cardinality(requirements_above) < 5
)
update commitment set
    requirements_above = coalesce(
        (select carried.requirements_above from carried
         where carried.id = commitment.requirement_id
           and cardinality(carried.requirements_above) = cardinality(plan.lineage) - 1),
        array_fill(null::uuid, array[cardinality(plan.lineage) - 1])),
    phases_above = array_fill(phase_key, array[cardinality(plan.lineage) - 1])
from campaign plan
where plan.id = commitment.campaign_id and plan.parent_id is not null;
