create table hazard_report (
    id                          uuid             constraint hazard_report_pk primary key,
    version                     bigint           not null,
    tracking_number             text             not null constraint hazard_report_tracking_number_uq unique,
    secret_hash                 text             not null,
    category                    text             not null,
    description                 text             not null,
    division_code               text             not null,
    address                     text,
    latitude                    double precision,
    longitude                   double precision,
    datum                       text,
    wgs84_latitude              double precision,
    wgs84_longitude             double precision,
    organization_id             uuid             not null,
    handling_organization_id    uuid,
    responsible_organization_id uuid,
    state                       text             not null,
    grade                       text,
    summary                     text,
    rectify_by                  date,
    transfers                   integer          not null,
    reported_at                 timestamptz      not null,
    accepted_at                 timestamptz,
    closed_at                   timestamptz,
    rating                      text,
    constraint hazard_report_state_ck check (state in ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'TRANSFERRED',
        'SUBSTANTIATED', 'UNSUBSTANTIATED', 'RECTIFYING', 'CLOSED')),
    constraint hazard_report_handler_ck check (state not in ('TRANSFERRED', 'SUBSTANTIATED', 'UNSUBSTANTIATED',
        'RECTIFYING', 'CLOSED') or handling_organization_id is not null),
    constraint hazard_report_substantiated_ck check (state not in ('SUBSTANTIATED', 'RECTIFYING', 'CLOSED')
        or (grade is not null and responsible_organization_id is not null and summary is not null)),
    constraint hazard_report_closed_ck check ((closed_at is not null)
        = (state in ('REJECTED', 'UNSUBSTANTIATED', 'CLOSED'))),
    constraint hazard_report_rating_ck check (rating is null or state in ('UNSUBSTANTIATED', 'CLOSED'))
);

comment on table hazard_report is 'Public reports of hazards. The description is the reporter''s and leaves this database only through the API.';

create index hazard_report_organization on hazard_report (organization_id, reported_at desc, id desc);
create index hazard_report_handler on hazard_report (handling_organization_id, reported_at desc, id desc)
    where handling_organization_id is not null;

create table hazard_step (
    report_id uuid        not null constraint hazard_step_report_fk references hazard_report,
    number    integer     not null,
    step      text        not null,
    state     text        not null,
    taken_at  timestamptz not null,
    note      text,
    constraint hazard_step_pk primary key (report_id, number)
);

create table hazard_photo (
    id           uuid        constraint hazard_photo_pk primary key,
    report_id    uuid        not null constraint hazard_photo_report_fk references hazard_report,
    evidence_key text        not null,
    media_type   text        not null,
    width        integer     not null,
    height       integer     not null,
    sha256       text        not null,
    added_at     timestamptz not null,
    constraint hazard_photo_once_uq unique (report_id, sha256)
);

create table sealed_contact (
    report_id uuid  constraint sealed_contact_pk primary key,
    sealed    bytea not null
);

comment on table sealed_contact is 'Reporters'' contacts under the key of the vault, apart from the case';

create table hazard_commitment (
    id              uuid        constraint hazard_commitment_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint hazard_commitment_report_fk references hazard_report,
    tracking_number text        not null,
    kind            text        not null,
    organization_id uuid        not null,
    due_at          timestamptz not null,
    state           text        not null,
    fulfilled_at    timestamptz,
    constraint hazard_commitment_fulfilled_ck check ((fulfilled_at is not null) = (state = 'FULFILLED'))
);

create index hazard_commitment_report on hazard_commitment (report_id);
create unique index hazard_commitment_one_open_uq on hazard_commitment (report_id, kind) where state = 'OPEN';

-- The offices of committees are looked up by division for every report.
create index organization_node_seat on organization_node (division_code)
    where kind in ('COMMITTEE', 'GOVERNMENT', 'COMMITTEE_OFFICE');
