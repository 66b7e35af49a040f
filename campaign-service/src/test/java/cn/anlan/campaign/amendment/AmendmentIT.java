package cn.anlan.campaign.amendment;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.WrittenCampaign;
import cn.anlan.events.EventTypes;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class AmendmentIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private WrittenCampaign written;
    private UUID campaign;

    @BeforeEach
    void publish() {
        TestClock.moveTo("2022-05-20T09:00+08:00", clock);
        district = TestDistrict.create();
        written = WrittenCampaign.drafted(district, "2022-06-01");
        campaign = written.id();
        written.revise(content("2022-12-31", report("progress", "2022-07-31", "2022-09-30")))
                .then()
                .statusCode(200);
        written.publish().then().statusCode(200);
        TestClock.moveTo("2022-08-15T09:00+08:00", clock);
        Awaitility.await()
                .untilAsserted(() -> district.asOfficer()
                        .get("/v1/campaigns/" + campaign)
                        .then()
                        .body("status", equalTo("RUNNING")));
    }

    static String report(String key, String... days) {
        return """
                {"key": "%s", "kind": "REPORT", "title": {"zh": "报送", "en": "Report"}, "audience": {"type": "KIND", "kinds": ["GOVERNMENT"]},
                 "schedule": {"holidayPolicy": "NONE",
                              "parts": [{"type": "DATES", "dates": ["%s"], "by": "00:00"}]}}
                """.formatted(key, String.join("\", \"", days));
    }

    private static String content(String endsOn, String... requirements) {
        return WrittenCampaign.content("2022-06-01", endsOn, requirements);
    }

    private Response amend(String endsOn, String... requirements) {
        return written.amend(content(endsOn, requirements));
    }

    private String amendments() {
        return "/v1/campaigns/" + campaign + "/amendments";
    }

    @Test
    void shouldListWhatChangedAndKeepEveryVersionReadable() {
        amend("2022-12-31", report("progress", "2022-07-31", "2022-10-31"), report("summary", "2022-12-31"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/amendments/1"))
                .body("number", equalTo(1))
                .body("reason", equalTo("市安委办调整部署"))
                .body("effectiveAt", equalTo(amendedAt()))
                .body("changes.kind", equalTo(List.of("CHANGED", "ADDED")))
                .body("changes.key", equalTo(List.of("progress", "summary")));
        amend("2022-11-30", report("progress", "2022-07-31", "2022-10-31"))
                .then()
                .statusCode(201)
                .body("changes.part", equalTo(List.of("CAMPAIGN", "REQUIREMENT")))
                .body("changes.kind", equalTo(List.of("CHANGED", "REMOVED")));

        // A unit that takes part reads it all.
        TestDistrict.as(district.street(), "liaison-officer")
                .get(amendments() + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items[1].changes.key", equalTo(List.of("progress", "summary")));
        TestDistrict.as(district.street(), "liaison-officer")
                .get(amendments())
                .then()
                .body("items.number", equalTo(List.of(2, 1, 0)))
                .body("items[2].reason", nullValue())
                .body("items[2].changes", equalTo(List.of()));
        for (var version : List.of("0:1:2022-12-31", "1:2:2022-12-31", "2:1:2022-11-30")) {
            var parts = version.split(":");
            TestDistrict.as(district.street(), "liaison-officer")
                    .get(amendments() + "/" + parts[0])
                    .then()
                    .statusCode(200)
                    .body("requirements.size()", equalTo(Integer.parseInt(parts[1])))
                    .body("endsOn", equalTo(parts[2]));
        }
        assertThatProblem(district.asOfficer().get(amendments() + "/3")).hasStatus(404);
        assertThatProblem(TestDistrict.create().asOfficer().get(amendments())).hasStatus(404);
    }

    private String amendedAt() {
        return district.asOfficer().get("/v1/campaigns/" + campaign).jsonPath().getString("amendedAt");
    }

    @Test
    void shouldTellOthersOfTheNewVersion() {
        amend("2022-12-31", report("progress", "2022-07-31", "2022-10-31"), report("summary", "2022-12-31"))
                .then()
                .statusCode(201);

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            var amended =
                    campaigns.await(campaign, data -> data.amendment() != null).data();
            assertThat(amended.amendment().number()).isEqualTo(1);
            assertThat(amended.amendment().effectiveAt()).hasToString(amendedAt());
            assertThat(amended.requirements()).hasSize(2);
            assertThat(amended.requirements().getFirst().bindsFrom()).isNull();
            // What comes by an amendment binds from its day.
            assertThat(amended.requirements().getLast().bindsFrom()).isEqualTo("2022-08-15");
        }
    }

    @Test
    void shouldNotMoveADeadlineIntoThePast() {
        assertThatProblem(amend("2022-12-31", report("progress", "2022-07-31", "2022-08-14")))
                .hasStatus(400)
                .hasCode("deadline-in-the-past")
                .hasErrorAt("/content/requirements/0/schedule");
        assertThatProblem(amend("2022-08-14", report("progress", "2022-07-31", "2022-09-30")))
                .hasStatus(400)
                .hasCode("deadline-in-the-past")
                .hasErrorAt("/content/endsOn");

        district.asOfficer().get(amendments()).then().body("items.number", equalTo(List.of(0)));
    }

    @Test
    void shouldPointIntoTheAmendmentAtWhatIsWrong() {
        assertThatProblem(amend(
                        "2022-12-31",
                        report("progress", "2022-09-30")
                                .replace(
                                        "\"type\": \"DATES\"",
                                        "\"type\": \"RULE\", \"rrule\": \"FREQ=SOMETIMES\", \"from\": \"2022-09-01\"")
                                .replace("\"dates\": [\"2022-09-30\"], ", "")))
                .hasStatus(400)
                .hasErrorAt("/content/requirements/0/schedule");
    }

    @Test
    void shouldKeepAConclusionBeforeTimeAsAnAmendment() {
        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"任务完成\"}")
                .post("/v1/campaigns/" + campaign + "/conclude")
                .then()
                .statusCode(200);

        district.asOfficer()
                .get(amendments())
                .then()
                .body("items.number", equalTo(List.of(1, 0)))
                .body("items[0].reason", equalTo("任务完成"))
                .body("items[0].changes[0].fields", equalTo(List.of("endsOn")));
        assertThatProblem(amend("2022-12-31", report("progress", "2022-07-31", "2022-09-30")))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldNeedTheVersionThatWasSeenAndAReason() {
        var body = """
                {"reason": "%s", "content": %s}
                """;
        var content = content("2022-12-31", report("progress", "2022-07-31", "2022-09-30"));

        assertThatProblem(
                        district.asOfficer().body(body.formatted("调整", content)).post(amendments()))
                .hasStatus(428);
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "\"99\"")
                        .body(body.formatted("调整", content))
                        .post(amendments()))
                .hasStatus(412);
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "*")
                        .body(body.formatted(" ", content))
                        .post(amendments()))
                .hasStatus(400)
                .hasErrorAt("/reason");
        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", "*")
                        .body(body.formatted("调整", content))
                        .post(amendments()))
                .hasStatus(404);
    }
}
