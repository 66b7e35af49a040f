package cn.anlan.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithTokens
class OrganizationScopeIT {

    /// A district with its committee's office, two departments and two streets, each with an enterprise; and a
    /// neighbouring district.
    @BeforeEach
    void plantTree() throws SQLException {
        Trees.clear();
        new Trees()
                .root("district", "GOVERNMENT")
                .under("district", "office", "COMMITTEE_OFFICE")
                .under("district", "emergency", "DEPARTMENT")
                .under("district", "housing", "DEPARTMENT")
                .under("district", "street-a", "GOVERNMENT")
                .under("district", "street-b", "GOVERNMENT")
                .assigned("street-a", "factory", "ENTERPRISE", "housing", "emergency")
                .under("factory", "workshop", "ENTERPRISE")
                .under("street-b", "shop", "ENTERPRISE")
                .root("neighbour", "GOVERNMENT")
                .assigned("neighbour", "quarry", "ENTERPRISE", "district", null);
    }

    @Test
    void shouldCoverOneselfAndAllBelow() throws SQLException {
        assertThat(Trees.scopeOf(Trees.id("street-a"))).isEqualTo(ids("street-a", "factory", "workshop"));
        assertThat(Trees.scopeOf(Trees.id("workshop"))).isEqualTo(ids("workshop"));
    }

    @Test
    void shouldCoverWhatTheResponsibilityTableAssigns() throws SQLException {
        assertThat(Trees.scopeOf(Trees.id("housing"))).isEqualTo(ids("housing", "factory"));
        assertThat(Trees.scopeOf(Trees.id("emergency"))).isEqualTo(ids("emergency", "factory"));
    }

    @Test
    void shouldLetACommitteeOfficeSeeWithTheEyesOfTheBodyItServes() throws SQLException {
        assertThat(Trees.scopeOf(Trees.id("office"))).isEqualTo(Trees.scopeOf(Trees.id("district")));
        assertThat(Trees.scopeOf(Trees.id("office")))
                .isEqualTo(ids(
                        "district",
                        "office",
                        "emergency",
                        "housing",
                        "street-a",
                        "street-b",
                        "factory",
                        "workshop",
                        "shop",
                        "quarry"));
    }

    @Test
    void shouldCoverNothingForAStrangerOrNobody() throws SQLException {
        assertThat(Trees.scopeOf(UUID.randomUUID())).isEmpty();
        assertThat(Trees.scopeOf(null)).isEmpty();
    }

    @Test
    void shouldNotTakeANodeWithASimilarPathForADescendant() throws SQLException {
        assertThat(Trees.scopeOf(Trees.id("street-b"))).isEqualTo(ids("street-b", "shop"));
    }

    @Test
    void shouldReportWhatIsOutsideAsNotFound() {
        assertThat(look("street-a", Roles.LIAISON_OFFICER, Trees.id("factory")).statusCode())
                .isEqualTo(200);
        assertNotFound(look("street-a", Roles.LIAISON_OFFICER, Trees.id("shop")));
        assertNotFound(look("street-a", Roles.LIAISON_OFFICER, Trees.id("district")));
        assertNotFound(look("street-a", Roles.LIAISON_OFFICER, UUID.randomUUID()));
    }

    @Test
    void shouldShowNoCasesToThoseWhoRunTheInstallation() {
        assertNotFound(look("district", Roles.PLATFORM_ADMIN, Trees.id("factory")));
    }

    @Test
    void shouldFindTheScopeOfAListThroughTheIndexes() throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into organization_node (id, path, code, name, kind, status, supervisor_id, version)
                    select id, (replace('%s', '-', '') || '.' || replace(id::text, '-', ''))::ltree,
                           'bulk-' || n, 'bulk', 'ENTERPRISE', 'ACTIVE', gen_random_uuid(), 1
                    from (select n, gen_random_uuid() id from generate_series(1, 20000) n) many
                    """.formatted(Trees.id("neighbour")));
            statement.execute("create temporary table case_file (id bigint primary key, organization_id uuid)");
            statement.execute("""
                    insert into case_file
                    select row_number() over (), node.id from organization_node node
                    """);
            statement.execute("analyze organization_node");
            statement.execute("analyze case_file");

            String plan;
            try (var query = connection.prepareStatement("""
                    explain (costs off)
                    select * from case_file
                    where organization_id in (select id from organizations_in_scope(?::uuid))
                    """)) {
                query.setObject(1, Trees.id("street-a"));
                try (var rows = query.executeQuery()) {
                    var text = new StringBuilder();
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                    plan = text.toString();
                }
            }

            assertThat(plan)
                    .contains("organization_node_path", "organization_node_supervisor", "organization_node_regulator")
                    .doesNotContain("Seq Scan on organization_node", "Function Scan");
        }
    }

    private static void assertNotFound(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("not-found");
    }

    private static Response look(String viewer, String role, UUID organization) {
        return given().header("Authorization", "Bearer " + TestTokens.of(Trees.id(viewer), role))
                .get("/guarded/organizations/" + organization);
    }

    private static Set<UUID> ids(String... codes) {
        return Arrays.stream(codes).map(Trees::id).collect(Collectors.toSet());
    }
}
