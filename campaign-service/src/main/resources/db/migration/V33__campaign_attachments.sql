-- The documents that come with a campaign; the files themselves are in the file store.
create table campaign_attachment (
    id           uuid        not null constraint campaign_attachment_pkey primary key,
    campaign_id  uuid        not null constraint campaign_attachment_campaign references campaign,
    name         text        not null,
    media_type   text        not null,
    size         bigint      not null,
    sha256       text        not null,
    evidence_key text        not null,
    added_at     timestamptz not null,
    constraint campaign_attachment_once unique (campaign_id, sha256)
);

create index campaign_attachment_by_campaign on campaign_attachment (campaign_id, id);
