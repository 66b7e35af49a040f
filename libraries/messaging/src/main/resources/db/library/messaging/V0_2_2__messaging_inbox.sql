-- What each handler has seen of each aggregate, written in the transaction of the effect. The version tells stale events
-- and repeated ones from new ones; the ids tell apart events that share a version.
create table inbox (
    handler text not null,
    aggregate_id uuid not null,
    aggregate_version bigint not null,
    event_ids uuid[] not null,
    parked boolean not null default false,
    primary key (handler, aggregate_id)
) with (fillfactor = 80);

-- Events that a handler could not take, and those that wait behind them, in the order in which they came.
create table parked_event (
    seq bigint generated always as identity primary key,
    id uuid not null,
    handler text not null,
    aggregate_id uuid not null,
    topic text not null,
    headers json not null,
    data bytea not null,
    reason text not null,
    parked_at timestamptz not null default clock_timestamp(),
    constraint parked_event_once unique (handler, id)
);

create index parked_event_by_aggregate on parked_event (handler, aggregate_id, seq);
