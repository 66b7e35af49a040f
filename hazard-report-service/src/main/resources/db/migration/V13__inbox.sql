-- What waits for whom, and what is written to reporters again and again.
create index hazard_report_assignee on hazard_report (assignee, reported_at desc, id desc) where assignee is not null;
create index hazard_report_open on hazard_report (organization_id) where closed_at is null;
create index hazard_report_open_handler on hazard_report (handling_organization_id) where closed_at is null;
create index hazard_commitment_running on hazard_commitment (report_id, due_at) where state = 'OPEN';

create table response_template (
    id              uuid   constraint response_template_pk primary key,
    version         bigint not null,
    organization_id uuid   not null,
    purpose         text   not null constraint response_template_purpose_ck check (purpose in ('REJECTED', 'MORE_WANTED',
        'FIXED', 'UNFIXED', 'UNFOUNDED', 'UPHELD')),
    name            text   not null,
    text_zh         text   not null,
    text_en         text   not null,
    constraint response_template_name_uq unique (organization_id, name)
);

create index response_template_organization on response_template (organization_id, id);
