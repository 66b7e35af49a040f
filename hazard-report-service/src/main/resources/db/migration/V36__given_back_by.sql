-- The units that have given a report back in the handling at hand: no rule sends it there again, and where the office
-- does, the unit handles it.
alter table hazard_report add column given_back_by uuid[] not null default '{}';
