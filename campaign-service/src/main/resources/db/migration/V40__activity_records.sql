-- Activity records, whole: what they say, where they stand, what they count for, and every step that they took.

alter table activity_record
    add setting              text,
    -- json as text: read and written as a whole, by one class
    add participants_by_kind text not null default '[]',
    add partners             text[] not null default '{}',
    add sectors              text[] not null default '{}',
    -- names, encrypted by the service
    add sealed_people        bytea,
    add return_reason        text,
    -- recorded_at is by the clock of whoever recorded it, received_at by the server's
    add received_at          timestamptz;

update activity_record
set received_at = recorded_at, state = 'SUBMITTED'
where state = 'RECORDED';

alter table activity_record
    alter received_at set not null,
    alter participants_by_kind drop default,
    alter partners drop default,
    alter sectors drop default,
    add constraint activity_state check (state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'WITHDRAWN')),
    add constraint activity_returned_for_a_reason check (state <> 'RETURNED' or return_reason is not null);

-- Towards which enrolments a record is to count, and as what. Number 0 is for the record's own campaign.
create table activity_claim (
    activity_id   uuid not null constraint activity_claim_record references activity_record,
    number        int  not null,
    enrolment_id  uuid not null constraint activity_claim_enrolment references enrolment,
    campaign_id   uuid not null,
    activity_kind text not null,
    counter_key   text,
    primary key (activity_id, number)
);

create index activity_claim_by_enrolment on activity_claim (enrolment_id, activity_id);

insert into activity_claim (activity_id, number, enrolment_id, campaign_id, activity_kind, counter_key)
select id, 0, enrolment_id, campaign_id, activity_kind, counter_key
from activity_record;

-- What each record counts for, and with which of its values where only different ones count. Counted from the records,
-- so that it can be counted again at any time. The commitments are another feature's: their key is kept without a
-- reference.
create table activity_credit (
    commitment_id uuid not null,
    activity_id   uuid not null constraint activity_credit_record references activity_record,
    value         text not null,
    primary key (commitment_id, activity_id, value)
);

create index activity_credit_by_record on activity_credit (activity_id);

-- Who did what to a record, and when.
create table activity_history (
    activity_id     uuid        not null constraint activity_history_record references activity_record,
    version         bigint      not null,
    step            text        not null constraint activity_history_step check (step in
        ('SUBMIT', 'EDIT', 'VERIFY', 'RETURN', 'WITHDRAW')),
    state           text        not null,
    actor           text        not null,
    organization_id uuid,
    taken_at        timestamptz not null,
    reason          text,
    changes         text        not null,
    primary key (activity_id, version)
);

-- Lists are read in the order of ids, within a scope or a campaign; by day within a unit. Kinds, states and topics are
-- too few to be worth an index.
create index activity_by_day on activity_record (organization_id, held_on);
drop index activity_by_enrolment;
create index activity_claim_by_campaign on activity_claim (campaign_id, activity_id);
