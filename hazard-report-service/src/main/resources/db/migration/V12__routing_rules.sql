-- Versions of the rules by which offices pass reports on.
create table routing_rule_set (
    id              uuid        constraint routing_rule_set_pk primary key,
    version         bigint      not null,
    organization_id uuid        not null,
    state           text        not null constraint routing_rule_set_state_ck check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    rules           jsonb       not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    activated_at    timestamptz,
    activated_by    text,
    constraint routing_rule_set_activated_ck check ((activated_at is null) = (state = 'DRAFT')
        and (activated_by is null) = (state = 'DRAFT'))
);

create unique index routing_rule_set_active_uq on routing_rule_set (organization_id) where state = 'ACTIVE';
create index routing_rule_set_organization on routing_rule_set (organization_id, created_at desc, id desc);
