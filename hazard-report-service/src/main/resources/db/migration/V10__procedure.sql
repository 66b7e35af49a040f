-- The whole procedure: screening, questions to the reporter, joined reports, results told, objections.
alter table hazard_report
    add column outcome                   text,
    add column reviewing_organization_id uuid,
    add column verifier_organization_id  uuid,
    add column closer_organization_id    uuid,
    add column parent_id                 uuid constraint hazard_report_parent_fk references hazard_report,
    add column assignee                  text,
    add column question                  text,
    add column answer_by                 timestamptz,
    add column object_by                 timestamptz,
    add column objections                integer not null default 0,
    add column settled_findings          uuid[]  not null default '{}',
    add column handling_since            timestamptz;

alter table hazard_report
    drop constraint hazard_report_state_ck,
    drop constraint hazard_report_handler_ck,
    drop constraint hazard_report_substantiated_ck,
    drop constraint hazard_report_closed_ck,
    drop constraint hazard_report_rating_ck;

-- What had ended under the shorter procedure has ended under this one too.
update hazard_report set outcome = 'FIXED' where state = 'CLOSED';
update hazard_report set state = 'CLOSED', outcome = 'UNFOUNDED' where state = 'UNSUBSTANTIATED';
update hazard_report set handling_since = accepted_at;

alter table hazard_report
    add constraint hazard_report_state_ck check (state in ('SUBMITTED', 'SCREENING', 'MORE_WANTED', 'ACCEPTED',
        'REJECTED', 'DUPLICATE', 'TRANSFERRED', 'RETURNED', 'VERIFYING', 'SUBSTANTIATED', 'UNSUBSTANTIATED',
        'RECTIFYING', 'REINSPECTED', 'RESULT_TOLD', 'REOPENED', 'CLOSED', 'WITHDRAWN')),
    add constraint hazard_report_handler_ck check (handling_organization_id is not null or state not in
        ('TRANSFERRED', 'VERIFYING', 'SUBSTANTIATED', 'UNSUBSTANTIATED', 'RECTIFYING', 'REINSPECTED')),
    add constraint hazard_report_substantiated_ck check (
        (state not in ('SUBSTANTIATED', 'RECTIFYING', 'REINSPECTED') and outcome is distinct from 'FIXED'
            and outcome is distinct from 'UNFIXED')
        or (grade is not null and responsible_organization_id is not null and summary is not null)),
    add constraint hazard_report_closed_ck check ((closed_at is not null)
        = (state in ('REJECTED', 'DUPLICATE', 'WITHDRAWN', 'CLOSED'))),
    add constraint hazard_report_rating_ck check (rating is null or state = 'CLOSED'),
    add constraint hazard_report_outcome_ck check (outcome in ('FIXED', 'UNFIXED', 'UNFOUNDED')),
    add constraint hazard_report_told_ck check (state not in ('RESULT_TOLD', 'CLOSED') or outcome is not null),
    add constraint hazard_report_window_ck check (state <> 'RESULT_TOLD' or object_by is not null),
    add constraint hazard_report_question_ck check ((question is null) = (answer_by is null)),
    add constraint hazard_report_asked_ck check (state <> 'MORE_WANTED' or question is not null),
    add constraint hazard_report_parent_ck check ((parent_id is not null) = (state = 'DUPLICATE') and parent_id <> id),
    -- Nobody verifies or ends a case of his own.
    add constraint hazard_report_verifier_ck check (verifier_organization_id <> responsible_organization_id),
    add constraint hazard_report_closer_ck check (closer_organization_id <> responsible_organization_id);

create index hazard_report_reviewer on hazard_report (reviewing_organization_id, reported_at desc, id desc)
    where reviewing_organization_id is not null;
create index hazard_report_children on hazard_report (parent_id) where parent_id is not null;
create index hazard_report_window on hazard_report (object_by) where state = 'RESULT_TOLD';
create index hazard_report_answer on hazard_report (answer_by) where answer_by is not null;

alter table hazard_step add column taken_by text;

create table hazard_addition (
    report_id uuid        not null constraint hazard_addition_report_fk references hazard_report,
    number    integer     not null,
    kind      text        not null constraint hazard_addition_kind_ck check (kind in ('MORE', 'ANSWER', 'OBJECTION')),
    text      text        not null,
    added_at  timestamptz not null,
    constraint hazard_addition_pk primary key (report_id, number)
);

comment on table hazard_addition is 'What reporters wrote after their reports. It leaves this database only through the API.';
