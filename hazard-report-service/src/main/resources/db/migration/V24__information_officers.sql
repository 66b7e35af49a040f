-- People whom an office has asked to report what they see (信息员). Their names and numbers are sealed.
create table information_officer (
    id              uuid        constraint information_officer_pk primary key,
    version         bigint      not null,
    organization_id uuid        not null,
    number          text        not null constraint information_officer_number_uq unique,
    secret_hash     text        not null,
    name            bytea       not null,
    phone           bytea,
    registered_at   timestamptz not null,
    ended_at        timestamptz
);

create index information_officer_organization on information_officer (organization_id, registered_at desc, id desc);

create table information_officer_report (
    report_id  uuid constraint information_officer_report_pk primary key,
    officer_id uuid not null constraint information_officer_report_officer_fk references information_officer
);

create index information_officer_report_officer on information_officer_report (officer_id);
