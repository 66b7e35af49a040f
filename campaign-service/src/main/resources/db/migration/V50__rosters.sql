-- Whom a unit names for a campaign: who answers for it, and whom to call.
create table roster (
    id              uuid        primary key,
    enrolment_id    uuid        not null constraint roster_enrolment references enrolment,
    campaign_id     uuid        not null,
    organization_id uuid        not null,
    members         int         not null constraint roster_members check (members >= 0),
    -- the required posts that nobody holds
    missing         text[]      not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    constraint roster_once unique (enrolment_id)
);

create index roster_by_campaign on roster (campaign_id, id);
create index roster_by_organization on roster (organization_id, id);

-- Who held a post, and when. Names and phone numbers are sealed, each for its own entry.
create table roster_entry (
    id           uuid  primary key,
    roster_id    uuid  not null constraint roster_entry_roster references roster,
    post         text  not null,
    job_title    text  not null,
    sealed_name  bytea not null,
    sealed_phone bytea not null,
    -- finds a number that is known as a whole
    phone_index  bytea not null,
    held_from    date  not null,
    -- the first day on which it is not held any more
    held_until   date,
    constraint roster_entry_is_held_a_day check (held_until > held_from)
);

create index roster_entry_by_roster on roster_entry (roster_id, held_from, id);
create index roster_entry_by_phone on roster_entry (phone_index) where held_until is null;
