-- Contacts are kept in the vault from now on, under keys of single cases and another role. No release kept any here (ADR
-- 0027); a build of a developer's own may have.
do $$
begin
    if exists (select from sealed_contact) then
        raise exception 'This database was filled before the first release. Begin with an empty one: ./anlan up --fresh';
    end if;
end
$$;

drop table sealed_contact;

-- Opening an identity: one custodian asks, another approves, for a short time.
create table unsealing (
    id              uuid        constraint unsealing_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint unsealing_report_fk references hazard_report,
    organization_id uuid        not null,
    reason          text        not null,
    state           text        not null,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    expires_at      timestamptz,
    looks           integer     not null,
    constraint unsealing_state_ck check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'ENDED')),
    constraint unsealing_two_custodians_ck check (decided_by <> requested_by),
    constraint unsealing_approved_ck check (state <> 'APPROVED' or (decided_by is not null and expires_at is not null)),
    constraint unsealing_looks_ck check (looks = 0 or expires_at is not null)
);

create index unsealing_organization on unsealing (organization_id, id desc);
create index unsealing_report on unsealing (report_id);

-- What was destroyed at the end of its retention. A row is written before the destruction and completed after it, so that
-- one which was interrupted is taken up again.
create table deletion_register (
    id              uuid        constraint deletion_register_pk primary key,
    report_id       uuid        not null constraint deletion_register_report_fk references hazard_report
                                constraint deletion_register_once_uq unique,
    tracking_number text        not null,
    organization_id uuid        not null,
    closed_at       timestamptz not null,
    retention_days  integer     not null,
    ordered_by      text        not null,
    ordered_at      timestamptz not null,
    destroyed_at    timestamptz
);

create index deletion_register_organization on deletion_register (organization_id, id desc);
create index deletion_register_unfinished on deletion_register (id) where destroyed_at is null;
