-- The organisation tree. The access library reads this relation by its name and columns.
create extension if not exists ltree;

create table organization_node (
    id            uuid   primary key,
    path          ltree  not null,
    parent_id     uuid   constraint organization_parent references organization_node,
    code          text   not null constraint organization_code unique,
    name          text   not null,
    kind          text   not null constraint organization_kind check (kind in
        ('COMMITTEE', 'COMMITTEE_OFFICE', 'GOVERNMENT', 'DEPARTMENT', 'ENTERPRISE', 'INSTITUTION')),
    division_code text,
    credit_code   text,
    sectors       text[] not null default '{}',
    risk_grade    text,
    status        text   not null constraint organization_status check (status in ('ACTIVE', 'CLOSED')),
    supervisor_id uuid   constraint organization_supervisor references organization_node,
    regulator_id  uuid   constraint organization_regulator references organization_node,
    version       bigint not null,
    constraint organization_is_not_its_own_parent check (parent_id <> id)
);

create index organization_node_path on organization_node using gist (path);
create index organization_node_parent on organization_node (parent_id, code);
create index organization_node_supervisor on organization_node (supervisor_id) where supervisor_id is not null;
create index organization_node_regulator on organization_node (regulator_id) where regulator_id is not null;
create index organization_node_division on organization_node (division_code) where division_code is not null;

-- What became of each imported file.
create table organization_import (
    id           uuid        primary key,
    mode         text        not null,
    dry_run      boolean     not null,
    state        text        not null,
    total        int         not null,
    accepted     int         not null,
    refused      int         not null,
    changed      int         not null,
    errors       json        not null,
    requested_by text        not null,
    requested_at timestamptz not null
);
