-- What is closed is counted by what became of it, so that what is closed is not taken for what is fixed.

alter table hazard add column outcome text;

create index hazard_by_outcome on hazard (organization_id, outcome, reported_at desc, id desc) where outcome is not null;

create or replace function tally_hazards() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into tally_delta (organization_id, measure, difference)
        select organization_id, 'HAZARD_' || state, count(*)
        from now_there
        group by 1, 2
        union all
        select organization_id, 'HAZARD_OUTCOME_' || outcome, count(*)
        from now_there
        where state = 'CLOSED' and outcome is not null
        group by 1, 2;
    else
        insert into tally_delta (organization_id, measure, difference)
        select organization_id, measure, sum(one)
        from (
            select organization_id, 'HAZARD_' || state as measure, 1 as one from now_there
            union all
            select organization_id, 'HAZARD_' || state, -1 from no_longer_there
            union all
            select organization_id, 'HAZARD_OUTCOME_' || outcome, 1
            from now_there where state = 'CLOSED' and outcome is not null
            union all
            select organization_id, 'HAZARD_OUTCOME_' || outcome, -1
            from no_longer_there where state = 'CLOSED' and outcome is not null) changed
        group by 1, 2
        having sum(one) <> 0;
    end if;
    return null;
end
$$;
