package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What waits for whom: lists and counts, the map, tables to take away, many reports at once.
@QuarkusTest
@WithPlatform
class InboxIT {

    @Inject
    Clock clock;

    @Test
    void shouldTellApartWhatIsMineMyUnitsAndMyAreas() {
        District district = District.founded("610102");
        Staff me = new Staff(
                TestTokens.as("me", district.gasDepartment(), "inspector").sign(),
                reported(district, tip("GAS", "管道锈蚀")));
        Staff dispatcher = new Staff(district.dispatcher(), me.report());
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        me.does("start-verification").then().statusCode(200);
        UUID unhandled = reported(district, tip("FIRE", "通道堵塞"));

        assertThat(listed(me.token(), "MINE")).containsExactly(me.report());
        assertThat(listed(me.token(), "UNIT")).containsExactly(me.report());
        assertThat(listed(me.token(), "AREA")).containsExactly(me.report());
        assertThat(listed(district.dispatcher(), "MINE")).isEmpty();
        assertThat(listed(district.dispatcher(), "UNIT")).containsExactly(unhandled, me.report());
        assertThat(listed(district.dispatcher(), "AREA")).containsExactly(unhandled, me.report());

        as(me.token())
                .get("/v1/hazard-reports/counts")
                .then()
                .statusCode(200)
                .body("mine.open", equalTo(1))
                .body("mine.byState.VERIFYING", equalTo(1))
                .body("unit.open", equalTo(1))
                .body("area.open", equalTo(1))
                .body("area.more", equalTo(false))
                .body("area.overdue", equalTo(0));
        as(district.dispatcher())
                .get("/v1/hazard-reports/counts")
                .then()
                .body("mine.open", equalTo(0))
                .body("area.open", equalTo(2))
                .body("area.byState.SUBMITTED", equalTo(1));
    }

    @Test
    void shouldFilterByWhatTheReportIsAbout() {
        District district = District.founded("610103");
        UUID gas = reported(district, tip("GAS", "管道锈蚀"));
        Map<String, Object> inTown = tip("FIRE", "通道堵塞");
        inTown.put("divisionCode", "610103001");
        inTown.put("urgency", "IMMINENT");
        inTown.put("safe", true);
        UUID town = reported(district, inTown);

        assertThat(listed(district, Map.of("category", "GAS"))).containsExactly(gas);
        assertThat(listed(district, Map.of("urgency", "IMMINENT"))).containsExactly(town);
        assertThat(listed(district, Map.of("divisionCode", "610103001"))).containsExactly(town);
        assertThat(listed(district, Map.of("divisionCode", "610100"))).containsExactly(town, gas);
        assertThat(listed(district, Map.of("state", "CLOSED"))).isEmpty();
        assertThat(listed(district, Map.of("channel", "PUBLIC", "category", "FIRE")))
                .containsExactly(town);
        assertThatProblem(as(district.dispatcher())
                        .queryParam("divisionCode", "6")
                        .get("/v1/hazard-reports"))
                .hasStatus(400);
    }

    @Test
    void shouldFindWhatIsOverdue() throws IOException {
        District district = District.founded("610104");
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo("2026-09-01T09:00:00+08:00");
            UUID old = reported(district, tip("GAS", "管道锈蚀"));
            time.moveTo("2026-09-08T23:00:00+08:00");
            reported(district, tip("GAS", "管道锈蚀"));
            assertThat(listed(district, Map.of("overdue", "true"))).isEmpty();

            time.moveTo("2026-09-09T00:00:00+08:00");

            assertThat(listed(district, Map.of("overdue", "true"))).containsExactly(old);
            as(district.dispatcher())
                    .get("/v1/hazard-reports/counts")
                    .then()
                    .body("area.open", equalTo(2))
                    .body("area.overdue", equalTo(1));
        }
    }

    @Test
    void shouldGatherReportsOnAMap() {
        District district = District.founded("610111");
        for (double offset : new double[] {0, 0.0001, 0.0002}) {
            reported(district, at(34.26 + offset, 108.94));
        }
        UUID alone = reported(district, at(34.30, 109.04));
        reported(district, tip("GAS", "没有位置"));

        as(district.dispatcher())
                .queryParams(area(108.5, 34.0, 109.5, 34.5, 11))
                .get("/v1/hazard-reports/clusters")
                .then()
                .statusCode(200)
                .body("count", containsInAnyOrder(3, 1))
                .body("find { it.count == 1 }.id", equalTo(alone.toString()));
        as(district.dispatcher())
                .queryParams(area(108.5, 34.0, 109.5, 34.5, 5))
                .get("/v1/hazard-reports/clusters")
                .then()
                .body("count.sum()", equalTo(4));
        as(district.dispatcher())
                .queryParams(area(108.5, 34.0, 109.5, 34.5, 11))
                .queryParam("category", "FIRE")
                .get("/v1/hazard-reports/clusters")
                .then()
                .body("", empty());
        as(District.founded("610112").dispatcher())
                .queryParams(area(108.5, 34.0, 109.5, 34.5, 11))
                .get("/v1/hazard-reports/clusters")
                .then()
                .body("", empty());
        for (Map<String, ?> wrong : List.of(area(109, 34, 108, 35, 11), area(70, 0, 140, 60, 18))) {
            assertThatProblem(as(district.dispatcher()).queryParams(wrong).get("/v1/hazard-reports/clusters"))
                    .hasStatus(400)
                    .hasCode("validation-failed");
        }
    }

    @Test
    void shouldExportReportsWithoutTheirReporters() {
        District district = District.founded("610113");
        Map<String, Object> tip = tip("GAS", "canary-我是该厂职工");
        tip.put("address", "=HYPERLINK(\"x\")");
        tip.put("contact", Map.of("name", "吹哨人甲", "phone", "13912345678"));
        reported(district, tip);

        Response csv = as(district.dispatcher()).get("/v1/hazard-reports/export");

        csv.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        assertThat(csv.asString().lines()).hasSize(2);
        assertThat(csv.asString())
                .startsWith("\uFEFF编号,类别,")
                .contains("燃气,610113,\"'=HYPERLINK(\"\"x\"\")\"")
                .contains("区安委办")
                .doesNotContain("canary")
                .doesNotContain("吹哨人甲")
                .doesNotContain("13912345678");
        byte[] xlsx = as(district.dispatcher())
                .queryParam("format", "XLSX")
                .get("/v1/hazard-reports/export")
                .asByteArray();
        assertThat(new String(xlsx, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void shouldPassManyReportsOnAndTellWhatCouldNotBe() {
        District district = District.founded("610114");
        UUID accepted = reported(district, tip("GAS", "管道锈蚀"));
        new Staff(district.dispatcher(), accepted).accepts().then().statusCode(200);
        UUID unscreened = reported(district, tip("GAS", "管道锈蚀"));
        UUID unknown = UUID.randomUUID();

        as(district.dispatcher())
                .body(Map.of(
                        "ids",
                        List.of(accepted, unscreened, unknown),
                        "organizationId",
                        district.gasDepartment(),
                        "reason",
                        "属燃气行业监管"))
                .post("/v1/hazard-reports/bulk-transfer")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("results.done", contains(true, false, false))
                .body("results.code", contains(null, "state-conflict", "not-found"))
                .body("results", hasSize(3));
        new Staff(district.dispatcher(), accepted)
                .looks()
                .then()
                .body("state", equalTo("TRANSFERRED"))
                .body("timeline[2].note", equalTo("属燃气行业监管"));
        assertThatProblem(as(district.dispatcher())
                        .body(Map.of("ids", List.of()))
                        .post("/v1/hazard-reports/bulk-transfer"))
                .hasStatus(400)
                .hasErrorAt("/ids");
    }

    @Test
    void shouldKeepTheTemplatesOfAnOffice() {
        District district = District.founded("610115");
        Map<String, String> template = new HashMap<>(Map.of(
                "purpose", "FIXED", "name", "燃气隐患已整改", "textZh", "已整改，感谢您的监督。", "textEn", "It has been removed."));
        Response created = as(district.dispatcher()).body(template).post("/v1/response-templates");
        created.then().statusCode(201).body("purposeLabel", equalTo("已整改"));
        String path = created.header("Location").replaceAll("^https?://[^/]+", "");

        assertThatProblem(as(district.dispatcher()).body(template).post("/v1/response-templates"))
                .hasStatus(409)
                .hasCode("name-taken")
                .hasErrorAt("/name");
        template.put("textEn", "It is gone.");
        Response changed = as(district.dispatcher())
                .header("If-Match", created.header("ETag"))
                .body(template)
                .put(path);
        changed.then().statusCode(200).body("textEn", equalTo("It is gone."));
        as(district.dispatcher())
                .queryParam("purpose", "FIXED")
                .get("/v1/response-templates")
                .then()
                .body("items.name", contains("燃气隐患已整改"));
        as(District.founded("610116").dispatcher()).get(path).then().statusCode(404);
        assertThatProblem(as(district.dispatcher())
                        .header("If-Match", created.header("ETag"))
                        .delete(path))
                .hasStatus(412);
        as(district.dispatcher())
                .header("If-Match", changed.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        as(district.dispatcher()).get(path).then().statusCode(404);
    }

    private static UUID reported(District district, Map<String, Object> tip) {
        tip.putIfAbsent("divisionCode", district.divisionCode());
        return Staff.findsReport(district.dispatcher(), Citizen.holding(Citizen.submits(tip)));
    }

    private static Map<String, Object> tip(String category, String description) {
        return new HashMap<>(Map.of("category", category, "description", description));
    }

    private static Map<String, Object> at(double latitude, double longitude) {
        Map<String, Object> tip = tip("GAS", "管道锈蚀");
        tip.put("location", Map.of("latitude", latitude, "longitude", longitude, "datum", "wgs84"));
        return tip;
    }

    private static Map<String, ?> area(double west, double south, double east, double north, int zoom) {
        return Map.of("west", west, "south", south, "east", east, "north", north, "zoom", zoom);
    }

    private static List<UUID> listed(String token, String box) {
        return ids(as(token).queryParam("box", box).get("/v1/hazard-reports"));
    }

    private static List<UUID> listed(District district, Map<String, ?> filter) {
        return ids(as(district.dispatcher()).queryParams(filter).get("/v1/hazard-reports"));
    }

    private static List<UUID> ids(Response list) {
        list.then().statusCode(200);
        return list.jsonPath().getList("items.id", UUID.class);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
