-- Plans that are derived from the campaign above.
alter table campaign add column parent_id uuid constraint campaign_parent references campaign;
-- the campaigns from the top of the cascade down to this one: all that lie below one are those whose lineage holds it
alter table campaign add column lineage uuid[];
-- the amendment of the campaign above that this one follows, and a later one that is to be adopted
alter table campaign add column parent_amendment int;
alter table campaign add column pending_amendment int;

update campaign set lineage = array[id];

alter table campaign alter column lineage set not null;
alter table campaign add constraint campaign_lineage check (
    cardinality(lineage) between 1 and 6
    and lineage[cardinality(lineage)] = id
    and lineage[cardinality(lineage) - 1] is not distinct from parent_id);
alter table campaign add constraint campaign_follows_its_parent check (
    (parent_id is null) = (parent_amendment is null) and (parent_id is not null or pending_amendment is null));

create index campaign_by_lineage on campaign using gin (lineage);
create index campaign_by_parent on campaign (parent_id) where parent_id is not null;
create unique index campaign_derived_once on campaign (parent_id, owner_organization_id) where status <> 'CANCELLED';
