-- Who leads a campaign: the group of the body that runs it, and the groups that units set up after it.
create table leading_group (
    id                     uuid    primary key,
    campaign_id            uuid    not null constraint leading_group_campaign references campaign,
    organization_id        uuid    not null constraint leading_group_organization references organization_node,
    title                  text    not null,
    office_organization_id uuid    constraint leading_group_office references organization_node,
    -- every unit of the campaign is to set up its own
    mirrored               boolean not null,
    established_on              date    not null,
    version                bigint  not null,
    constraint leading_group_once unique (campaign_id, organization_id)
);

create index leading_group_by_campaign on leading_group (campaign_id, id);
create index leading_group_by_organization on leading_group (organization_id, id);

create table leading_group_member (
    leading_group_id uuid not null constraint leading_group_member_group references leading_group,
    position         int  not null,
    part             text not null constraint leading_group_member_part check (part in
        ('HEAD', 'DEPUTY_HEAD', 'MEMBER', 'OFFICE_HEAD', 'OFFICE_MEMBER', 'TASK_FORCE_HEAD', 'TASK_FORCE_MEMBER')),
    organization_id  uuid constraint leading_group_member_organization references organization_node,
    post             text,
    sealed_name      bytea,
    constraint leading_group_member_pk primary key (leading_group_id, position),
    constraint leading_group_member_is_someone check (num_nonnulls(organization_id, post) > 0)
);

create index leading_group_member_organization on leading_group_member (organization_id)
    where organization_id is not null;
