package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPlatform
class ExposureIT {

    private static final String DIVISION = "500151";

    private static District district;
    private static District elsewhere;
    private static String proposing;
    private static String redacting;
    private static String approving;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        district = District.founded(DIVISION);
        elsewhere = District.founded("500152");
        proposing = officer("officer-exposure-1");
        redacting = officer("officer-exposure-2");
        approving = TestTokens.as("lawyer-exposure", district.office(), "legal-reviewer")
                .sign();
    }

    @Test
    void shouldWarnThePublicWithWhatNobodyCanBeKnownIn() throws IOException {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        String photo = reporter.addsPhoto(TestPhotos.jpegWithGps(640, 480), "image/jpeg")
                .path("id");
        UUID report = Verified.substantiated(district, reporter);
        Response proposed = proposes(report, List.of(photo));
        proposed.then().statusCode(201).body("state", equalTo("PROPOSED")).body("photos[0].href", nullValue());
        String id = proposed.path("id");

        step(redacting, id, "redact", marks(photo, Map.of("x", 0, "y", 0, "width", 640, "height", 480)))
                .then()
                .statusCode(200)
                .body("state", equalTo("REDACTED"))
                .body("photos[0].regions", equalTo(1));
        given().auth()
                .oauth2(approving)
                .get("/v1/exposures/" + id + "/photos/" + photo)
                .then()
                .statusCode(200);
        assertThatProblem(given().get("/public/v1/exposures/" + id)).hasStatus(404);
        step(approving, id, "publish", until(30)).then().statusCode(200).body("state", equalTo("PUBLISHED"));

        Response shown = given().get("/public/v1/exposures/" + id);
        shown.then().statusCode(200).body("title", equalTo("某小区燃气管道锈蚀")).body("categoryLabel", equalTo("燃气"));
        assertThat(shown.asString()).doesNotContain(report.toString()).doesNotContain(reporter.trackingNumber());
        given().get("/public/v1/exposures?divisionCode=" + DIVISION).then().body("items.id", hasItem(id));
        given().get("/public/v1/exposures?divisionCode=110101").then().body("items", empty());
        Response picture = given().get(shown.<String>path("photos[0].href"));
        picture.then().statusCode(200).contentType("image/jpeg").header("X-Content-Type-Options", "nosniff");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(640);
        // The edge between blue and red at (320, 240) is gone: the middle of the nine cells has one colour.
        assertThat(image.getRGB(310, 230)).isEqualTo(image.getRGB(330, 250));
        assertThat(new String(picture.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void shouldLeaveWhatIsNotMarkedAsItIs() throws IOException {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        String photo = reporter.addsPhoto(TestPhotos.png(600, 400), "image/png").path("id");
        String id = proposes(Verified.substantiated(district, reporter), List.of(photo))
                .path("id");

        step(redacting, id, "redact", marks(photo, Map.of("x", 500, "y", 300, "width", 60, "height", 60)));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(given().auth()
                .oauth2(approving)
                .get("/v1/exposures/" + id + "/photos/" + photo)
                .asByteArray()));
        assertThat(image.getRGB(100, 100) & 0xFF).as("blue").isGreaterThan(200);
        assertThat(image.getRGB(450, 100) >> 16 & 0xFF).as("red").isGreaterThan(200);
    }

    @Test
    void shouldBeApprovedByOneWhoDidNotWorkOnIt() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        String id =
                proposes(Verified.substantiated(district, reporter), List.of()).path("id");
        assertThatProblem(step(approving, id, "publish", until(30)))
                .hasStatus(409)
                .hasCode("state-conflict");
        assertThatProblem(step(proposing, id, "redact", Map.of("photos", List.of())))
                .hasStatus(409)
                .hasCode("same-person");
        step(redacting, id, "redact", Map.of("photos", List.of())).then().statusCode(200);

        assertThatProblem(step(proposing, id, "publish", until(30))).hasStatus(403);
        for (String worked : List.of("officer-exposure-1", "officer-exposure-2")) {
            String lawyerToo =
                    TestTokens.as(worked, district.office(), "legal-reviewer").sign();
            assertThatProblem(step(lawyerToo, id, "publish", until(30)))
                    .hasStatus(409)
                    .hasCode("same-person");
        }
        assertThatProblem(step(approving, id, "publish", until(-1)))
                .hasStatus(400)
                .hasErrorAt("/lastDay");
        assertThatProblem(step(approving, id, "publish", until(400)))
                .hasStatus(400)
                .hasErrorAt("/lastDay");
        step(approving, id, "publish", until(0)).then().statusCode(200);
    }

    @Test
    void shouldBeGoneAtOnceWhenWithdrawnAndAtLastWhenItsTimeIsOver() throws IOException {
        String withdrawn = published(1);
        String expiring = published(1);
        given().get("/public/v1/exposures/" + withdrawn).then().statusCode(200);

        step(proposing, withdrawn, "withdraw", Map.of("reason", "企业已整改")).then().body("state", equalTo("WITHDRAWN"));

        given().get("/public/v1/exposures/" + withdrawn).then().statusCode(404);
        given().get("/public/v1/exposures").then().body("items.id", not(hasItem(withdrawn)));
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusDays(2).toString());
            given().get("/public/v1/exposures/" + expiring).then().statusCode(404);
            given().get("/public/v1/exposures").then().body("items.id", not(hasItem(expiring)));
        }
    }

    @Test
    void shouldNeedMarksForEveryPhotoWithinItsEdges() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        String photo = reporter.addsPhoto(TestPhotos.png(60, 40), "image/png").path("id");
        String id = proposes(Verified.substantiated(district, reporter), List.of(photo))
                .path("id");

        assertThatProblem(step(redacting, id, "redact", Map.of("photos", List.of())))
                .hasStatus(400)
                .hasErrorAt("/photos");
        assertThatProblem(step(redacting, id, "redact", marks(UUID.randomUUID().toString())))
                .hasStatus(400)
                .hasErrorAt("/photos");
        assertThatProblem(
                        step(redacting, id, "redact", marks(photo, Map.of("x", 30, "y", 0, "width", 31, "height", 40))))
                .hasStatus(400)
                .hasErrorAt("/photos");
        step(redacting, id, "redact", marks(photo)).then().statusCode(200).body("photos[0].regions", equalTo(0));
    }

    @Test
    void shouldExposeOnlyWhatWasFoundReal() {
        Citizen open = Citizen.reportsFrom(DIVISION);
        assertThatProblem(proposes(Staff.findsReport(district.dispatcher(), open), List.of()))
                .hasStatus(409)
                .hasCode("not-exposable");
        UUID real = Verified.substantiated(district, Citizen.reportsFrom(DIVISION));
        assertThatProblem(proposes(real, List.of(UUID.randomUUID().toString())))
                .hasStatus(400)
                .hasErrorAt("/photoIds");
    }

    @Test
    void shouldShowNoPhotoOfAWhistleblower() {
        Citizen reporter = Citizen.holding(Citizen.submits(Map.of(
                "channel",
                "WHISTLEBLOWER",
                "category",
                "GAS",
                "reportedUnit",
                "某燃气有限公司",
                "divisionCode",
                DIVISION,
                "description",
                "内情")));
        String photo = reporter.addsPhoto(TestPhotos.png(60, 40), "image/png").path("id");

        assertThatProblem(proposes(Verified.substantiated(district, reporter), List.of(photo)))
                .hasStatus(400)
                .hasErrorAt("/photoIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redact", "publish", "refuse", "withdraw"})
    void shouldNotExistForOtherOffices(String step) {
        String id = proposes(Verified.substantiated(district, Citizen.reportsFrom(DIVISION)), List.of())
                .path("id");
        String foreign = TestTokens.of(elsewhere.office(), "committee-officer", "legal-reviewer");
        Map<String, ?> body = switch (step) {
            case "redact" -> Map.of("photos", List.of());
            case "publish" -> until(1);
            default -> Map.of("reason", "不宜公开");
        };

        assertThatProblem(post(foreign, "/v1/exposures/" + id + "/" + step, body, "*"))
                .hasStatus(404);
        assertThatProblem(given().auth().oauth2(foreign).get("/v1/exposures/" + id))
                .hasStatus(404);
        given().auth().oauth2(foreign).get("/v1/exposures").then().body("items", empty());
    }

    @Test
    void shouldEndWhatIsRefused() {
        String id = proposes(Verified.substantiated(district, Citizen.reportsFrom(DIVISION)), List.of())
                .path("id");

        step(approving, id, "refuse", Map.of("reason", "不宜公开")).then().body("state", equalTo("REFUSED"));

        assertThatProblem(step(redacting, id, "redact", Map.of("photos", List.of())))
                .hasStatus(409);
        assertThatProblem(post(approving, "/v1/exposures/" + id + "/refuse", Map.of("reason", "再次"), null))
                .hasStatus(428);
    }

    @Test
    void shouldCountReportsWithoutTellingOfFew() throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into hazard_report (id, version, tracking_number, secret_hash, category, description,
                        division_code, organization_id, state, transfers, reported_at)
                    select uuidv7(), 0, 'AL210201-' || c.county || c.category || n, '-', c.category, '', c.county, uuidv7(),
                           'SUBMITTED', 0, '2021-02-01T00:00:00+08:00'
                      from (values ('620102', 'GAS', 40), ('620102', 'FIRE', 3), ('620103', 'GAS', 50), ('620103', 'FIRE', 60),
                                   ('620104', 'GAS', 70), ('620104', 'FIRE', 80)) c (county, category, number)
                     cross join lateral generate_series(1, c.number) n
                    """);
        }

        Response statistics = given().get("/public/v1/hazard-statistics?province=62&quarter=2021-Q1");

        statistics
                .then()
                .statusCode(200)
                .body("places.divisionCode", contains("620102", "620103", "620104", null))
                .body("places[0].sectors.find { it.sector == 'FIRE' }.reports", nullValue())
                .body("places[0].sectors.find { it.sector == 'GAS' }.reports", nullValue())
                .body("places[1].sectors.find { it.sector == 'FIRE' }.reports", nullValue())
                .body("places[2].sectors.find { it.sector == 'FIRE' }.reports", equalTo(80))
                .body("places[3].reports", equalTo(303))
                .body("places[0].sectors.find { it.sector == 'TOURISM' }.reports", equalTo(0));
        given().get("/public/v1/hazard-statistics?province=62&quarter=2021-Q2")
                .then()
                .body("places", empty());
        assertThatProblem(given().get("/public/v1/hazard-statistics?province=62&quarter=2099-Q1"))
                .hasStatus(400)
                .hasErrorAt("quarter");
        assertThatProblem(given().get("/public/v1/hazard-statistics?province=6&quarter=2021"))
                .hasStatus(400);
    }

    private String published(int days) {
        String id = proposes(Verified.substantiated(district, Citizen.reportsFrom(DIVISION)), List.of())
                .path("id");
        step(redacting, id, "redact", Map.of("photos", List.of())).then().statusCode(200);
        step(approving, id, "publish", until(days)).then().statusCode(200).body("expiresAt", notNullValue());
        return id;
    }

    private static String officer(String subject) {
        return TestTokens.as(subject, district.office(), "committee-officer").sign();
    }

    private static Response proposes(UUID report, List<String> photos) {
        return post(
                proposing,
                "/v1/hazard-reports/" + report + "/exposures",
                Map.of("title", "某小区燃气管道锈蚀", "text", "管道锈蚀严重，已责令停用更换。", "photoIds", photos),
                null);
    }

    @SafeVarargs
    private static Map<String, ?> marks(String photo, Map<String, Integer>... regions) {
        return Map.of("photos", List.of(Map.of("photoId", photo, "regions", List.of(regions))));
    }

    private static Map<String, ?> until(int days) {
        return Map.of(
                "lastDay",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString());
    }

    private static Response step(String token, String exposure, String step, Map<String, ?> body) {
        String tag =
                given().auth().oauth2(token).get("/v1/exposures/" + exposure).header("ETag");
        return post(token, "/v1/exposures/" + exposure + "/" + step, body, tag);
    }

    private static Response post(String token, String path, Map<String, ?> body, String ifMatch) {
        var request = given().auth().oauth2(token);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.contentType("application/json").body(body).post(path);
    }
}
