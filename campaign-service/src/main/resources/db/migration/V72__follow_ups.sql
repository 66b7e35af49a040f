-- Something was fulfilled, or is no longer, from which days are counted. Rows are only ever added by those who notice, so that
-- nobody waits for the job that plans what follows and takes them away.
create table follow_up (
    id           bigint generated always as identity primary key,
    enrolment_id uuid   not null constraint follow_up_enrolment references enrolment,
    -- the day of the fulfilment that came or went
    since        date   not null
);

create index follow_up_by_enrolment on follow_up (enrolment_id);
