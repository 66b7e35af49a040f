package cn.anlan.campaign.launch;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class DraftIT {

    /// R5: a month with a tour that goes on, a consultation day, and a summary.
    private static final String SAFETY_MONTH = """
            {"title": {"zh": "安全生产月", "en": "Safety Month"}, "theme": "遵守安全生产法，当好第一责任人",
             "issuer": "歙县科技商务经济信息化局", "documentNumber": "歙科商经[2022]034号",
             "startsOn": "2022-06-01", "endsOn": "2022-12-31", "goals": ["人人讲安全"],
             "phases": [
               {"key": "month", "title": {"zh": "安全生产月", "en": "Safety Month"}, "startsOn": "2022-06-01",
                "endsOn": "2022-06-30", "goals": ["宣传咨询日"]},
               {"key": "tour", "title": {"zh": "江淮行", "en": "County tour"}, "startsOn": "2022-06-01",
                "endsOn": "2022-12-31"}],
             "requirements": [
               {"key": "consultation", "kind": "ACTIVITY", "title": {"zh": "宣传咨询日", "en": "Consultation day"},
                "phaseKey": "month", "activityKinds": ["CONSULTATION_DAY"], "audience": {"type": "KIND", "kinds": ["GOVERNMENT", "ENTERPRISE"]},
                "schedule": {"holidayPolicy": "NONE",
                             "parts": [{"type": "DATES", "dates": ["2022-06-16"], "by": "00:00"}]}},
               {"key": "summary", "kind": "REPORT", "title": {"zh": "总结报告", "en": "Summary"}, "mandatory": false,
                "audience": {"type": "KIND", "kinds": ["GOVERNMENT"]},
                "schedule": {"holidayPolicy": "NEXT_WORKING_DAY",
                             "parts": [{"type": "DATES", "dates": ["2022-12-31"], "by": "16:00"}]}}]}
            """;

    @Inject
    Clock clock;

    private TestDistrict district;
    private String path;

    @BeforeEach
    void draftFromScratch() {
        TestClock.moveTo("2022-05-20T09:00+08:00", clock);
        district = TestDistrict.create();
        path = district.asOfficer()
                .body("""
                        {"organizationId": "%s", "startsOn": "2022-06-01", "title": {"zh": "草案", "en": "Draft"}}
                        """.formatted(district.office()))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .body("templateKey", nullValue())
                .body("requirements", equalTo(List.of()))
                .extract()
                .header("Location");
    }

    private Response revise(String content) {
        return district.asOfficer().header("If-Match", "*").body(content).put(path);
    }

    @Test
    void shouldRewriteAWholeDraft() {
        var revised = revise(SAFETY_MONTH);

        revised.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title.zh", equalTo("安全生产月"))
                .body("documentNumber", equalTo("歙科商经〔2022〕34号"))
                .body("issuer", equalTo("歙县科技商务经济信息化局"))
                .body("goals", equalTo(List.of("人人讲安全")))
                .body("phases.key", equalTo(List.of("month", "tour")))
                .body("requirements.key", equalTo(List.of("consultation", "summary")))
                .body("requirements.mandatory", equalTo(List.of(true, false)))
                .body("requirements[0].target.quantity", equalTo(1))
                .body("requirements[1].audience.kinds", equalTo(List.of("GOVERNMENT")));
        district.asOfficer().get(path).then().statusCode(200).body("phases[0].goals", equalTo(List.of("宣传咨询日")));

        // What was read can be sent back; what is left out is gone, what goes on is the same.
        var ids = revised.jsonPath().getList("requirements.id");
        revise(SAFETY_MONTH.replaceAll("(?s),\\s*\\{\"key\": \"summary\".*", "]}"))
                .then()
                .statusCode(200)
                .body("requirements.id", equalTo(ids.subList(0, 1)));
    }

    @Test
    void shouldPublishWhatWasWritten() {
        revise(SAFETY_MONTH).then().statusCode(200);
        var id = district.asOfficer()
                .header("If-Match", "*")
                .post(path + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            CampaignChanged published = campaigns.await(id, data -> true).data();
            assertThat(published.templateKey()).isEqualTo(CampaignChanged.NO_TEMPLATE);
            assertThat(published.phases()).extracting(phase -> phase.key()).containsExactly("month", "tour");
            assertThat(published.requirements()).hasSize(2);
            assertThat(published.amendment()).isNull();
        }
        assertThatProblem(revise(SAFETY_MONTH)).hasStatus(409).hasCode("state-conflict");
        assertThatProblem(district.asOfficer().header("If-Match", "*").delete(path))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldPointAtWhatIsWrong() {
        assertThatProblem(revise(SAFETY_MONTH.replace("\"endsOn\": \"2022-06-30\"", "\"endsOn\": \"2023-06-30\"")))
                .hasStatus(400)
                .hasErrorAt("/phases/0/endsOn");
        assertThatProblem(revise(SAFETY_MONTH.replace("\"phaseKey\": \"month\"", "\"phaseKey\": \"year\"")))
                .hasStatus(400)
                .hasErrorAt("/requirements/0/phaseKey");
        assertThatProblem(revise(SAFETY_MONTH.replace("[\"CONSULTATION_DAY\"]", "[]")))
                .hasStatus(400)
                .hasErrorAt("/requirements/0/activityKinds");
        assertThatProblem(revise(SAFETY_MONTH.replace("\"summary\"", "\"\"")))
                .hasStatus(400)
                .hasErrorAt("/requirements/1/key");
        assertThatProblem(revise(SAFETY_MONTH.replace("\"theme\"", "\"moto\""))).hasStatus(400);
    }

    @Test
    void shouldNeedTheVersionThatWasSeen() {
        assertThatProblem(district.asOfficer().body(SAFETY_MONTH).put(path)).hasStatus(428);
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "\"9\"")
                        .body(SAFETY_MONTH)
                        .put(path))
                .hasStatus(412);
        assertThatProblem(district.asOfficer().delete(path)).hasStatus(428);
        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", "*")
                        .body(SAFETY_MONTH)
                        .put(path))
                .hasStatus(404);
    }

    @Test
    void shouldThrowADraftAway() {
        district.asOfficer().header("If-Match", "*").delete(path).then().statusCode(204);

        assertThatProblem(district.asOfficer().get(path)).hasStatus(404);
    }

    @Test
    void shouldAskForATitleWhereNoTemplateGivesOne() {
        assertThatProblem(district.asOfficer()
                        .body("""
                        {"organizationId": "%s", "startsOn": "2022-06-01"}
                        """.formatted(district.office()))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasErrorAt("/title");
    }
}
