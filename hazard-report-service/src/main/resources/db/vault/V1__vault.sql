-- Who reported, and what may give him away. All of it belongs to a role of its own. The service's usual role may put in,
-- and may see which cases hold what; it cannot take anything out, change it or delete it.

-- One key for each case, wrapped by the installation's key. Without it nothing of the case can be opened.
create table case_key (
    case_id  uuid        constraint case_key_pk primary key,
    wrapping text        not null,
    wrapped  bytea       not null,
    made_at  timestamptz not null default now()
);

-- What a rotation still has to do.
create index case_key_wrapping on case_key (wrapping, case_id);

create table sealed_part (
    case_id uuid  not null constraint sealed_part_case_fk references case_key on delete cascade,
    part    text  not null,
    sealed  bytea not null,
    constraint sealed_part_pk primary key (case_id, part)
);

-- Keyed hashes, by which a text that is known as a whole is found.
create table sealed_mark (
    case_id uuid  not null constraint sealed_mark_case_fk references case_key on delete cascade,
    field   text  not null,
    mark    bytea not null,
    constraint sealed_mark_pk primary key (case_id, field)
);

create index sealed_mark_mark on sealed_mark (mark);

create view holding as select p.case_id, p.part, k.made_at from sealed_part p join case_key k using (case_id);

grant usage on schema vault to "${service}";
grant insert on case_key, sealed_part, sealed_mark to "${service}";
grant select on holding to "${service}";
