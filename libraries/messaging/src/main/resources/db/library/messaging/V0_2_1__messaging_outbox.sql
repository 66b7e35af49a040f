-- Events that were committed with the change that caused them, on their way to the broker.
--
-- Rows are written to the partition of their day, counted modulo four. A partition whose rows have all been relayed is
-- truncated before its turn comes again, so that retention costs no deletes, no vacuum and no DDL.
create table outbox (
    seq bigint generated always as identity,
    slot smallint not null default (extract(epoch from now())::bigint / 86400) % 4,
    topic text not null,
    key text not null,
    headers json not null,
    data text not null,
    created_at timestamptz not null default clock_timestamp()
) partition by list (slot);

create table outbox_0 partition of outbox for values in (0);
create table outbox_1 partition of outbox for values in (1);
create table outbox_2 partition of outbox for values in (2);
create table outbox_3 partition of outbox for values in (3);

create index outbox_seq on outbox (seq);

-- Every row up to last_seq has been acknowledged by the broker.
create table outbox_cursor (
    only_row boolean primary key default true,
    last_seq bigint not null,
    constraint outbox_cursor_is_one_row check (only_row)
);

insert into outbox_cursor (last_seq) values (0);
