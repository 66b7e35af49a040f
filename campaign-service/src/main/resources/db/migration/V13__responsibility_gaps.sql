-- The units for which somebody is missing are few, and are looked for often.
create index organization_responsibility_gap on organization_node (code)
    where status = 'ACTIVE'
      and kind in ('ENTERPRISE', 'INSTITUTION')
      and (supervisor_id is null or regulator_id is null or leader_post is null or section is null);
