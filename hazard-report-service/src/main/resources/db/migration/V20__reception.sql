-- How a report came, and how exact its place is.
alter table hazard_report
    add column channel         text    not null default 'PUBLIC',
    add column urgency         text    not null default 'ORDINARY',
    add column named           boolean not null default false,
    add column reporter_safe   boolean,
    add column reported_unit   text,
    add column accuracy_metres double precision,
    add constraint hazard_report_channel_ck check (channel in ('PUBLIC', 'WHISTLEBLOWER', 'INFORMATION_OFFICER',
        'HOTLINE', 'LETTER', 'VISIT', 'PORTAL')),
    add constraint hazard_report_urgency_ck check (urgency in ('ORDINARY', 'URGENT', 'IMMINENT')),
    add constraint hazard_report_whistleblower_ck check (channel <> 'WHISTLEBLOWER' or reported_unit is not null);
