package cn.anlan.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.UpOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every process is killed while citizens report and an officer records lectures, and the suite is started again. All
/// of it happens in 江北区, where no other test writes.
@ExtendWith(RunningSuite.class)
class PowerCutIT {

    private static final String DIRECTORY = """
            code,name,kind,parentCode,divisionCode
            500105,江北区人民政府,GOVERNMENT,,500105
            500105-awb,江北区安全生产委员会办公室,COMMITTEE_OFFICE,500105,500105
            500105001,华新街街道办事处,GOVERNMENT,500105,500105001
            """;
    private static final int CITIZENS = 3;
    private static final int REPORTS_BEFORE = 30;
    private static final int LECTURES_BEFORE = 10;

    /// What a service missed reaches it once the broker has given up on the group members that died.
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<Writer> citizens = new ArrayList<>();
    private static Writer officer;
    private static String street;
    private static String office;
    private static String campaign;

    @BeforeAll
    static void killEverythingWhileClientsWrite(Suite suite) throws Exception {
        importDirectory(suite);
        launchCampaign(suite);
        for (int i = 0; i < CITIZENS; i++) {
            citizens.add(new Writer(key -> report(suite, key)));
        }
        officer = new Writer(key -> recordLecture(suite, key));
        // The directory reaches the hazard service as events, and so does the campaign its own planning.
        writers().forEach(writer -> await().atMost(PATIENCE).until(writer::writes));
        List<Thread> writing = writers().map(Thread::startVirtualThread).toList();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answers(citizens).size() >= REPORTS_BEFORE
                        && answers(List.of(officer)).size() >= LECTURES_BEFORE);

        suite.cutPower();

        for (Thread thread : writing) {
            thread.join();
        }
        Suite.start(suite.layout(), UpOptions.USUAL, System.out::println);
        for (Writer writer : writers().toList()) {
            writer.repeatUnanswered();
        }
    }

    @Test
    void aRequestRepeatedUnderItsKeyShouldGetItsFirstAnswer() throws Exception {
        for (Writer writer : writers().toList()) {
            for (Map.Entry<String, Response> write : writer.acknowledged().entrySet()) {
                Response again = writer.repeat(write.getKey());

                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.asString()).isEqualTo(write.getValue().asString());
            }
        }
    }

    @Test
    void everyReceiptShouldOpenItsReport(Suite suite) {
        for (Response receipt : answers(citizens)) {
            given().header("Receipt-Secret", receipt.path("secret"))
                    .get(suite.gateway() + "/public/v1/hazard-reports/" + receipt.path("trackingNumber"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void everyReportShouldBeCountedOnceAndItsAcceptanceBeOwedOnce(Suite suite) {
        List<String> trackingNumbers = answers(citizens).stream()
                .map(receipt -> receipt.<String>path("trackingNumber"))
                .toList();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(list(suite, "/v1/dashboards/hazards?withinOrganizationId=" + office))
                    .extracting(hazard -> hazard.get("trackingNumber"))
                    .containsExactlyInAnyOrderElementsOf(trackingNumbers);
            assertThat(list(suite, "/v1/commitments?kind=HAZARD_ACCEPTANCE&organizationId=" + office))
                    .hasSameSizeAs(trackingNumbers);
        });
    }

    @Test
    void everyLectureShouldBeKeptAndCountOnce(Suite suite) throws Exception {
        List<String> lectures = answers(List.of(officer)).stream()
                .map(lecture -> lecture.<String>path("id"))
                .toList();
        String today = suite.clock().toLocalDate().toString();

        assertThat(list(suite, "/v1/activity-records?campaignId=" + campaign))
                .extracting(lecture -> lecture.get("id"))
                .containsExactlyInAnyOrderElementsOf(lectures);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(list(
                                suite,
                                "/v1/commitments?kind=ACTIVITY_QUOTA&campaignId=%s&organizationId=%s"
                                        .formatted(campaign, street)))
                        .filteredOn(quota -> quota.get("counterKey").equals("PARTY_HEAD")
                                && today.compareTo((String) quota.get("periodStart")) >= 0
                                && today.compareTo((String) quota.get("periodEnd")) <= 0)
                        .extracting(quota -> quota.get("quantityDone"))
                        .containsExactly(lectures.size()));
    }

    private static void importDirectory(Suite suite) throws Exception {
        as(suite, "platform")
                .contentType("text/csv; charset=UTF-8")
                .body(DIRECTORY)
                .post(suite.gateway() + "/v1/organization-imports")
                .then()
                .statusCode(202);
        office = organization(suite, "500105-awb");
        street = organization(suite, "500105001");
    }

    private static String organization(Suite suite, String code) {
        return await().atMost(PATIENCE)
                .until(
                        () -> list(suite, "/v1/organizations?limit=100").stream()
                                .filter(organization -> organization.get("code").equals(code))
                                .map(organization -> (String) organization.get("id"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void launchCampaign(Suite suite) throws Exception {
        LocalDate today = suite.clock().toLocalDate();
        LocalDate startOfHalfYear = LocalDate.of(today.getYear(), today.getMonthValue() > 6 ? 7 : 1, 1);
        Response draft = asOfficer(suite)
                .body(Map.of(
                        "templateKey", "leaders-talk-safety",
                        "organizationId", organization(suite, "500105"),
                        "startsOn", startOfHalfYear.toString()))
                .post(suite.gateway() + "/v1/campaigns");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        campaign = draft.path("id");
        asOfficer(suite)
                .header("If-Match", draft.header("ETag"))
                .post(suite.gateway() + "/v1/campaigns/" + campaign + "/publish")
                .then()
                .statusCode(200);
    }

    private static Response report(Suite suite, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("category", "FIRE", "description", "消防通道被堵", "divisionCode", "500105001"))
                .post(suite.gateway() + "/public/v1/hazard-reports");
    }

    private static Response recordLecture(Suite suite, String key) throws Exception {
        return asOfficer(suite)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "organizationId",
                        street,
                        "activityKind",
                        "LECTURE",
                        "counterKey",
                        "PARTY_HEAD",
                        "heldOn",
                        suite.clock().toLocalDate().toString(),
                        "place",
                        "街道会议室",
                        "participants",
                        30))
                .post(suite.gateway() + "/v1/activity-records");
    }

    /// All pages of a list, as the officer sees it.
    private static List<Map<String, Object>> list(Suite suite, String path) throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = asOfficer(suite);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(suite.gateway() + path);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            items.addAll(page.jsonPath().getList("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return items;
    }

    private static RequestSpecification asOfficer(Suite suite) throws Exception {
        return as(suite, "officer-jiangbei").contentType("application/json");
    }

    private static RequestSpecification as(Suite suite, String account) throws Exception {
        return given().header("Authorization", "Bearer " + suite.token(account));
    }

    private static Stream<Writer> writers() {
        return Stream.concat(citizens.stream(), Stream.of(officer));
    }

    private static List<Response> answers(Collection<Writer> of) {
        return of.stream()
                .flatMap(writer -> writer.acknowledged().values().stream())
                .toList();
    }
}
