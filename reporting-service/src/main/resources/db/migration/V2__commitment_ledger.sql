-- The one ledger of commitments: all services' by their events, this service's own by itself.

-- Where a duty stands in time; null when it no longer counts, because it was waived or cancelled.
-- A missed duty can no longer be made good: what is done in a quota's next period counts there, and a campaign that
-- has ended asks for nothing more.
create function commitment_timeliness(
        state text, kind text, due_at timestamptz, fulfilled_at timestamptz, campaign_over boolean, at timestamptz)
    returns text
    language sql immutable parallel safe as
$$
    select case
        when state = 'FULFILLED' and fulfilled_at < due_at then 'ON_TIME'
        when state = 'FULFILLED' then 'LATE'
        when state <> 'OPEN' then null
        when at < due_at then 'OPEN'
        when kind = 'ACTIVITY_QUOTA' or campaign_over then 'MISSED'
        else 'OVERDUE'
    end
$$;

create table commitment (
    id              uuid        primary key,
    version         bigint      not null,
    service         text        not null,
    kind            text        not null,
    organization_id uuid        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    title_zh        text        not null,
    title_en        text        not null,
    campaign_id     uuid,
    requirement_id  uuid,
    counter_key     text,
    period_start    date,
    period_end      date,
    due_at          timestamptz not null,
    quantity_due    int         not null,
    quantity_done   int         not null,
    state           text        not null,
    fulfilled_at    timestamptz,
    timeliness      text,
    constraint commitment_state check (state in ('OPEN', 'FULFILLED', 'WAIVED', 'CANCELLED')),
    constraint commitment_fulfilled_at check ((state = 'FULFILLED') = (fulfilled_at is not null)),
    constraint commitment_timeliness check (timeliness in ('OPEN', 'OVERDUE', 'ON_TIME', 'LATE', 'MISSED'))
);

create index commitment_by_due on commitment (due_at, id);
create index commitment_by_organization on commitment (organization_id, due_at, id);
create index commitment_by_campaign on commitment (campaign_id, timeliness, due_at, id);
-- What comes due next, and what a campaign's end turns into missed duties.
create index commitment_awaited on commitment (due_at, id) where timeliness = 'OPEN';
create index commitment_overdue on commitment (campaign_id, id) where timeliness = 'OVERDUE';

create function tally_commitments() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into tally_delta (campaign_id, organization_id, measure, difference)
        select coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), organization_id, timeliness, count(*)
        from now_there
        where timeliness is not null
        group by 1, 2, 3;
    else
        insert into tally_delta (campaign_id, organization_id, measure, difference)
        select coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), organization_id, timeliness, sum(one)
        from (
            select campaign_id, organization_id, timeliness, 1 as one from now_there
            union all
            select campaign_id, organization_id, timeliness, -1 from no_longer_there) changed
        where timeliness is not null
        group by 1, 2, 3
        having sum(one) <> 0;
    end if;
    return null;
end
$$;

create trigger commitment_tallied_on_insert after insert on commitment
    referencing new table as now_there
    for each statement execute function tally_commitments();

create trigger commitment_tallied_on_update after update on commitment
    referencing new table as now_there old table as no_longer_there
    for each statement execute function tally_commitments();
