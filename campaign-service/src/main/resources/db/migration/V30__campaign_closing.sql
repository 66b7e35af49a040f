-- Campaigns that are called off, and those that are put away.
alter table campaign drop constraint campaign_status;
alter table campaign add constraint campaign_status check (status in
    ('DRAFT', 'PUBLISHED', 'RUNNING', 'CONCLUDED', 'ARCHIVED', 'CANCELLED'));

alter table campaign add column closing_reason text;
alter table campaign add constraint campaign_is_cancelled_for_a_reason
    check (status <> 'CANCELLED' or closing_reason is not null);
