-- Units that look at a report beside the one that handles it.
create table hazard_joint_unit (
    id              uuid        constraint hazard_joint_unit_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint hazard_joint_unit_report_fk references hazard_report,
    organization_id uuid        not null,
    asked_at        timestamptz not null,
    asked_by        text        not null,
    opinion         text,
    given_at        timestamptz,
    given_by        text,
    constraint hazard_joint_unit_once_uq unique (report_id, organization_id),
    constraint hazard_joint_unit_given_ck check ((opinion is null) = (given_at is null)
        and (opinion is null) = (given_by is null))
);

create index hazard_joint_unit_organization on hazard_joint_unit (organization_id, report_id);
