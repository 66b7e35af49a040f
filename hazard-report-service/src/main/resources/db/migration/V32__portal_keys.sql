-- Keys of portals that hand reports in over Open311. Only hashes: whoever reads this cannot use one.
create table portal_key (
    id         uuid        constraint portal_key_pk primary key,
    portal     text        not null,
    key_hash   bytea       not null constraint portal_key_hash_uq unique,
    issued_by  text        not null,
    issued_at  timestamptz not null,
    revoked_at timestamptz
);

-- Lists of the public go by time, over all offices.
create index hazard_report_listed on hazard_report (reported_at desc, id desc) where channel <> 'WHISTLEBLOWER';
create index hazard_step_taken on hazard_step (taken_at desc);
