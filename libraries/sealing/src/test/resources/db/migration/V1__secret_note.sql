create table secret_note (
    owner_id uuid  not null,
    position int   not null,
    sealed   bytea,
    hash     bytea,
    primary key (owner_id, position)
);
