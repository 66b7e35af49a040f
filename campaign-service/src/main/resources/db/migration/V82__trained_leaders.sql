-- Who of units' leaders was trained by an activity.
create table activity_leader (
    activity_id uuid not null constraint activity_leader_record references activity_record,
    person_id   uuid not null constraint activity_leader_person references leadership_person,
    constraint activity_leader_pk primary key (activity_id, person_id)
);

create index activity_leader_by_person on activity_leader (person_id);

-- Everything in which somebody was trained: trainings that were recorded as such, and activities that name him. What
-- rests on an activity counts while that one counts.
create view leader_training as
select person.person_id, training.kind, training.trained_on, training.id as training_id, training.activity_record_id
from training_person person
join training on training.id = person.training_id
left join activity_record record on record.id = training.activity_record_id
where training.state = 'RECORDED' and (record.id is null or record.state in ('SUBMITTED', 'VERIFIED'))
union all
select leader.person_id, claim.activity_kind, record.held_on, null, record.id
from activity_leader leader
join activity_record record on record.id = leader.activity_id and record.state in ('SUBMITTED', 'VERIFIED')
join activity_claim claim on claim.activity_id = record.id;
