-- Who may see whose cases. Needs a relation organization_node, which the service that owns the tree brings itself,
-- perhaps in a later migration: so the bodies are not checked here.
set local check_function_bodies = off;

create extension if not exists ltree;

-- The organisations whose cases the viewer may see. A committee's office sees with the eyes of the body it serves.
-- Written so that the planner inlines it into the query around it: plain SQL, stable, nothing set.
create function organizations_in_scope(viewer uuid) returns table (id uuid)
    language sql stable parallel safe rows 500 as
$$
    select below.id
    from organization_node below
    where below.path <@ (
        select served.path
        from organization_node seat
        join organization_node served
            on served.id = case when seat.kind = 'COMMITTEE_OFFICE' then coalesce(seat.parent_id, seat.id) else seat.id end
        where seat.id = viewer)
    union
    select assigned.id
    from organization_node assigned
    where assigned.supervisor_id in (
            select viewer
            union all
            select seat.parent_id from organization_node seat where seat.id = viewer and seat.kind = 'COMMITTEE_OFFICE')
    union
    select assigned.id
    from organization_node assigned
    where assigned.regulator_id in (
            select viewer
            union all
            select seat.parent_id from organization_node seat where seat.id = viewer and seat.kind = 'COMMITTEE_OFFICE')
$$;

create function organization_in_scope(viewer uuid, organization uuid) returns boolean
    language sql stable parallel safe as
$$
    select exists (select from organizations_in_scope(viewer) scope where scope.id = organization)
$$;
