-- Campaigns and enrolments as their events tell of them, and what reports they ask for.

create table campaign (
    id                    uuid primary key,
    owner_organization_id uuid not null,
    status                text not null,
    -- What the campaign's last event said.
    content               json not null,
    -- Up to which day its reports are planned; null until they are.
    planned_through       date,
    constraint campaign_status check (status in ('PUBLISHED', 'RUNNING', 'CONCLUDED', 'CANCELLED'))
);

create index campaign_to_plan on campaign (planned_through) where status in ('PUBLISHED', 'RUNNING');
create index campaign_concluded on campaign (id) where status = 'CONCLUDED';

create table report_requirement (
    id          uuid primary key,
    campaign_id uuid not null references campaign,
    title_zh    text not null,
    title_en    text not null
);

create index report_requirement_by_campaign on report_requirement (campaign_id);

create table enrolment (
    id              uuid   primary key,
    campaign_id     uuid   not null,
    organization_id uuid   not null,
    state           text   not null,
    enrolled_on     date   not null,
    requirement_ids uuid[] not null,
    constraint enrolment_state check (state in ('ENROLLED', 'LEFT'))
);

create index enrolment_by_campaign on enrolment (campaign_id, id);
create index enrolment_by_organization on enrolment (organization_id, campaign_id);

-- One time at which a requirement asks for a report. It is applied to the campaign's enrolments page by page;
-- applied_through is the last enrolment that was brought in line with it.
create table report_occurrence (
    requirement_id  uuid        not null references report_requirement,
    key             text        not null,
    campaign_id     uuid        not null,
    period_start    date,
    period_end      date,
    due_at          timestamptz not null,
    revoked         boolean     not null,
    applied         boolean     not null,
    applied_through uuid,
    constraint report_occurrence_pkey primary key (requirement_id, key)
);

create index report_occurrence_by_campaign on report_occurrence (campaign_id);
create index report_occurrence_to_apply on report_occurrence (requirement_id, key) where not applied;

create function tally_enrolments() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into tally_delta (campaign_id, organization_id, measure, difference)
        select campaign_id, organization_id, 'ENROLLED', count(*)
        from now_there
        where state = 'ENROLLED'
        group by 1, 2;
    else
        insert into tally_delta (campaign_id, organization_id, measure, difference)
        select campaign_id, organization_id, 'ENROLLED', sum(one)
        from (
            select campaign_id, organization_id, state, 1 as one from now_there
            union all
            select campaign_id, organization_id, state, -1 from no_longer_there) changed
        where state = 'ENROLLED'
        group by 1, 2
        having sum(one) <> 0;
    end if;
    return null;
end
$$;

create trigger enrolment_tallied_on_insert after insert on enrolment
    referencing new table as now_there
    for each statement execute function tally_enrolments();

create trigger enrolment_tallied_on_update after update on enrolment
    referencing new table as now_there old table as no_longer_there
    for each statement execute function tally_enrolments();
