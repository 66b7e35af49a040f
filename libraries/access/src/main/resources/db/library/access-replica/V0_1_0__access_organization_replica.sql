-- The replica of the organisation tree, filled from its events. The service that owns the tree leaves this location out
-- and provides a relation of the same name and columns itself.

create extension if not exists ltree;

create table organization_node (
    id            uuid   primary key,
    path          ltree  not null,
    parent_id     uuid,
    code          text   not null,
    name          text   not null,
    kind          text   not null,
    division_code text,
    credit_code   text,
    status        text   not null,
    supervisor_id uuid,
    regulator_id  uuid,
    version       bigint not null
);

create index organization_node_path on organization_node using gist (path);
create index organization_node_parent on organization_node (parent_id);
create index organization_node_supervisor on organization_node (supervisor_id) where supervisor_id is not null;
create index organization_node_regulator on organization_node (regulator_id) where regulator_id is not null;
create index organization_node_division on organization_node (division_code) where division_code is not null;
