package cn.anlan.hazard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.china.geo.Datum;
import cn.anlan.china.geo.Position;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class AlikeIT {

    /// Of latitude.
    private static final double DEGREES_PER_METRE = 1 / 111_195.0;

    private static District qijiang;

    @BeforeAll
    static void found() {
        qijiang = District.founded("500153");
    }

    @Test
    void shouldFindReportsOfTheSectorWithinItsReach() {
        UUID subject = report("GAS", 29.0, 106.6, "楼道燃气管道锈蚀漏气");
        UUID near = report("GAS", 29.0 + 60 * DEGREES_PER_METRE, 106.6, "楼道燃气管道锈蚀有异味");
        UUID nearest = report("GAS", 29.0 + 10 * DEGREES_PER_METRE, 106.6, "楼道燃气管道锈蚀漏气");
        report("GAS", 29.0 + 150 * DEGREES_PER_METRE, 106.6, "楼道燃气管道锈蚀漏气");
        report("FIRE", 29.0, 106.6, "楼道燃气管道锈蚀漏气");

        alike(subject)
                .then()
                .statusCode(200)
                .body("items.id", contains(nearest.toString(), near.toString()))
                .body("items[0].metres", equalTo(10))
                .body("items[0].words", equalTo(1.0f))
                .body("items[0].pictures", nullValue())
                .body("items[1].metres", equalTo(60))
                .body("items[1].stateLabel", equalTo("已提交"));
    }

    @Test
    void shouldReachFartherInAQuarryThanAlongAGasPipe() {
        UUID subject = report("NON_COAL_MINE", 29.1, 106.6, "尾矿库坝体渗水");
        UUID far = report("NON_COAL_MINE", 29.1 + 900 * DEGREES_PER_METRE, 106.6, "尾矿库渗水");

        alike(subject).then().body("items.id", contains(far.toString()));
    }

    @Test
    void shouldMeasureBetweenPlacesOfDifferentDatums() {
        Position gcj02 = new Position(29.2, 106.6, Datum.WGS84).toGcj02();
        UUID subject = report("FIRE", 29.2, 106.6, "消防通道堵塞");
        UUID same = report(Map.of(
                "category",
                "FIRE",
                "description",
                "消防通道被占用",
                "location",
                Map.of("latitude", gcj02.latitude(), "longitude", gcj02.longitude(), "datum", "gcj02")));

        alike(subject).then().body("items.id", contains(same.toString())).body("items[0].metres", equalTo(0));
    }

    @Test
    void shouldPutLikePicturesFirst() {
        UUID subject = report("COMMERCE", 29.3, 106.6, "商场");
        Citizen other = citizen(tip("COMMERCE", 29.3, 106.6, "商场疏散通道"));
        Citizen same = citizen(tip("COMMERCE", 29.3, 106.6, "商场疏散通道"));
        citizenOf(subject)
                .addsPhoto(TestPhotos.jpegWithGps(640, 480), "image/jpeg")
                .then()
                .statusCode(201);
        same.addsPhoto(TestPhotos.png(320, 240), "image/png").then().statusCode(201);
        other.addsPhoto(TestPhotos.jpegWithGps(640, 480, 3), "image/jpeg")
                .then()
                .statusCode(201);

        alike(subject)
                .then()
                .body("items", hasSize(2))
                .body("items[0].trackingNumber", equalTo(same.trackingNumber()))
                .body("items[0].pictures.toDouble()", greaterThan(0.95))
                .body("items[1].pictures.toDouble()", lessThan(0.95));
    }

    @Test
    void shouldCompareReportsWithoutAPlaceWithinTheirDivision() {
        UUID subject = report(Map.of("category", "TOURISM", "description", "索道钢丝绳断丝"));
        UUID other = report(Map.of("category", "TOURISM", "description", "索道钢丝绳断丝严重"));
        UUID third = report(Map.of("category", "TOURISM", "description", "玻璃栈道护栏松动"));

        alike(subject)
                .then()
                .body("items.id", contains(other.toString(), third.toString()))
                .body("items[0].metres", nullValue())
                .body("items[0].words.toDouble()", greaterThan(0.5))
                .body("items[1].words.toDouble()", closeTo(0, 0.2));
    }

    @Test
    void shouldShowOnlyWhatTheViewerMaySee() {
        District elsewhere = District.founded("500114");
        UUID subject = report("CAMPUS", 29.4, 106.6, "校门口护栏缺失");
        Map<String, Object> foreign = new HashMap<>(tip("CAMPUS", 29.4, 106.6, "校门口护栏缺失"));
        foreign.put("divisionCode", "500114");
        Citizen.holding(Citizen.submits(foreign));

        alike(subject).then().body("items", hasSize(0));
        given().auth()
                .oauth2(elsewhere.dispatcher())
                .get("/v1/hazard-reports/" + subject + "/alike")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLookUpPlacesByTheirIndex() throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            String plan = plan(statement, """
                    explain select id from hazard_report
                     where point(wgs84_longitude, wgs84_latitude) <@ box(point(106.59, 28.99), point(106.61, 29.01))
                       and wgs84_latitude is not null and category = 'GAS'
                    """);
            assertThat(plan).contains("hazard_report_place");
            // On a table this small, any index that holds the time would do; this one is asked for.
            statement.execute("drop index hazard_report_reported");
            assertThat(plan(statement, """
                    explain select id from hazard_report
                     where division_code = '500153' and category = 'GAS'
                       and reported_at between now() - interval '30 days' and now()
                    """)).contains("hazard_report_around");
        }
    }

    /// Against the sum that the library does, for whatever places.
    @Test
    void shouldMeasureAsTheLibraryDoes() throws SQLException {
        Random random = new Random(20261125);
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            for (int round = 0; round < 200; round++) {
                Position here = new Position(20 + random.nextDouble() * 30, 80 + random.nextDouble() * 50, Datum.WGS84);
                Position there = new Position(
                        here.latitude() + random.nextDouble() / 100,
                        here.longitude() + random.nextDouble() / 100,
                        Datum.WGS84);
                try (ResultSet metres = statement.executeQuery("select hazard_metres(%s, %s, %s, %s)"
                        .formatted(here.latitude(), here.longitude(), there.latitude(), there.longitude()))) {
                    metres.next();
                    assertThat(metres.getDouble(1)).isCloseTo(here.metresTo(there), offset(0.01));
                }
            }
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery(query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private final Map<UUID, Citizen> citizens = new HashMap<>();

    private Citizen citizenOf(UUID report) {
        return citizens.get(report);
    }

    private UUID report(String category, double latitude, double longitude, String description) {
        return report(tip(category, latitude, longitude, description));
    }

    private UUID report(Map<String, ?> tip) {
        Citizen citizen = citizen(tip);
        UUID report = Staff.findsReport(qijiang.dispatcher(), citizen);
        citizens.put(report, citizen);
        return report;
    }

    private static Citizen citizen(Map<String, ?> tip) {
        Map<String, Object> whole = new HashMap<>(tip);
        whole.putIfAbsent("divisionCode", "500153");
        return Citizen.holding(Citizen.submits(whole));
    }

    private static Map<String, Object> tip(String category, double latitude, double longitude, String description) {
        return Map.of(
                "category",
                category,
                "description",
                description,
                "location",
                Map.of("latitude", latitude, "longitude", longitude, "datum", "wgs84"));
    }

    private static Response alike(UUID report) {
        return given().auth().oauth2(qijiang.dispatcher()).get("/v1/hazard-reports/" + report + "/alike");
    }
}
