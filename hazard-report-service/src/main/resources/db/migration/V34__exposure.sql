-- Warnings to the public, and their redacted pictures.
create table exposure (
    id              uuid        constraint exposure_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint exposure_report_fk references hazard_report,
    organization_id uuid        not null,
    division_code   text        not null,
    category        text        not null,
    title           text        not null,
    text            text        not null,
    state           text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    redacted_by     text,
    decided_by      text,
    decided_at      timestamptz,
    expires_at      timestamptz,
    reason          text,
    constraint exposure_state_ck check (state in ('PROPOSED', 'REDACTED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    constraint exposure_published_ck check (state not in ('PUBLISHED', 'WITHDRAWN')
        or (redacted_by is not null and decided_by is not null and expires_at is not null
            and decided_by <> proposed_by and decided_by <> redacted_by))
);

create index exposure_organization on exposure (organization_id, id desc);
create index exposure_report on exposure (report_id);
create index exposure_public on exposure (id desc) where state = 'PUBLISHED';

create table exposure_photo (
    exposure_id  uuid    not null constraint exposure_photo_exposure_fk references exposure,
    number       integer not null,
    photo_id     uuid    not null,
    evidence_key text,
    width        integer,
    height       integer,
    sha256       text,
    regions      integer,
    constraint exposure_photo_pk primary key (exposure_id, number)
);

-- Statistics count what was reported in a quarter, by place and sector.
create index hazard_report_reported on hazard_report (reported_at, division_code, category);
