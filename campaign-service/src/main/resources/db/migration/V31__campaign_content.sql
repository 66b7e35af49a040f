-- All that the office which runs a campaign writes into it. A campaign may be written without a template.
alter table campaign alter column template_key drop not null;
alter table campaign add column issuer text;
alter table campaign add column goals text[] not null default '{}';
