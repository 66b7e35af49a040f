-- An enrolment is announced when it is new, and again when what is asked of it changed. It may end, and begin again.
alter table enrolment
    add announced boolean not null default false,
    add left_on date,
    add constraint enrolment_left_on check ((state = 'LEFT') = (left_on is not null));

update enrolment set announced = planned_to > '-infinity';
