-- What was a quota of activities is now any commitment that this service owns: a roster, an indicator, training too.
alter table quota rename to commitment;
alter table commitment rename constraint quota_enrolment to commitment_enrolment;
alter table commitment rename constraint quota_is_owed to commitment_is_owed;
alter table commitment rename constraint quota_is_not_negative to commitment_is_not_negative;
alter table commitment rename constraint quota_state to commitment_state;
alter table commitment rename constraint quota_fulfilled_when_done to commitment_fulfilled_when_done;
alter index quota_pkey rename to commitment_pkey;
alter index quota_by_enrolment rename to commitment_by_enrolment;

alter table commitment
    add kind text not null default 'ACTIVITY_QUOTA' constraint commitment_kind check (kind in
        ('ACTIVITY_QUOTA', 'ROSTER', 'INDICATOR', 'TRAINING')),
    -- The day that the schedule names, before it is moved off a holiday.
    add planned_day date,
    -- How many of those done were verified.
    add quantity_verified int not null default 0 constraint commitment_verifies_what_is_done check
        (quantity_verified between 0 and quantity_done),
    add cancelled_because text constraint commitment_cancelled_because check (cancelled_because in
        ('LEFT', 'NOT_ASKED', 'NOTHING_DUE')),
    add constraint commitment_cancelled_for_a_reason check ((state = 'CANCELLED') = (cancelled_because is not null));

update commitment set planned_day = period_end;

alter table commitment
    alter kind drop default,
    alter planned_day set not null;
