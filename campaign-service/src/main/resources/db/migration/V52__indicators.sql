-- What units file for an indicator: a numerator and a denominator for each period that a commitment asks for.
create table indicator_filing (
    id              uuid        primary key,
    commitment_id   uuid        not null,
    enrolment_id    uuid        not null constraint indicator_filing_enrolment references enrolment,
    campaign_id     uuid        not null,
    organization_id uuid        not null,
    requirement_id  uuid        not null,
    indicator_key   text        not null,
    period_start    date        not null,
    period_end      date        not null,
    numerator       bigint      not null,
    denominator     bigint      not null,
    state           text        not null constraint indicator_filing_state check (state in
        ('FILED', 'VERIFIED', 'RETURNED')),
    changed_at      timestamptz not null,
    version         bigint      not null,
    constraint indicator_filing_once unique (commitment_id),
    constraint indicator_filing_is_a_part check (numerator between 0 and denominator)
);

create index indicator_filing_by_campaign on indicator_filing (campaign_id, id);
create index indicator_filing_by_organization on indicator_filing (organization_id, id);

-- Every figure that was ever filed, and what became of it. Rows are added only.
create table indicator_step (
    filing_id   uuid        not null constraint indicator_step_filing references indicator_filing,
    number      int         not null,
    step        text        not null,
    numerator   bigint      not null,
    denominator bigint      not null,
    state       text        not null,
    note        text,
    taken_by    text        not null,
    taken_at    timestamptz not null,
    constraint indicator_step_pk primary key (filing_id, number)
);
