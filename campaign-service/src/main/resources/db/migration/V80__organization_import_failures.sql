-- Why an import broke off; the last reason, where it was tried again.
alter table organization_import
    add column failure text,
    add constraint organization_import_failure check (failure in ('INTERRUPTED', 'DATABASE_UNAVAILABLE', 'INTERNAL'));

update organization_import set failure = 'INTERRUPTED' where state = 'FAILED';

alter table organization_import
    add constraint organization_import_fails_for_a_reason check (state <> 'FAILED' or failure is not null);
