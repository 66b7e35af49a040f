package cn.anlan.campaign.organizationimport;

import static cn.anlan.campaign.TestDistrict.importAs;
import static cn.anlan.campaign.TestDistrict.importAsAdministrator;
import static cn.anlan.campaign.TestDistrict.requestImport;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.china.code.Divisions;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithPlatform
class OrganizationImportIT {

    @Test
    void shouldStoreATreeAndPublishEveryOrganisation() {
        var district = TestDistrict.create();

        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            var plant = published.await(district.plant(), data -> true);

            assertThat(plant.aggregateVersion()).isEqualTo(1);
            assertThat(plant.data().code()).isEqualTo(district.prefix() + "-PLANT");
            assertThat(plant.data().path())
                    .isEqualTo(Organization.label(district.committee()) + "." + Organization.label(district.street())
                            + "." + Organization.label(district.plant()));
            assertThat(plant.data().parentId()).isEqualTo(district.street());
            assertThat(plant.data().divisionCode()).isEqualTo("500108001");
            assertThat(plant.data().sectors()).containsExactly("MACHINERY", "FIRE");
            assertThat(plant.data().riskGrade()).isEqualTo("LARGER");
            assertThat(plant.data().industry()).isEqualTo("C3411");
            assertThat(plant.data().employees()).isEqualTo(86);
            assertThat(plant.data().level()).isEqualTo(AdministrativeLevel.NONE);
            assertThat(plant.data().supervisorId()).isEqualTo(district.bureau());
            published.await(district.committee(), data -> data.parentId() == null);
            published.await(district.street(), data -> data.level() == AdministrativeLevel.TOWN);
        }
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        var district = TestDistrict.create();

        importAsAdministrator(district.csv(), "")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("total", equalTo(5))
                .body("accepted", equalTo(5))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(5));
        given().auth()
                .oauth2(TestTokens.of(null, "platform-admin"))
                .get("/v1/organizations/" + district.plant())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void shouldChangeOnlyWhatDiffers() {
        var district = TestDistrict.create();

        importAsAdministrator(district.csv().replace("南岸机械厂", "南岸机械总厂"), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            var renamed = published.await(district.plant(), data -> data.name().equals("南岸机械总厂"));
            assertThat(renamed.aggregateVersion()).isEqualTo(2);
            assertThat(published.eventsOf(district.street())).hasSize(1);
        }
    }

    @Test
    void shouldMoveABranchWithAllThatHangsBelow() {
        var district = TestDistrict.create();

        importAsAdministrator("""
                        code,name,kind,parentCode,divisionCode
                        P-STREET,海棠溪街道,GOVERNMENT,P-BUREAU,500108001
                        """.replace("P-", district.prefix() + "-"), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            var newPath = List.of(district.committee(), district.bureau(), district.street(), district.plant()).stream()
                    .map(Organization::label)
                    .reduce((a, b) -> a + "." + b)
                    .orElseThrow();
            published.await(district.plant(), data -> data.path().equals(newPath));
        }
    }

    @Test
    void shouldRefuseTheWholeFileForOneBadRow() {
        var prefix = "X" + UUID.randomUUID().toString().substring(0, 8);
        var csv = """
                code,name,kind,parentCode,creditCode
                P,区安委会,COMMITTEE,,
                P-1,某厂,ENTERPRISE,P,91350100M000100Y4Z
                """.replace("P", prefix).replace("ENTER" + prefix + "RISE", "ENTERPRISE");

        var answer = importAsAdministrator(csv, "");

        answer.then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("accepted", equalTo(0))
                .body("refused", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].column", equalTo("creditCode"))
                .body("errors[0].code", equalTo("invalid-credit-code"))
                .body("errors[0].message", equalTo("统一社会信用代码无效"));
        assertNotFound(Ids.named("organization:" + prefix));
    }

    @Test
    void shouldStoreGoodRowsWhenAskedTo() {
        var district = TestDistrict.create();
        var csv = """
                code,name,kind,parentCode
                P-NEW,新单位,INSTITUTION,P-STREET
                P-BAD,坏行,BUREAU,P-STREET
                P-BELOW,下级,INSTITUTION,P-BAD
                """.replace("P-", district.prefix() + "-");

        var answer = importAsAdministrator(csv, "?mode=ROW_BY_ROW");

        answer.then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(2))
                .body("changed", equalTo(1))
                .body("errors.code", equalTo(List.of("unknown-kind", "unknown-parent")));
    }

    @Test
    void shouldOnlyCheckInADryRun() {
        var prefix = "Y" + UUID.randomUUID().toString().substring(0, 8);

        importAsAdministrator("code,name,kind\n" + prefix + ",区安委会,COMMITTEE\n", "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("state", equalTo("COMPLETED"))
                .body("accepted", equalTo(1))
                .body("changed", equalTo(1));
        assertNotFound(Ids.named("organization:" + prefix));
    }

    @Test
    void shouldKeepTheResultForWhoAskedForIt() {
        var token = TestTokens.of(null, "platform-admin");
        var result = importAs(token, "code,name,kind\n,甲,DEPARTMENT\n", "");
        var location = "/v1/organization-imports/" + result.jsonPath().getString("id");

        given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get(location)
                .then()
                .statusCode(200)
                .body("errors[0].message", equalTo("A value is required"));
        assertThatProblem(given().auth()
                        .oauth2(TestTokens.of(null, "platform-admin"))
                        .get(location))
                .hasStatus(404);
    }

    @Test
    void shouldHandOutTheRefusedRowsToBeMended() {
        var token = TestTokens.of(null, "platform-admin");
        var prefix = "M" + UUID.randomUUID().toString().substring(0, 8);
        var refused = importAs(token, """
                code,name,kind,employees
                @,"甲, ""乙""\",FACTORY,many
                @-2,丙,DEPARTMENT,5
                """.replace("@", prefix), "?mode=ROW_BY_ROW");
        refused.then().body("accepted", equalTo(1));
        var file = "/v1/organization-imports/" + refused.jsonPath().getString("id") + "/refused-rows";

        var csv = given().auth().oauth2(token).header("Accept-Language", "en").get(file);

        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.asString().lines())
                .containsExactly(
                        "id,code,name,kind,parentCode,level,divisionCode,creditCode,industry,sectors,riskGrade,employees,"
                                + "supervisorCode,regulatorCode,leaderPost,section,#line,#errors",
                        "," + prefix + ",\"甲, \"\"乙\"\"\",FACTORY,,,,,,,,many,,,,,2,"
                                + "\"kind: The kind is unknown; employees: The value is not a whole number, or is negative"
                                + " or too large\"");
        importAs(token, csv.asString().replace("FACTORY", "ENTERPRISE").replace("many", "12"), "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("changed", equalTo(1));
        assertThatProblem(given().auth()
                        .oauth2(TestTokens.of(null, "platform-admin"))
                        .get(file))
                .hasStatus(404);
    }

    @Test
    void shouldLeaveWhatTheFileHasNoColumnFor() {
        var district = TestDistrict.create();
        var officer = TestTokens.of(district.office(), "committee-officer");

        importAs(officer, "code,name,kind\n" + district.prefix() + "-PLANT,南岸机械总厂,ENTERPRISE\n", "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("changed", equalTo(1));

        district.asOfficer()
                .get("/v1/organizations/" + district.plant())
                .then()
                .body("name", equalTo("南岸机械总厂"))
                .body("parentId", equalTo(district.street().toString()))
                .body("creditCode", equalTo("91350100M000100Y43"))
                .body("sectors", equalTo(List.of("MACHINERY", "FIRE")))
                .body("supervisorId", equalTo(district.bureau().toString()));
    }

    @Test
    void shouldRefuseATreeThatBitesItsTail() {
        var district = TestDistrict.create();
        var csv = """
                code,name,kind,parentCode
                P-STREET,海棠溪街道,GOVERNMENT,P-PLANT
                """.replace("P-", district.prefix() + "-");

        importAsAdministrator(csv, "")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("errors[0].code", equalTo("cycle"))
                .body("errors[0].column", equalTo("parentCode"))
                .body("errors[0].message", equalTo("上级关系成环"));
    }

    @Test
    void shouldReadJson() {
        var prefix = "J" + UUID.randomUUID().toString().substring(0, 8);
        var json = """
                [{"code": "P", "name": "区安委会", "kind": "COMMITTEE", "parentCode": null},
                 {"code": "P-1", "name": "某厂", "kind": "ENTERPRISE", "parentCode": "P", "sectors": ["FIRE"]}]
                """.replace("P\"", prefix + "\"").replace("P-", prefix + "-");

        importAs(TestTokens.of(null, "platform-admin"), "application/json", json.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("format", equalTo("JSON"))
                .body("changed", equalTo(2));
    }

    @Test
    void shouldRefuseOtherContent() {
        assertThatProblem(requestImport(TestTokens.of(null, "platform-admin"), "text/plain", new byte[] {1}, ""))
                .hasStatus(415)
                .hasCode("unsupported-media-type");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void shouldImportItsOwnExportWithoutAChange(FileFormat format) {
        var district = TestDistrict.create();
        var officer = TestTokens.of(district.office(), "committee-officer");

        var export = given().auth().oauth2(officer).get("/v1/organizations/export?format=" + format);

        export.then().statusCode(200);
        assertThat(export.contentType()).startsWith(format.mediaType());
        importAs(officer, format.mediaType(), export.asByteArray(), "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("accepted", equalTo(5))
                .body("changed", equalTo(0));
    }

    @Test
    void shouldExportABranchAndNothingElse() {
        var district = TestDistrict.create();

        var branch = district.asOfficer().get("/v1/organizations/export?rootId=" + district.street());
        var foreign = district.asOfficer()
                .get("/v1/organizations/export?rootId=" + TestDistrict.create().street());

        assertThat(branch.asString().lines().skip(1).map(line -> line.split(",")[1]))
                .containsExactly(district.prefix() + "-PLANT", district.prefix() + "-STREET");
        assertThat(foreign.asString().lines()).hasSize(1);
    }

    @Test
    void shouldTakeAnImportUpAgainThatBrokeOff() throws SQLException {
        var district = new TestDistrict("R" + UUID.randomUUID().toString().substring(0, 8));
        var token = TestTokens.of(null, "platform-admin");
        String job;
        try (var other = TestPostgres.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // holds the tree, so that the import has to wait half-way
            statement.execute("select pg_advisory_xact_lock(" + OrganizationTree.LOCK + ")");
            job = requestImport(token, "text/csv", district.csv().getBytes(StandardCharsets.UTF_8), "")
                    .header("Location");
            await().until(() -> read(token, job).getString("state").equals("RUNNING")
                    && Objects.equals(read(token, job).get("total"), 5));
            await().until(() -> endWaitingConnections(statement) == 1);
        }

        await().until(() -> read(token, job).get("finishedAt") != null);

        assertThat(read(token, job).getString("state")).isEqualTo("COMPLETED");
        assertThat(read(token, job).getInt("changed")).isEqualTo(5);
        assertThat(read(token, job).<Object>get("failure")).isNull();
        given().auth()
                .oauth2(token)
                .get("/v1/organizations/" + district.plant())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void shouldSayWhyItGaveAnImportUp() throws SQLException {
        var district = new TestDistrict("F" + UUID.randomUUID().toString().substring(0, 8));
        var token = TestTokens.of(null, "platform-admin");
        String job;
        try (var other = TestPostgres.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + OrganizationTree.LOCK + ")");
            job = requestImport(token, "text/csv", district.csv().getBytes(StandardCharsets.UTF_8), "")
                    .header("Location");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                endWaitingConnections(statement);
                return read(token, job).getString("state").equals("FAILED");
            });
        }

        given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get(job)
                .then()
                .body("failure.code", equalTo("database-unavailable"))
                .body("failure.message", equalTo("The database was not available"))
                .body("finishedAt", notNullValue())
                .body("changed", equalTo(0));
        assertNotFound(district.plant());
    }

    private static JsonPath read(String token, String job) {
        return given().auth().oauth2(token).get(job).jsonPath();
    }

    /// As a broken network or a dying instance ends them.
    private static int endWaitingConnections(Statement statement) throws SQLException {
        try (var ended = statement.executeQuery("""
                select count(pg_terminate_backend(pid)) from pg_locks
                where locktype = 'advisory' and not granted and pid <> pg_backend_pid()
                """)) {
            ended.next();
            return ended.getInt(1);
        }
    }

    /// The whole statistical file, as it is published: 44,703 divisions.
    @Test
    void shouldImportEveryDivisionOfChinaInOneGo() {
        var token = TestTokens.of(null, "platform-admin");
        var csv = everyDivision("C" + UUID.randomUUID().toString().substring(0, 8) + "-");
        var job = requestImport(token, "text/csv", csv, "").header("Location");
        var seen = new TreeSet<Integer>();

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var state = read(token, job);
                    if (state.getString("state").equals("RUNNING")) {
                        seen.add(state.getInt("done"));
                    }
                    return state.get("finishedAt") != null;
                });

        var result = read(token, job);
        assertThat(result.getString("state")).isEqualTo("COMPLETED");
        assertThat(result.getInt("total")).isEqualTo(44_703);
        assertThat(result.getInt("changed")).isEqualTo(44_703);
        assertThat(seen.subSet(1, 44_703)).isNotEmpty();
        importAs(token, "text/csv", csv, "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(44_703));
    }

    private static byte[] everyDivision(String prefix) {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions-2023.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(division -> "%s%s,%s,GOVERNMENT,%s,%s\n"
                            .formatted(
                                    prefix,
                                    division[0],
                                    division[1],
                                    division[3].isEmpty() ? "" : prefix + division[3],
                                    division[0]))
                    .collect(Collectors.joining("", "code,name,kind,parentCode,divisionCode\n", ""))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldLetAnOfficerChangeOnlyHisOwnDistrict() {
        var own = TestDistrict.create();
        var foreign = TestDistrict.create();
        var officer = TestTokens.of(own.office(), "committee-officer");
        var row = "code,name,kind,parentCode\nP-NEW,新单位,INSTITUTION,P-STREET\n";

        importAs(officer, row.replace("P-", own.prefix() + "-"), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        importAs(officer, row.replace("P-", foreign.prefix() + "-"), "")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("errors[0].code", equalTo("unknown-parent"));
    }

    @Test
    void shouldRefuseOthers() {
        assertThatProblem(importAs(TestTokens.of(Ids.next(), "liaison-officer"), "code,name,kind\n", ""))
                .hasStatus(403);
        assertThatProblem(given().contentType("text/csv").body("code").post("/v1/organization-imports"))
                .hasStatus(401);
    }

    @Test
    void shouldListTheTreeToThoseWhoseScopeItIs() {
        var district = TestDistrict.create();

        TestDistrict.as(district.office(), "committee-officer")
                .get("/v1/organizations?limit=2")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(district.prefix(), district.prefix() + "-BUREAU")));
        // The bureau sees itself, and the plant that it supervises.
        TestDistrict.as(district.bureau(), "inspector")
                .get("/v1/organizations")
                .then()
                .body("items.code", equalTo(List.of(district.prefix() + "-BUREAU", district.prefix() + "-PLANT")));
        TestDistrict.as(district.street(), "liaison-officer")
                .get("/v1/organizations?kind=ENTERPRISE&parentId=" + district.street())
                .then()
                .body("items.name", equalTo(List.of("南岸机械厂")))
                .body("items[0].kindLabel", equalTo("企业"))
                .body("items[0].sectorLabels", equalTo(List.of("机械", "消防")))
                .body("items[0].riskGradeLabel", equalTo("较大风险"))
                .body("items[0].levelLabel", equalTo("无"));
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .get("/v1/organizations/" + district.bureau()))
                .hasStatus(404);
    }

    @Test
    void shouldPageThroughTheTree() {
        var district = TestDistrict.create();
        var officer = TestTokens.of(district.office(), "committee-officer");

        var first = given().auth().oauth2(officer).get("/v1/organizations?limit=3");
        var second = given().auth()
                .oauth2(officer)
                .queryParam("limit", 3)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/organizations");

        assertThat(first.jsonPath().getList("items")).hasSize(3);
        assertThat(second.jsonPath().getList("items.code"))
                .isEqualTo(List.of(district.prefix() + "-PLANT", district.prefix() + "-STREET"));
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    private static void assertNotFound(UUID id) {
        assertThatProblem(given().auth()
                        .oauth2(TestTokens.of(null, "platform-admin"))
                        .get("/v1/organizations/" + id))
                .hasStatus(404)
                .hasCode("not-found");
    }
}
