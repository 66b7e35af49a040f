-- Who was trained, when and in what.
create table training (
    id                 uuid        primary key,
    organization_id    uuid        not null constraint training_organization references organization_node,
    kind               text        not null,
    trained_on         date        not null,
    -- the record of the activity, where there is one
    activity_record_id uuid        constraint training_activity references activity_record,
    state              text        not null constraint training_state check (state in ('RECORDED', 'WITHDRAWN')),
    recorded_at        timestamptz not null,
    version            bigint      not null
);

create index training_by_organization on training (organization_id, id);
create index training_by_activity on training (activity_record_id) where activity_record_id is not null;

create table training_person (
    training_id uuid not null constraint training_person_training references training,
    person_id   uuid not null constraint training_person_person references leadership_person,
    constraint training_person_pk primary key (training_id, person_id)
);

create index training_person_by_person on training_person (person_id);
