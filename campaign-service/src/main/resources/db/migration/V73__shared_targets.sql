-- What a group of units owes together: each of them owes it, and has done it when all of them together have done as much.
alter table commitment
    -- The body below which the group stands, or the campaign; null for what a unit owes on its own. Written when it is
    -- planned: who moves stays in the group.
    add group_id uuid;

create index commitment_by_group on commitment (group_id, requirement_id, planned_day) where group_id is not null;
create index commitment_of_groups on commitment (enrolment_id) where group_id is not null;

-- Commitments whose group is to be added up anew, because one of it has recorded something or is new. Rows are only ever
-- added by those who notice, so that nobody waits for the job that adds up.
create table group_count (
    id            bigint generated always as identity primary key,
    commitment_id uuid   not null
);
