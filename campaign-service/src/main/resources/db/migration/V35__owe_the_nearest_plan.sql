-- The plan that asks of the organisation instead: a unit of several plans of one cascade owes the nearest one only.
alter table enrolment add column owed_to uuid constraint enrolment_owed_to references campaign;
create index enrolment_owed_elsewhere on enrolment (owed_to) where owed_to is not null;
