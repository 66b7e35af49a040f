package cn.anlan.campaign.organization;

import static cn.anlan.campaign.TestDistrict.importAsAdministrator;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.china.code.Division;
import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.Divisions;
import cn.anlan.events.Ids;
import cn.anlan.sql.SqlArray;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPlatform
class OrganizationSearchIT {

    @ParameterizedTest
    @CsvSource({
        "name=机械, P-PLANT",
        "name=械, P-PLANT",
        "name=南岸机械厂, P-PLANT",
        "name=机厂, ''",
        "name=溪街, P-STREET",
        "q=海棠, P-STREET",
        "q=P-OFF, P-OFFICE",
        "code=P-B, P-BUREAU",
        "code=p-b, ''",
        "code=P%, ''",
        "code=P_, ''",
        "creditCode=91350100m000100y43, P-PLANT",
        "creditCode=91350100M000100Y4Z, ''",
        "kind=DEPARTMENT, P-BUREAU",
        "level=TOWN, P-STREET",
        "sector=FIRE, P-PLANT",
        "sector=GAS, ''",
        "status=CLOSED, ''",
        "rootId={street}, P-PLANT P-STREET",
        "rootId={street}&name=南岸, P-PLANT",
        "parentId={street}, P-PLANT",
        "level=COUNTY&kind=COMMITTEE_OFFICE, P-OFFICE",
    })
    void shouldFindByEveryCondition(String query, String codes) {
        var district = TestDistrict.create();

        var found = district.asOfficer()
                .urlEncodingEnabled(false)
                .get("/v1/organizations?"
                        + encoded(query.replace("{street}", district.street().toString())
                                .replace("P-", district.prefix() + "-")));

        found.then()
                .statusCode(200)
                .body(
                        "items.code",
                        equalTo(Stream.of(codes.split(" "))
                                .filter(code -> !code.isEmpty())
                                .map(code -> code.replace("P-", district.prefix() + "-"))
                                .toList()));
    }

    @Test
    void shouldFindNamesInLatinLettersWhateverTheirCase() {
        var district = TestDistrict.create();
        importAsAdministrator(
                "code,name,kind,parentCode\n" + district.prefix() + "-TCL,TCL电子厂,ENTERPRISE," + district.prefix()
                        + "\n",
                "");

        for (var name : List.of("tcl", "Tcl电", "l电子")) {
            district.asOfficer()
                    .queryParam("name", name)
                    .get("/v1/organizations")
                    .then()
                    .body("items.name", equalTo(List.of("TCL电子厂")));
        }
    }

    @Test
    void shouldRefuseACursorOfAnotherSearch() {
        var district = TestDistrict.create();
        var cursor =
                district.asOfficer().get("/v1/organizations?limit=1").jsonPath().getString("next");

        assertThatProblem(district.asOfficer()
                        .queryParam("cursor", cursor)
                        .queryParam("limit", 1)
                        .queryParam("level", "COUNTY")
                        .get("/v1/organizations"))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    /// On the names of all divisions of China.
    @Test
    void shouldUseItsIndexes() throws SQLException {
        try (var connection = TestPostgres.connect()) {
            connection.setAutoCommit(false);
            insertAllDivisions(connection);

            assertThat(plan(connection, named("天文"))).contains("organization_node_name");
            assertThat(plan(connection, named("海棠溪街道"))).contains("organization_node_name");
            // in a database that sorts by code points, the unique index serves prefixes as well
            assertThat(plan(connection, filter("天文", null, null, null)))
                    .contains("organization_node_name")
                    .containsPattern("Index Cond: .*code ~?>=~? '天文'");
            assertThat(plan(connection, filter(null, null, "X-500108", null)))
                    .containsPattern("Index Cond: .*code ~?>=~? 'X-500108'");
            assertThat(plan(connection, filter(null, null, null, "91350100M000100Y43")))
                    .contains("organization_node_credit_code");
            assertThat(plan(connection, everything(), path(division("500108")))).contains("organization_node_path");
            connection.rollback();
        }
    }

    private static void insertAllDivisions(Connection connection) throws SQLException {
        var divisions = Divisions.bundled().all();
        assertThat(divisions).hasSizeGreaterThan(40_000);
        try (var insert = connection.prepareStatement("""
                insert into organization_node (id, path, code, name, kind, status, credit_code, version)
                select id, path::ltree, code, name, 'GOVERNMENT', 'ACTIVE', code, 1
                from unnest(?, ?, ?, ?) as division (id, path, code, name)
                """)) {
            insert.setArray(1, array(connection, "uuid", divisions.stream().map(OrganizationSearchIT::id)));
            insert.setArray(2, array(connection, "text", divisions.stream().map(OrganizationSearchIT::path)));
            insert.setArray(3, array(connection, "text", divisions.stream().map(OrganizationSearchIT::code)));
            insert.setArray(4, array(connection, "text", divisions.stream().map(Division::name)));
            insert.executeUpdate();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze organization_node");
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static String code(Division division) {
        return "X-" + division.code().value();
    }

    private static UUID id(Division division) {
        return Ids.named(code(division));
    }

    private static String path(Division division) {
        var path = new StringBuilder();
        for (var ancestor : Divisions.bundled().ancestors(division.code()).reversed()) {
            path.append(Organization.label(id(ancestor))).append('.');
        }
        return path + Organization.label(id(division));
    }

    private static OrganizationFilter named(String name) {
        return filter(null, name, null, null);
    }

    private static OrganizationFilter everything() {
        return filter(null, null, null, null);
    }

    private static Division division(String code) {
        return Divisions.bundled().find(new DivisionCode(code)).orElseThrow();
    }

    private static OrganizationFilter filter(
            @Nullable String text, @Nullable String name, @Nullable String code, @Nullable String creditCode) {
        return new OrganizationFilter(text, name, code, creditCode, null, null, null, null, null, null);
    }

    private static String plan(Connection connection, OrganizationFilter filter) throws SQLException {
        return plan(connection, filter, null);
    }

    private static String plan(Connection connection, OrganizationFilter filter, @Nullable String rootPath)
            throws SQLException {
        var query = OrganizationSearch.query(filter, rootPath, new OrganizationSearch.Viewpoint(null, true), "", 21);
        try (var explain = connection.prepareStatement("explain " + query.sql())) {
            for (int i = 0; i < query.parameters().length; i++) {
                if (query.parameters()[i] instanceof SqlArray array) {
                    explain.setArray(i + 1, connection.createArrayOf(array.type(), array.values()));
                } else {
                    explain.setObject(i + 1, query.parameters()[i]);
                }
            }
            var plan = new StringBuilder();
            try (var lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static String encoded(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> {
                    var parts = parameter.split("=", 2);
                    return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("&"));
    }
}
