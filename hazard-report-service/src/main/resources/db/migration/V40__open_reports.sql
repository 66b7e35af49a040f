-- What is open in a box is read from its oldest report on, and no farther than it is counted.
drop index hazard_report_open;
drop index hazard_report_open_handler;
create index hazard_report_open on hazard_report (organization_id, reported_at) where closed_at is null;
create index hazard_report_open_handler on hazard_report (handling_organization_id, reported_at)
    where closed_at is null and handling_organization_id is not null;
create index hazard_report_open_reviewer on hazard_report (reviewing_organization_id, reported_at)
    where closed_at is null and reviewing_organization_id is not null;
create index hazard_report_open_assignee on hazard_report (assignee, reported_at)
    where closed_at is null and assignee is not null;
