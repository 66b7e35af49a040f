-- Who leads a unit: its posts, and who held them when.
create extension if not exists btree_gist;

create table leadership_person (
    id              uuid  primary key,
    -- the unit that knows the person
    organization_id uuid  not null constraint leadership_person_organization references organization_node,
    sealed_name     bytea not null
);

create index leadership_person_by_organization on leadership_person (organization_id);

create table leadership_post (
    id              uuid        primary key,
    organization_id uuid        not null constraint leadership_post_organization references organization_node,
    kind            text        not null constraint leadership_post_kind check (kind in
        ('PARTY_HEAD', 'ADMINISTRATIVE_HEAD', 'MEMBER')),
    title           text        not null,
    opened_on       date        not null,
    changed_at      timestamptz not null,
    version         bigint      not null
);

create index leadership_post_by_organization on leadership_post (organization_id, id);
create unique index leadership_post_one_head on leadership_post (organization_id, kind) where kind <> 'MEMBER';

create table post_holding (
    id         uuid primary key,
    post_id    uuid not null constraint post_holding_post references leadership_post,
    person_id  uuid not null constraint post_holding_person references leadership_person,
    held_from  date not null,
    -- the first day on which it is not held any more
    held_until date,
    constraint post_holding_is_held_a_day check (held_until > held_from),
    -- Nobody holds a post beside another. Judged at the end: a successor is written before his predecessor ends.
    constraint post_holding_one_at_a_time exclude using gist
        (post_id with =, daterange(held_from, held_until) with &&) deferrable initially deferred
);

create index post_holding_by_post on post_holding (post_id, held_from, id);
create index post_holding_by_person on post_holding (person_id);
