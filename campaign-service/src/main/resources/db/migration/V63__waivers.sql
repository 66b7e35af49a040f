-- Who was released from what, why, and by whom.
create table waiver (
    id                uuid        primary key,
    enrolment_id      uuid        not null constraint waiver_enrolment references enrolment,
    campaign_id       uuid        not null constraint waiver_campaign references campaign,
    organization_id   uuid        not null,
    requirement_id    uuid        not null,
    -- The one commitment; nothing when it is all of the requirement up to a day.
    commitment_id     uuid        constraint waiver_commitment references commitment,
    until_day         date,
    reason            text        not null,
    status            text        not null constraint waiver_status check (status in
        ('REQUESTED', 'GRANTED', 'REFUSED', 'REVOKED', 'EXPIRED')),
    requested_by      text        not null,
    requested_at      timestamptz not null,
    decided_by        text,
    decided_at        timestamptz,
    revoked_by        text,
    revoked_at        timestamptz,
    revocation_reason text,
    version           bigint      not null,
    constraint waiver_releases_from_one_thing check ((commitment_id is null) = (until_day is not null)),
    constraint waiver_is_decided_by_another check (decided_by <> requested_by),
    constraint waiver_decided check ((decided_by is null) = (decided_at is null)),
    constraint waiver_revoked check
        ((status = 'REVOKED') = (revoked_by is not null and revoked_at is not null and revocation_reason is not null))
);

create index waiver_by_organization on waiver (organization_id, id);
create index waiver_by_campaign on waiver (campaign_id, id);
create index waiver_by_commitment on waiver (commitment_id);
create index waiver_granted on waiver (enrolment_id) where status = 'GRANTED';
create index waiver_to_expire on waiver (until_day) where status in ('REQUESTED', 'GRANTED');
