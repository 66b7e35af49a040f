-- Clocks stand still while the reporter is asked or another authority is waited for; they can be extended once.
create table hazard_pause (
    id         uuid        constraint hazard_pause_pk primary key,
    report_id  uuid        not null constraint hazard_pause_report_fk references hazard_report,
    ground     text        not null constraint hazard_pause_ground_ck check (ground in ('ANSWER', 'OTHER_AUTHORITY')),
    stopped_at timestamptz not null,
    until_at   timestamptz not null,
    ended_at   timestamptz,
    constraint hazard_pause_order_ck check (until_at > stopped_at and ended_at between stopped_at and until_at)
);

create index hazard_pause_report on hazard_pause (report_id, stopped_at);
create unique index hazard_pause_one_running_uq on hazard_pause (report_id, ground) where ended_at is null;

alter table hazard_report
    add column awaiting_until timestamptz,
    add column extended       boolean not null default false;

-- What a due day was made of. Of clocks that run already only the days between are known.
alter table hazard_commitment
    add column started_on   date,
    add column days         integer,
    add column day_count    text,
    add column escalated_at timestamptz;

update hazard_commitment c
   set started_on = (r.reported_at at time zone 'Asia/Shanghai')::date,
       days = (c.due_at at time zone 'Asia/Shanghai')::date - 1 - (r.reported_at at time zone 'Asia/Shanghai')::date,
       day_count = 'CALENDAR'
  from hazard_report r
 where r.id = c.report_id;

alter table hazard_commitment
    alter column started_on set not null,
    alter column days set not null,
    alter column day_count set not null,
    add constraint hazard_commitment_day_count_ck check (day_count in ('CALENDAR', 'WORKING'));

-- One report can be supervised on several levels.
drop index hazard_commitment_one_open_uq;
create unique index hazard_commitment_one_open_uq on hazard_commitment (report_id, kind, organization_id)
    where state = 'OPEN';
create index hazard_commitment_overdue on hazard_commitment (due_at) where state = 'OPEN' and escalated_at is null;

create table hazard_extension (
    id           uuid        constraint hazard_extension_pk primary key,
    version      bigint      not null,
    report_id    uuid        not null constraint hazard_extension_report_fk references hazard_report,
    period       integer     not null,
    reason       text        not null,
    state        text        not null constraint hazard_extension_state_ck check (state in ('REQUESTED', 'APPROVED', 'REFUSED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    constraint hazard_extension_decided_ck check ((decided_by is not null) = (state <> 'REQUESTED')
        and (decided_at is not null) = (state <> 'REQUESTED')),
    constraint hazard_extension_second_person_ck check (decided_by <> requested_by)
);

-- A handling is extended once.
create unique index hazard_extension_once_uq on hazard_extension (report_id, period) where state <> 'REFUSED';
