#!/usr/bin/env bash
# Run once by the image when it sets the server up: a database and a role, of one name, for each service.
set -euo pipefail

for name in keycloak campaign inspection hazard_report reporting; do
  password=${name^^}_DB_PASSWORD
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$name" --set password="${!password}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done

# The vault of the hazard report service: a schema of another role, which the service's own cannot read.
psql --username postgres --set ON_ERROR_STOP=1 --set password="$HAZARD_REPORT_VAULT_DB_PASSWORD" <<'SQL'
create role hazard_report_vault login password :'password';
grant connect on database hazard_report to hazard_report_vault;
\connect hazard_report
create schema vault authorization hazard_report_vault;
SQL
