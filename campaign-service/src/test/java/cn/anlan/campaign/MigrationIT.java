package cn.anlan.campaign;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationIT {

    private static final String SCHEMA = "earlier_build";

    @AfterEach
    void dropTheSchema() throws SQLException {
        execute("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void shouldNotStartOnCampaignsThatItCannotRead() throws SQLException {
        migrateTo("80");
        execute("""
                insert into earlier_build.organization_node
                    (id, path, code, name, kind, status, version)
                values ('%1$s', 'a', 'A', '区安委会', 'COMMITTEE', 'ACTIVE', 1);
                insert into earlier_build.campaign
                    (id, code, title_zh, title_en, template_key, owner_organization_id, starts_on, status, version, lineage,
                     requirements)
                values ('%1$s', 'C', '专项行动', 'Campaign', 'c', '%1$s', '2022-01-01', 'DRAFT', 1, array['%1$s'::uuid],
                        '[{"audience": ["GOVERNMENT"], "requirement": {"key": "report", "quantity": 1}}]')
                """.formatted(Ids.next()));

        assertThatThrownBy(() -> migrateTo("latest"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("Begin with an empty database");
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(TestPostgres.jdbcUrl(), TestPostgres.username(), TestPostgres.password())
                .schemas(SCHEMA)
                .locations(
                        "db/library/messaging",
                        "db/library/access",
                        "db/library/web",
                        "db/library/sealing",
                        "db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
