-- What was done, by whom, to what.
create table audit_entry (
    number          bigint      generated always as identity primary key,
    -- the server's own time: business time can be moved for rehearsals
    recorded_at     timestamptz not null default clock_timestamp(),
    actor           text        not null,
    organization_id uuid,
    action          text        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    -- json, not jsonb: its text is hashed as it was written
    detail          json        not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id);

-- Entries that wait for their seal. An entry becomes visible here when it commits, however late that is, so none is
-- ever passed over; and the sealer never looks at what is sealed.
create table audit_unsealed (
    entry bigint primary key constraint audit_unsealed_entry references audit_entry
);

create function audit_enqueue() returns trigger language plpgsql as
$$
begin
    insert into audit_unsealed (entry) values (new.number);
    return null;
end
$$;

create trigger audit_entry_enqueue after insert on audit_entry for each row execute function audit_enqueue();

-- The chain: each seal's hash covers the seal before, its entry and itself.
create table audit_seal (
    position  bigint      primary key constraint audit_seal_position check (position > 0),
    entry     bigint      not null constraint audit_seal_entry references audit_entry
                          constraint audit_seal_once unique,
    sealed_at timestamptz not null,
    hash      bytea       not null constraint audit_seal_hash check (length(hash) = 32)
);

-- Where the chain ends, so that cutting its end off is noticed too.
create table audit_head (
    single   boolean primary key default true constraint audit_head_single check (single),
    position bigint  not null,
    hash     bytea   not null
);

insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_refuse() returns trigger language plpgsql as
$$
begin
    raise exception 'The audit log can only be added to' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse();
create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function audit_refuse();
create trigger audit_head_forward before update on audit_head
    for each row when (new.position <= old.position) execute function audit_refuse();
