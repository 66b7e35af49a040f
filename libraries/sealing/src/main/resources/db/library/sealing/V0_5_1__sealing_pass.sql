-- How far each column of sealed texts has been sealed anew under the current key.
create table sealing_pass (
    column_name text    not null constraint sealing_pass_pk primary key,
    key_id      int     not null,
    -- the last owner that was looked at; nothing at the beginning of a pass
    after_owner uuid,
    -- in this pass, and in all passes under this key
    in_pass     bigint  not null default 0,
    resealed    bigint  not null default 0,
    -- in this pass
    broken      bigint  not null default 0,
    finished_at timestamptz
);
