-- Of how many units below it an organisation owes one each at most, counted when it is enrolled and with every amendment: for
-- each requirement that says "no more than there are", in the order of both arrays.
alter table enrolment
    add capped_requirement_ids uuid[] not null default '{}',
    add caps int[] not null default '{}',
    add constraint enrolment_has_a_cap_for_each check (cardinality(capped_requirement_ids) = cardinality(caps));
