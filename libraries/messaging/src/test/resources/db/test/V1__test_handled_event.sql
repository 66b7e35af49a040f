-- The effect that the tests' handler has.
create table handled_event (
    seq bigint generated always as identity primary key,
    event_id uuid not null,
    aggregate_id uuid not null,
    aggregate_version bigint not null,
    trace_id text not null
);
