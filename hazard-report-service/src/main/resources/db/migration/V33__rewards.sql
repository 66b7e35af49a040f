-- Rewards. Whom to pay is in the vault; the payment knows its claim, and nothing of the report.
create table reward_claim (
    id              uuid        constraint reward_claim_pk primary key,
    version         bigint      not null,
    report_id       uuid        not null constraint reward_claim_report_fk references hazard_report
                                constraint reward_claim_once_uq unique,
    organization_id uuid        not null,
    state           text        not null,
    wants_money     boolean     not null,
    by_receipt      boolean     not null,
    weights         integer[]   not null,
    claimed_at      timestamptz not null,
    rule_code       text        not null,
    ground          text,
    fine_cents      bigint,
    deaths          integer,
    accident_class  text,
    tier            integer,
    uplifted        boolean     not null,
    base_cents      bigint,
    cap_cents       bigint,
    amount_cents    bigint,
    honour          text,
    proposed_by     text,
    decided_by      text,
    decided_at      timestamptz,
    reason          text,
    constraint reward_claim_state_ck check (state in ('CLAIMED', 'PROPOSED', 'APPROVED', 'REFUSED', 'PAID')),
    constraint reward_claim_two_people_ck check (state not in ('APPROVED', 'PAID') or decided_by <> proposed_by),
    constraint reward_claim_amount_ck check (amount_cents >= 0),
    constraint reward_claim_refused_ck check (state <> 'REFUSED' or amount_cents = 0),
    constraint reward_claim_weights_ck check (cardinality(weights) between 1 and 20)
);

create index reward_claim_organization on reward_claim (organization_id, id desc);

create table reward_payment (
    id              uuid        constraint reward_payment_pk primary key,
    claim_id        uuid        not null constraint reward_payment_claim_fk references reward_claim
                                constraint reward_payment_once_uq unique,
    organization_id uuid        not null,
    amount_cents    bigint      not null constraint reward_payment_amount_ck check (amount_cents > 0),
    by_receipt      boolean     not null,
    due_at          timestamptz not null,
    paid_by         text,
    paid_at         timestamptz,
    voucher         text,
    constraint reward_payment_paid_ck check ((paid_at is null) = (paid_by is null)
        and (paid_at is null) = (voucher is null))
);

create index reward_payment_organization on reward_payment (organization_id, id desc);
