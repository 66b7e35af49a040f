-- Campaigns that are concluded and put away, for reading only.
alter table campaign drop constraint campaign_status;
alter table campaign add constraint campaign_status
    check (status in ('PUBLISHED', 'RUNNING', 'CONCLUDED', 'CANCELLED', 'ARCHIVED'));

drop index campaign_concluded;
create index campaign_over on campaign (id) where status in ('CONCLUDED', 'ARCHIVED');
