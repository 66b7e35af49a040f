-- Counts that are kept, so that no dashboard counts. Whatever changes a counted row appends its differences to
-- tally_delta in the same statement; a worker folds them into the sums. Appending takes no lock that others wait for.

-- What belongs to no campaign is booked under the nil campaign.
create domain campaign_or_none as uuid default '00000000-0000-0000-0000-000000000000' not null;

create table tally_delta (
    id              bigint generated always as identity primary key,
    campaign_id     campaign_or_none,
    organization_id uuid   not null,
    measure         text   not null,
    difference      bigint not null
);

-- What each organisation contributes by itself.
create table tally_own (
    campaign_id     campaign_or_none,
    organization_id uuid   not null,
    measure         text   not null,
    count           bigint not null,
    constraint tally_own_pkey primary key (organization_id, campaign_id, measure)
);

-- What an organisation and all below it contribute together.
create table tally (
    campaign_id     campaign_or_none,
    organization_id uuid   not null,
    measure         text   not null,
    count           bigint not null,
    constraint tally_pkey primary key (campaign_id, organization_id, measure)
);

-- Along which path an organisation's own counts were added to the sums above it, and where they are to go next.
create table tally_placement (
    organization_id uuid  primary key,
    path            ltree not null,
    next_path       ltree
);

create index tally_placement_pending on tally_placement (organization_id) where next_path is not null;

create function label_of(organization uuid) returns ltree
    language sql immutable parallel safe as
$$
    select replace(organization::text, '-', '')::ltree
$$;

-- The organisations on a path, from the root to its end.
create function organizations_on(path ltree) returns table (id uuid)
    language sql immutable parallel safe rows 5 as
$$
    select label::uuid from unnest(string_to_array(ltree2text(path), '.')) label
$$;
