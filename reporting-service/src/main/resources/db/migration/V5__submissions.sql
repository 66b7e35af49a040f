create table submission (
    id                uuid        primary key,
    version           bigint      not null,
    commitment_id     uuid        not null references commitment,
    organization_id   uuid        not null,
    campaign_id       uuid        not null,
    state             text        not null,
    narrative         text        not null,
    figures           jsonb       not null,
    nothing_to_report boolean     not null,
    submitted_at      timestamptz,
    on_time           boolean     not null,
    return_reason     text,
    created_at        timestamptz not null,
    -- One submission answers a commitment; a returned one is improved and submitted again.
    constraint submission_commitment_key unique (commitment_id),
    constraint submission_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    constraint submission_submitted_at check ((state = 'DRAFT') = (submitted_at is null)),
    constraint submission_return_reason check (state <> 'RETURNED' or return_reason is not null)
);

create index submission_by_time on submission (created_at, id);
create index submission_by_organization on submission (organization_id, created_at, id);
create index submission_by_campaign on submission (campaign_id, state, created_at, id);
