create table campaign (
    id                    uuid        primary key,
    code                  text        not null constraint campaign_code unique,
    title_zh              text        not null,
    title_en              text        not null,
    template_key          text        not null,
    owner_organization_id uuid        not null constraint campaign_owner references organization_node,
    document_number       text,
    theme                 text,
    starts_on             date        not null,
    ends_on               date,
    status                text        not null constraint campaign_status check (status in
        ('DRAFT', 'PUBLISHED', 'RUNNING', 'CONCLUDED')),
    -- json as text: read and written as a whole, by one class
    requirements          text        not null,
    version               bigint      not null,
    constraint campaign_ends_after_it_starts check (ends_on >= starts_on)
);

create index campaign_by_owner on campaign (owner_organization_id);
create index campaign_underway on campaign (status, starts_on) where status in ('PUBLISHED', 'RUNNING');

create table enrolment (
    id              uuid   primary key default uuidv7(),
    campaign_id     uuid   not null constraint enrolment_campaign references campaign,
    organization_id uuid   not null constraint enrolment_organization references organization_node,
    enrolled_on     date   not null,
    state           text   not null constraint enrolment_state check (state in ('ENROLLED', 'LEFT')),
    -- Duties are planned up to this day; '-infinity' before the enrolment is announced, 'infinity' when all are planned.
    planned_to      date   not null default '-infinity',
    version         bigint not null default 1,
    constraint enrolment_once unique (campaign_id, organization_id)
);

create index enrolment_by_campaign on enrolment (campaign_id, id);
create index enrolment_by_organization on enrolment (organization_id, campaign_id);
create index enrolment_to_plan on enrolment (planned_to, campaign_id, id) where state = 'ENROLLED';
create index enrolment_unannounced on enrolment (campaign_id) where planned_to = '-infinity';

-- How many activities one organisation owes in one period, per counter.
create table quota (
    id              uuid        primary key,
    enrolment_id    uuid        not null constraint quota_enrolment references enrolment,
    campaign_id     uuid        not null,
    organization_id uuid        not null,
    requirement_id  uuid        not null,
    counter_key     text,
    title_zh        text        not null,
    title_en        text        not null,
    period_start    date        not null,
    period_end      date        not null,
    due_at          timestamptz not null,
    quantity_due    int         not null constraint quota_is_owed check (quantity_due > 0),
    quantity_done   int         not null default 0 constraint quota_is_not_negative check (quantity_done >= 0),
    state           text        not null constraint quota_state check (state in
        ('OPEN', 'FULFILLED', 'WAIVED', 'CANCELLED')),
    fulfilled_at    timestamptz,
    version         bigint      not null default 1,
    constraint quota_fulfilled_when_done check ((state = 'FULFILLED') = (fulfilled_at is not null))
);

create index quota_by_enrolment on quota (enrolment_id, period_start);

create table activity_record (
    id              uuid        primary key,
    enrolment_id    uuid        not null constraint activity_enrolment references enrolment,
    campaign_id     uuid        not null,
    organization_id uuid        not null,
    activity_kind   text        not null,
    held_on         date        not null,
    counter_key     text,
    lecturer_post   text,
    place           text        not null,
    audience_kind   text,
    participants    int         not null constraint activity_participants check (participants >= 0),
    topics          text[]      not null,
    channel         text,
    narrative       text,
    state           text        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null
);

create index activity_by_enrolment on activity_record (enrolment_id);
create index activity_by_organization on activity_record (organization_id, id);
create index activity_by_campaign on activity_record (campaign_id, id);
