-- Templates that committees keep, every version of them.
create table campaign_template (
    id                    uuid        primary key default uuidv7(),
    key                   text        not null,
    version               int         not null constraint campaign_template_version_counts check (version > 0),
    owner_organization_id uuid        not null constraint campaign_template_owner references organization_node,
    title_zh              text        not null,
    title_en              text        not null,
    theme                 text,
    content               json        not null,
    created_by            text        not null,
    created_at            timestamptz not null,
    constraint campaign_template_once unique (key, version)
);

create index campaign_template_by_owner on campaign_template (owner_organization_id);

-- A campaign keeps to the version after which it was drafted.
alter table campaign add column template_version int not null default 1;
