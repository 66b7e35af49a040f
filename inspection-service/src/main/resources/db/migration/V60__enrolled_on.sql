-- The day from which an enrolled unit is bound: what was due before is none of its.
alter table review_enrolment add column enrolled_on date not null default date '2000-01-01';
