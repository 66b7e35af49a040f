create table self_review (
    id                uuid        not null constraint self_review_pk primary key,
    campaign_id       uuid,
    organization_id   uuid        not null,
    checklist_key     text        not null,
    checklist_version integer     not null,
    state             text        not null
        constraint self_review_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    submitted_by      text,
    judged_at         timestamptz,
    judged_by         text,
    return_reason     text,
    commitment_id     uuid,
    findings_opened   integer     not null,
    version           bigint      not null
);

create index self_review_organization on self_review (organization_id, created_at desc, id desc);
create index self_review_created on self_review (created_at desc, id desc);
create index self_review_campaign on self_review (campaign_id, organization_id) where campaign_id is not null;

create table self_review_answer (
    review_id   uuid not null constraint self_review_answer_review references self_review (id),
    check_point text not null,
    result      text not null
        constraint self_review_answer_result
            check (result in ('CONFORMING', 'PARTLY', 'NOT_CONFORMING', 'NOT_APPLICABLE')),
    reason      text,
    practice    text,
    problem     text,
    root_cause  text,
    measure     text,
    owner       text,
    deadline    date,
    constraint self_review_answer_pk primary key (review_id, check_point),
    constraint self_review_answer_problem check (result not in ('PARTLY', 'NOT_CONFORMING') or problem is not null),
    constraint self_review_answer_reason check (result <> 'NOT_APPLICABLE' or reason is not null)
);

create table finding (
    id                    uuid        not null constraint finding_pk primary key,
    source_type           text        not null
        constraint finding_source_type check (source_type in ('SELF_REVIEW', 'INSPECTION', 'HAZARD_REPORT')),
    source_id             uuid        not null,
    check_point           text,
    organization_id       uuid        not null,
    campaign_id           uuid,
    grade                 text        not null constraint finding_grade check (grade in ('GENERAL', 'MAJOR')),
    title                 text        not null,
    state                 text        not null
        constraint finding_state check (state in ('OPEN', 'PLANNED', 'RECTIFIED', 'CLOSED')),
    opened_at             timestamptz not null,
    due_at                timestamptz,
    plan_person           text,
    plan_measures         text,
    plan_funds_cents      bigint constraint finding_plan_funds check (plan_funds_cents >= 0),
    plan_deadline         date,
    plan_emergency_plan   text,
    rectification         text,
    rectified_at          timestamptz,
    rectified_by          text,
    closed_at             timestamptz,
    closed_by             text,
    version               bigint      not null,
    -- who inspects signs; who closes is never who rectified
    constraint finding_closer check (closed_by is null or closed_by <> rectified_by),
    -- the five assurances are made together
    constraint finding_five_assurances check (
        num_nulls(plan_person, plan_measures, plan_funds_cents, plan_deadline, plan_emergency_plan) in (0, 5)),
    constraint finding_planned check (state = 'OPEN' or plan_person is not null)
);

create index finding_organization on finding (organization_id, opened_at desc, id desc);
create index finding_opened on finding (opened_at desc, id desc);
create index finding_source on finding (source_id);

create table finding_reinspection (
    finding_id   uuid        not null constraint finding_reinspection_finding references finding (id),
    ordinal      integer     not null,
    outcome      text        not null constraint finding_reinspection_outcome check (outcome in ('PASSED', 'FAILED')),
    remark       text        not null,
    inspected_by text        not null,
    inspected_at timestamptz not null,
    constraint finding_reinspection_pk primary key (finding_id, ordinal)
);

create table finding_photo (
    id          uuid        not null constraint finding_photo_pk primary key,
    finding_id  uuid        not null constraint finding_photo_finding references finding (id),
    stage       text        not null constraint finding_photo_stage check (stage in ('BEFORE', 'AFTER')),
    storage_key text        not null,
    media_type  text        not null,
    width       integer     not null,
    height      integer     not null,
    sha256      text        not null,
    added_at    timestamptz not null,
    added_by    text        not null
);

create index finding_photo_finding on finding_photo (finding_id, added_at, id);

create table commitment (
    id              uuid        not null constraint commitment_pk primary key,
    kind            text        not null constraint commitment_kind check (kind in ('RECTIFICATION', 'SELF_REVIEW')),
    organization_id uuid        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    title_zh        text        not null,
    title_en        text        not null,
    campaign_id     uuid,
    requirement_id  uuid,
    checklist_key   text,
    period_start    date,
    period_end      date,
    due_at          timestamptz not null,
    state           text        not null
        constraint commitment_state check (state in ('OPEN', 'FULFILLED', 'CANCELLED')),
    fulfilled_at    timestamptz,
    version         bigint      not null,
    constraint commitment_fulfilled check ((state = 'FULFILLED') = (fulfilled_at is not null))
);

create index commitment_reviews_owed on commitment (campaign_id, organization_id, due_at) where kind = 'SELF_REVIEW';

-- What is needed of other services' campaigns and enrolments.
create table review_campaign (
    id           uuid    not null constraint review_campaign_pk primary key,
    starts_on    date    not null,
    ends_on      date,
    cancelled    boolean not null,
    -- the published requirements of kind REVIEW, as JSON
    requirements text    not null
);

create table review_enrolment (
    id              uuid    not null constraint review_enrolment_pk primary key,
    campaign_id     uuid    not null,
    organization_id uuid    not null,
    enrolled        boolean not null,
    requirement_ids uuid[]  not null
);

create index review_enrolment_campaign on review_enrolment (campaign_id, id);
