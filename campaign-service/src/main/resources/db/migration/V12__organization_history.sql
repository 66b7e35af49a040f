-- How the tree stood on every day. Of what changed before this table was there, only the present state is known.
create table organization_history (
    organization_id uuid  not null constraint organization_history_of references organization_node,
    valid_from      date  not null,
    -- the first day on which it was no longer so
    valid_to        date  not null,
    parent_id       uuid,
    path            ltree not null,
    name            text  not null,
    kind            text  not null,
    level           text  not null,
    status          text  not null,
    successor_id    uuid,
    supervisor_id   uuid,
    regulator_id    uuid,
    primary key (organization_id, valid_from),
    constraint organization_history_period check (valid_from < valid_to)
);

create unique index organization_history_now on organization_history (organization_id) where valid_to = 'infinity';
create index organization_history_parent on organization_history (parent_id, organization_id);

insert into organization_history
select id, '-infinity', 'infinity', parent_id, path, name, kind, level, status, successor_id, supervisor_id, regulator_id
from organization_node;

-- Moves, mergers and closures, with effect from a day.
create table organization_change (
    id              uuid        primary key,
    organization_id uuid        not null constraint organization_change_of references organization_node,
    kind            text        not null constraint organization_change_kind check (kind in
        ('MOVE', 'MERGE', 'CLOSE')),
    target_id       uuid        constraint organization_change_target references organization_node,
    effective_on    date        not null,
    reason          text,
    state           text        not null constraint organization_change_state check (state in
        ('PLANNED', 'EFFECTIVE', 'CANCELLED', 'FAILED')),
    problem         text,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    version         bigint      not null default 1,
    constraint organization_change_says_why_it_failed check ((state = 'FAILED') = (problem is not null)),
    constraint organization_change_merges_into_something check (kind <> 'MERGE' or target_id is not null)
);

create index organization_change_by_organization on organization_change (organization_id, id);
create index organization_change_target_index on organization_change (target_id) where target_id is not null;
create index organization_change_due on organization_change (effective_on, id) where state = 'PLANNED';
