-- Every version of a campaign from its publication on; none is ever changed.
alter table campaign add column amendment_number int not null default 0;
alter table campaign add column amended_at timestamptz;
alter table campaign add constraint campaign_is_amended_at_a_time check ((amendment_number = 0) = (amended_at is null));

create table campaign_version (
    campaign_id     uuid        not null constraint campaign_version_campaign references campaign,
    number          int         not null constraint campaign_version_number check (number >= 0),
    -- as published, a campaign needs no reason
    reason          text        constraint campaign_version_reason check ((number = 0) = (reason is null)),
    made_at         timestamptz not null,
    organization_id uuid,
    -- json as text: read and written as a whole, by one class
    content         text        not null,
    constraint campaign_version_pkey primary key (campaign_id, number)
);

-- What is published already is its own first version.
insert into campaign_version (campaign_id, number, made_at, content)
select id, 0, now(), json_strip_nulls(json_build_object(
        'title', json_build_object('zh', title_zh, 'en', title_en), 'theme', theme, 'documentNumber', document_number,
        'startsOn', starts_on, 'endsOn', ends_on, 'goals', '[]'::json, 'phases', phases::json,
        'requirements', requirements::json))::text
from campaign
where published_on is not null;
