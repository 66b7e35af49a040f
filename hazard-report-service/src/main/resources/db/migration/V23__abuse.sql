-- Where a report came from, as a keyed hash that is another one each day: for a day, so that a prank can be stopped. Of
-- whistleblowers none is kept.
create table hazard_origin (
    report_id uuid        constraint hazard_origin_pk primary key,
    day       date        not null,
    digest    bytea       not null,
    kept_at   timestamptz not null
);

create index hazard_origin_age on hazard_origin (kept_at);

create table hazard_block (
    id              uuid        constraint hazard_block_pk primary key,
    version         bigint      not null,
    organization_id uuid        not null,
    day             date        not null,
    digest          bytea       not null,
    reason          text        not null,
    blocked_by      text        not null,
    blocked_at      timestamptz not null,
    ends_at         timestamptz not null,
    appeal          text,
    appealed_at     timestamptz,
    decision        text,
    decided_by      text,
    decided_at      timestamptz,
    constraint hazard_block_week_ck check (ends_at <= blocked_at + interval '7 days'),
    constraint hazard_block_appeal_ck check ((appeal is null) = (appealed_at is null)),
    constraint hazard_block_decision_ck check (decision in ('LIFTED', 'UPHELD') and num_nulls(decision, decided_by, decided_at) in (0, 3)),
    constraint hazard_block_second_ck check (decided_by <> blocked_by)
);

create index hazard_block_running on hazard_block (ends_at) where decision is distinct from 'LIFTED';
create index hazard_block_organization on hazard_block (organization_id, blocked_at desc, id desc);
