create table idempotency_record (
    key_digest     bytea       not null constraint idempotency_record_pk primary key,
    request_digest bytea       not null,
    answer         bytea       not null,
    created_at     timestamptz not null default now()
);

comment on table idempotency_record is 'Answers to requests with an Idempotency-Key, sealed with that key, kept for a day';

create index idempotency_record_created_at on idempotency_record (created_at);
