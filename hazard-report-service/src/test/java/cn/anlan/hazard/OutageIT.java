package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventTypes;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestKafka;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a server that is down does to what comes in: what is acknowledged is kept, and what cannot be kept is refused,
/// with word when to come back.
@QuarkusTest
@WithPlatform
class OutageIT {

    private static final String DIVISION = "530102";

    private static District district;

    @ConfigProperty(name = "anlan.evidence.directory")
    Path directory;

    private Response officer;
    private String portalKey;

    /// A reporter with what he has sent so far: words, a photo, the first half of a file.
    private record Sender(Citizen citizen, Upload upload, String photo) {

        static Sender ready() {
            Citizen citizen = Citizen.reportsFrom(DIVISION);
            String photo =
                    citizen.addsPhoto(TestPhotos.png(60, 40), "image/png").path("id");
            Upload upload = Upload.begun(citizen, 10);
            upload.appends(0, new byte[5]).then().statusCode(204);
            return new Sender(citizen, upload, photo);
        }

        Response looksAtPhoto() {
            return given().header("Receipt-Secret", citizen.secret()).get(citizen.path() + "/photos/" + photo);
        }

        void hasLostNothing() {
            citizen.looks().then().statusCode(200);
            looksAtPhoto().then().statusCode(200);
            assertThat(upload.offset()).isEqualTo(5);
            upload.appends(5, new byte[5]).then().statusCode(204);
        }
    }

    @BeforeAll
    static void found() {
        district = District.founded(DIVISION);
    }

    @BeforeEach
    void register() {
        officer = given().auth()
                .oauth2(district.dispatcher())
                .contentType("application/json")
                .body(Map.of("name", "王五"))
                .post("/v1/information-officers");
        officer.then().statusCode(201);
        portalKey = given().auth()
                .oauth2(TestTokens.of(null, "platform-admin"))
                .contentType("application/json")
                .body(Map.of("portal", "某门户"))
                .post("/v1/portal-keys")
                .path("apiKey");
    }

    @Test
    void shouldTakeAndKeepEverythingWhileKafkaIsDown() {
        try (EventProbe<HazardChanged> hazards = EventProbe.of(EventTypes.HAZARD_CHANGED)) {
            Sender sender = Sender.ready();
            List<String> acknowledged = new ArrayList<>();
            TestKafka.stop();
            try {
                doors(sender).forEach((what, door) -> {
                    Response answer = door.get();
                    assertThat(answer.statusCode()).as(what).isBetween(200, 299);
                    acknowledged.add(trackingNumberIn(answer));
                });
            } finally {
                TestKafka.start();
            }

            acknowledged.stream()
                    .filter(Objects::nonNull)
                    .forEach(number ->
                            hazards.await(event -> event.data().trackingNumber().equals(number)));
        }
    }

    @Test
    void shouldRefuseEverythingWithAWordWhenToComeBackWhileTheDatabaseIsDown() {
        Sender sender = Sender.ready();
        int before = reports();
        TestPostgres.stop();
        try {
            Map<String, Supplier<Response>> doors = doors(sender);
            doors.put("a look", () -> sender.citizen().looks());
            atOnce(doors).forEach(OutageIT::isToComeBack);
        } finally {
            TestPostgres.start();
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> sender.citizen().looks().statusCode() == 200);
        sender.hasLostNothing();
        assertThat(reports()).isEqualTo(before);
        doors(Sender.ready())
                .forEach((what, door) ->
                        assertThat(door.get().statusCode()).as(what).isBetween(200, 299));
    }

    @Test
    void shouldTakeReportsAndRefuseFilesWhileTheStorageIsDown() throws IOException {
        Sender sender = Sender.ready();
        Path files = directory.resolve("hazard");
        Path away = directory.resolve("hazard-away");
        Files.move(files, away);
        Files.createFile(files);
        try {
            isToComeBack("a part of a file", sender.upload().appends(5, new byte[5]));
            isToComeBack("a photo", sender.citizen().addsPhoto(TestPhotos.png(64, 48), "image/png"));
            isToComeBack("a look at a photo", sender.looksAtPhoto());
            Citizen.reportsFrom(DIVISION).adds("还有").then().statusCode(200);
        } finally {
            Files.delete(files);
            Files.move(away, files);
        }

        sender.hasLostNothing();
    }

    /// Every way on which something comes in.
    private Map<String, Supplier<Response>> doors(Sender sender) {
        Map<String, Supplier<Response>> doors = new LinkedHashMap<>();
        doors.put("a report of the public", () -> Citizen.submits(Citizen.tip(DIVISION)));
        doors.put("a whistleblower's report", () -> Citizen.submits(whistleblower()));
        doors.put("an information officer's report", this::officerReports);
        doors.put("a clerk's record", OutageIT::clerkRecords);
        doors.put("a portal's request", this::portalFiles);
        doors.put("more words", () -> sender.citizen().adds("还有"));
        doors.put("a photo", () -> sender.citizen().addsPhoto(TestPhotos.png(64, 48), "image/png"));
        doors.put("the begin of a file", () -> Upload.begins(sender.citizen(), 10));
        doors.put("a part of a file", () -> sender.upload().appends(5, new byte[2]));
        doors.put("a withdrawal", () -> sender.citizen().withdraws());
        return doors;
    }

    /// Together, since each waits some seconds for the server.
    private static Map<String, Response> atOnce(Map<String, Supplier<Response>> doors) {
        Map<String, Response> answers = new ConcurrentHashMap<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            doors.forEach((what, door) -> callers.execute(() -> answers.put(what, door.get())));
        }
        assertThat(answers).hasSameSizeAs(doors);
        return answers;
    }

    private static void isToComeBack(String what, Response refused) {
        assertThat(refused.statusCode()).as(what + ": " + refused.asString()).isEqualTo(503);
        if (refused.contentType().contains("problem")) {
            assertThatProblem(refused).hasStatus(503).hasCode("unavailable");
        }
        assertThat(refused.header("Retry-After")).as(what).isNotNull();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).as(what).isPositive();
    }

    private static String trackingNumberIn(Response answer) {
        boolean hasReceipt = answer.statusCode() == 201 && answer.asString().contains("\"trackingNumber\"");
        return hasReceipt ? answer.path("trackingNumber") : null;
    }

    private static Map<String, Object> whistleblower() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.put("channel", "WHISTLEBLOWER");
        tip.put("reportedUnit", "某燃气有限公司");
        tip.put("contact", Map.of("name", "张三", "phone", "13800000000"));
        return tip;
    }

    private Response officerReports() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.put("channel", "INFORMATION_OFFICER");
        return given().header("Officer-Number", officer.<String>path("number"))
                .header("Officer-Secret", officer.<String>path("secret"))
                .contentType("application/json")
                .body(tip)
                .post("/public/v1/hazard-reports");
    }

    private static Response clerkRecords() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.put("channel", "HOTLINE");
        return given().auth()
                .oauth2(district.dispatcher())
                .contentType("application/json")
                .body(tip)
                .post("/v1/hazard-reports");
    }

    private Response portalFiles() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of(
                        "api_key",
                        portalKey,
                        "service_code",
                        "GAS",
                        "jurisdiction_id",
                        DIVISION,
                        "address_string",
                        "1号楼",
                        "description",
                        "管道锈蚀"))
                .post("/open311/v2/requests.json");
    }

    private static int reports() {
        return given().auth()
                .oauth2(district.dispatcher())
                .queryParam("limit", 100)
                .get("/v1/hazard-reports")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
