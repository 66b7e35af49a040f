-- Deadlines may be counted from the publication. Campaigns that are published already were so on their first day at
-- the latest, as far as anybody can tell.
alter table campaign add column published_on date;

update campaign set published_on = starts_on where status <> 'DRAFT';

alter table campaign
    add constraint campaign_published_on_a_day check (status in ('DRAFT', 'CANCELLED') or published_on is not null);
