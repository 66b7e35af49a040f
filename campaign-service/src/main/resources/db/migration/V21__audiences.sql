-- What each organisation was enrolled for is written down once; it no longer follows from its kind.
alter table enrolment add column requirement_ids uuid[] not null default '{}';

-- json as text, like the requirements
alter table campaign add column phases text not null default '[]';
