alter table activity_record add evidence_count int not null default 0;

-- Photos and files that prove an activity; their bytes are in the evidence store.
create table activity_evidence (
    id            uuid        primary key,
    activity_id   uuid        not null constraint activity_evidence_record references activity_record,
    kind          text        not null constraint activity_evidence_kind check (kind in ('PHOTO', 'DOCUMENT', 'VIDEO')),
    file_name     text,
    media_type    text        not null,
    extension     text        not null,
    size          bigint      not null,
    sha256        text        not null,
    has_thumbnail boolean     not null,
    added_by      text        not null,
    added_at      timestamptz not null,
    constraint activity_evidence_once unique (activity_id, sha256)
);

-- The same file in other records is pointed out.
create index activity_evidence_by_digest on activity_evidence (sha256);
