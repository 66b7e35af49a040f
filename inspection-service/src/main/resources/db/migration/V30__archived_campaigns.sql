-- Campaigns that are put away: their self-reviews are for reading only.
alter table review_campaign add column archived boolean not null default false;
