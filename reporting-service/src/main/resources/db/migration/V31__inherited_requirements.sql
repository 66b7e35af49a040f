-- The requirement of the campaign above that one of a derived campaign carries out.
alter table report_requirement add column inherited_from uuid;
