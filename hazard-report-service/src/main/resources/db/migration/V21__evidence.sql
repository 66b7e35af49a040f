-- What reporters send to prove their reports: received in parts, each sealed as it came; then cleaned and kept, or refused.
create table hazard_evidence (
    id              uuid        constraint hazard_evidence_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint hazard_evidence_report_fk references hazard_report,
    state           text        not null,
    declared_size   bigint      not null,
    received        bigint      not null,
    begun_at        timestamptz not null,
    expires_at      timestamptz not null,
    lease_until     timestamptz,
    attempts        integer     not null default 0,
    refusal         text,
    kind            text,
    media_type      text,
    size            bigint,
    width           integer,
    height          integer,
    duration_millis bigint,
    sha256          text,
    original_sha256 text,
    picture_hash    bigint,
    evidence_key    text,
    thumbnail_key   text,
    added_at        timestamptz,
    constraint hazard_evidence_state_ck check (state in ('RECEIVING', 'CHECKING', 'KEPT', 'REFUSED')),
    constraint hazard_evidence_received_ck check (received between 0 and declared_size),
    constraint hazard_evidence_kept_ck check ((state = 'KEPT') = (evidence_key is not null and kind is not null
        and media_type is not null and sha256 is not null and added_at is not null)),
    constraint hazard_evidence_refused_ck check ((state = 'REFUSED') = (refusal is not null))
);

comment on column hazard_evidence.original_sha256 is 'Of the file as it was received; the file itself lies sealed in the parts';
comment on column hazard_evidence.picture_hash is 'How a photo looks: difference hash of 64 bits';

create index hazard_evidence_report on hazard_evidence (report_id, begun_at, id);
create unique index hazard_evidence_once_uq on hazard_evidence (report_id, sha256) where state = 'KEPT';
create index hazard_evidence_checking on hazard_evidence (begun_at) where state = 'CHECKING';
create index hazard_evidence_receiving on hazard_evidence (expires_at) where state = 'RECEIVING';

create table hazard_evidence_part (
    evidence_id uuid    not null constraint hazard_evidence_part_evidence_fk references hazard_evidence on delete cascade,
    number      integer not null,
    part_from   bigint  not null,
    part_size   bigint  not null,
    part_key    text    not null,
    constraint hazard_evidence_part_pk primary key (evidence_id, number)
);

insert into hazard_evidence (id, version, report_id, state, declared_size, received, begun_at, expires_at, kind, media_type,
    width, height, sha256, evidence_key, added_at)
select id, 0, report_id, 'KEPT', 0, 0, added_at, added_at, 'PHOTO', media_type, width, height, sha256, evidence_key, added_at
  from hazard_photo;

drop table hazard_photo;

-- Two custodians open an original together: one asks and says why, another agrees.
create table hazard_original_request (
    id           uuid        constraint hazard_original_request_pk primary key,
    version      bigint      not null,
    evidence_id  uuid        not null constraint hazard_original_request_evidence_fk references hazard_evidence,
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    open_until   timestamptz,
    constraint hazard_original_request_two_ck check (approved_by <> requested_by),
    constraint hazard_original_request_approved_ck check (num_nulls(approved_by, approved_at, open_until) in (0, 3))
);

create index hazard_original_request_evidence on hazard_original_request (evidence_id);
