-- What campaigns ask of their audience: on which level a body stands, its industry, its size; and who answers for it.
alter table organization_node
    add column level       text not null default 'NONE' constraint organization_level check (level in
        ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE', 'NONE')),
    add column industry    text constraint organization_industry check (industry ~ '^[A-T]([0-9]{2,4})?$'),
    add column employees   int  constraint organization_employees check (employees >= 0),
    add column leader_post text,
    add column section      text,
    add column successor_id uuid constraint organization_successor references organization_node;

-- Until here sectors and grades were any text: what the closed lists have not is no longer known.
update organization_node
set sectors = coalesce(
        (select array_agg(known.sector order by known.place)
         from (
             select upper(replace(sector, '-', '_')) as sector, place
             from unnest(sectors) with ordinality as given (sector, place)) known
         where known.sector = any ('{COAL_MINE, NON_COAL_MINE, HAZARDOUS_CHEMICALS, CHEMICALS_AND_PHARMACEUTICALS,
             FIREWORKS, OIL_AND_GAS, METALLURGY, NON_FERROUS, BUILDING_MATERIALS, MACHINERY, LIGHT_INDUSTRY, TEXTILE,
             TOBACCO, COMMERCE, CONSTRUCTION, ROAD_TRAFFIC, WATER_TRANSPORT, RAILWAY, AVIATION, GAS, POWER, FIRE,
             SPECIAL_EQUIPMENT, TOURISM, CAMPUS, AGRICULTURE_AND_FISHERY, OTHER}')), '{}'),
    risk_grade = case when upper(risk_grade) in ('MAJOR', 'LARGER', 'GENERAL', 'LOW') then upper(risk_grade) end,
    level = case
        when kind in ('ENTERPRISE', 'INSTITUTION') or division_code is null then 'NONE'
        when division_code like '%-%' then 'NONE'
        when length(division_code) = 12 then 'VILLAGE'
        when length(division_code) = 9 then 'TOWN'
        when division_code like '__0000' then 'PROVINCE'
        when division_code like '____00' then 'CITY'
        else 'COUNTY' end;

alter table organization_node
    add constraint organization_risk_grade check (risk_grade in ('MAJOR', 'LARGER', 'GENERAL', 'LOW'));
