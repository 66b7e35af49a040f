-- What was done, by whom, to what. Added to only.
create table audit_entry (
    id              uuid        primary key default uuidv7(),
    number          bigint      generated always as identity unique,
    recorded_at     timestamptz not null,
    actor           text        not null,
    organization_id uuid,
    action          text        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    -- json, not jsonb: the text is hashed as it was written
    detail          json        not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id);
