-- Imports run in the background: each is done by whoever holds the row of its file, and the row goes when it is done.
alter table organization_import
    drop column errors,
    alter column total drop not null,
    alter column accepted set default 0,
    alter column refused set default 0,
    alter column changed set default 0,
    add column format        text not null default 'CSV',
    add column requested_for uuid,
    add column done          int  not null default 0,
    add column attempts      int  not null default 0,
    add column finished_at   timestamptz,
    add constraint organization_import_state check (state in
        ('QUEUED', 'RUNNING', 'COMPLETED', 'REFUSED', 'FAILED'));

update organization_import set done = total, finished_at = requested_at;

create table organization_import_file (
    import_id uuid  primary key constraint organization_import_file_owner references organization_import,
    content   bytea not null
);

alter table organization_import_file alter column content set storage external;

create table organization_import_refusal (
    import_id uuid not null constraint organization_import_refusal_owner references organization_import,
    line      int  not null,
    fields    json not null,
    errors    json not null,
    primary key (import_id, line)
);

-- A file is stored in batches, and a supervisor may stand in a later one.
alter table organization_node
    alter constraint organization_parent deferrable initially deferred,
    alter constraint organization_supervisor deferrable initially deferred,
    alter constraint organization_regulator deferrable initially deferred;
