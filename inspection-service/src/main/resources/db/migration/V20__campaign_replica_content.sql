-- Self-reviews may be counted from phases, the publication or other requirements: the whole campaign is kept.
-- No release has filled this table yet.
delete from review_campaign;

alter table review_campaign
    drop column starts_on,
    drop column ends_on,
    drop column requirements,
    -- the event's data, as JSON
    add column content text not null;
