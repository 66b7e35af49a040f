package cn.anlan.campaign.organizationimport;

import static cn.anlan.campaign.TestDistrict.importAs;
import static cn.anlan.campaign.TestDistrict.importAsAdministrator;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
                .statusCode(201)
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
                .statusCode(201)
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
                .statusCode(201)
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
                .statusCode(201)
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
                .statusCode(201)
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
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("state", equalTo("COMPLETED"))
                .body("accepted", equalTo(1))
                .body("changed", equalTo(0));
        assertNotFound(Ids.named("organization:" + prefix));
    }

    @Test
    void shouldKeepTheResultForWhoAskedForIt() {
        var token = TestTokens.of(null, "platform-admin");
        var result = importAs(token, "code,name,kind\n,甲,DEPARTMENT\n", "");
        var location = result.header("Location");

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
    void shouldLetAnOfficerChangeOnlyHisOwnDistrict() {
        var own = TestDistrict.create();
        var foreign = TestDistrict.create();
        var officer = TestTokens.of(own.office(), "committee-officer");
        var row = "code,name,kind,parentCode\nP-NEW,新单位,INSTITUTION,P-STREET\n";

        importAs(officer, row.replace("P-", own.prefix() + "-"), "")
                .then()
                .statusCode(201)
                .body("changed", equalTo(1));
        importAs(officer, row.replace("P-", foreign.prefix() + "-"), "")
                .then()
                .statusCode(201)
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
