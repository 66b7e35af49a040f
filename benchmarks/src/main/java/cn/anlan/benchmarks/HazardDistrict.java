package cn.anlan.benchmarks;

import cn.anlan.events.Ids;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One district with a committee and its office, in the hazard report service's own database.
final class HazardDistrict {

    static final String DIVISION = "500108";
    static final UUID COMMITTEE = Ids.named("organization:hazard-benchmark");
    static final UUID OFFICE = Ids.named("organization:hazard-benchmark-office");

    private static final String VAULT_PASSWORD = "benchmark";

    private HazardDistrict() {}

    /// The packaged service on a new database of that name, in charge of the district.
    static ServiceProcess start(
            DurablePostgres postgres,
            String database,
            String broker,
            String provider,
            Path evidence,
            String... settings)
            throws Exception {
        postgres.execute("create database " + database);
        createVault(postgres, database);
        List<String> all = new ArrayList<>(List.of(
                "-Danlan.evidence.directory=" + evidence, "-Dquarkus.datasource.vault.password=" + VAULT_PASSWORD));
        all.addAll(List.of(settings));
        ServiceProcess service = ServiceProcess.start(
                "hazard-report-service", postgres.jdbcUrl(database), broker, provider, all.toArray(String[]::new));
        try (Connection connection = postgres.dataSource(database).getConnection()) {
            insert(connection);
        }
        return service;
    }

    /// The schema of another role, in which the service keeps identities.
    private static void createVault(DurablePostgres postgres, String database) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        create role postgres_vault login password '%s';
                    exception when duplicate_object then null;
                    end $$
                    """.formatted(VAULT_PASSWORD));
            statement.execute("create schema vault authorization postgres_vault");
        }
    }

    static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String committee = label(COMMITTEE);
            statement.execute(
                    """
                    insert into organization_node (id, path, parent_id, code, name, kind, division_code, status, version)
                    values ('%s', '%s', null, 'committee', '区安委会', 'COMMITTEE', '%s', 'ACTIVE', 1),
                           ('%s', '%s', '%s', 'office', '区安委办', 'COMMITTEE_OFFICE', null, 'ACTIVE', 1)
                    """.formatted(COMMITTEE, committee, DIVISION, OFFICE, committee + "." + label(OFFICE), COMMITTEE));
        }
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }
}
