package cn.anlan.campaign.cascade;

import static cn.anlan.campaign.cascade.DistrictCascade.derive;
import static cn.anlan.campaign.cascade.DistrictCascade.meeting;
import static cn.anlan.campaign.cascade.DistrictCascade.publish;
import static cn.anlan.campaign.cascade.DistrictCascade.publishNow;
import static cn.anlan.campaign.cascade.DistrictCascade.summary;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The district asks its streets and enterprises for meetings and reports; a street makes a plan of its own of it.
@QuarkusTest
@WithPlatform
class CascadeIT {

    @Inject
    Clock clock;

    private DistrictCascade cascade;
    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void publishTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        cascade = DistrictCascade.published();
        district = cascade.district();
        campaign = cascade.campaign();
    }

    @Test
    void shouldEndACascadeAtTheEnterprises() {
        TestDistrict.importAsAdministrator("""
                        code,name,kind,parentCode
                        P-3,三级,GOVERNMENT,P-STREET
                        P-4,四级,GOVERNMENT,P-3
                        P-5,五级,GOVERNMENT,P-4
                        P-6,六级,GOVERNMENT,P-5
                        P-7,七级,ENTERPRISE,P-6
                        """.replace("P-", district.prefix() + "-"), "")
                .then()
                .body("state", equalTo("COMPLETED"));
        var below = Stream.of("STREET", "3", "4", "5", "6")
                .map(unit -> Ids.named("organization:" + district.prefix() + "-" + unit))
                .toList();
        var parent = campaign;
        for (var unit : below) {
            parent = derive(unit, parent).jsonPath().getUUID("id");
            publish(unit, parent).then().statusCode(200);
        }

        assertThatProblem(derive(Ids.named("organization:" + district.prefix() + "-7"), parent))
                .hasStatus(409)
                .hasCode("cascade-too-deep");
    }

    @Test
    void shouldDeriveAPlanThatHasAllThatTheCampaignAboveAsks() {
        var above =
                district.asOfficer().get("/v1/campaigns/" + campaign).jsonPath().<String>getList("requirements.id");

        derive(district.street(), campaign)
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("parentId", equalTo(campaign.toString()))
                .body("title.zh", equalTo("专题实施方案"))
                .body("requirements.key", equalTo(List.of("meeting", "summary")))
                .body("requirements.inheritedFrom", equalTo(above));
        assertThatProblem(derive(district.street(), campaign)).hasStatus(409).hasCode("already-derived");
        // Who does not see the campaign cannot derive from it, nor who stands beside it, nor in another's name.
        assertThatProblem(derive(TestDistrict.create().street(), campaign)).hasStatus(404);
        assertThatProblem(derive(district.office(), campaign)).hasStatus(400).hasErrorAt("/organizationId");
        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .body("{\"organizationId\": \"%s\"}".formatted(district.bureau()))
                        .post("/v1/campaigns/" + campaign + "/derive"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
    }

    @Test
    void shouldLetAPlanAskForMoreAndEarlierButNotForLess() {
        var plan = cascade.derived();

        cascade.revise(plan, meeting("MONTH"), summary(true, "2022-12-20"))
                .then()
                .statusCode(200);
        assertThatProblem(cascade.revise(plan, meeting("HALF_YEAR"), summary(true, "2022-12-20")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements/0");
        cascade.revise(plan, meeting("QUARTER"), summary(true, "2022-12-10"))
                .then()
                .statusCode(200)
                .body(
                        "requirements[1].inheritedFrom",
                        equalTo(cascade.read(campaign).jsonPath().getString("requirements[1].id")));
        assertThatProblem(cascade.revise(plan, meeting("QUARTER"), summary(true, "2022-12-21")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements/1");
        assertThatProblem(cascade.revise(plan, meeting("QUARTER")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements");
        cascade.revise(
                        plan,
                        meeting("QUARTER"),
                        summary(true, "2022-12-20"),
                        summary(true, "2022-06-20").replace("summary", "halfway"))
                .then()
                .statusCode(200)
                .body("requirements[2].inheritedFrom", nullValue());
    }

    /// The street has no department below it.
    @Test
    void shouldTakeOverWhatIsAskedOfOthersThanThePlansUnits() {
        var ofDepartments = summary(true, "2022-12-20")
                .replace("\"summary\"", "\"departments\"")
                .replace("\"GOVERNMENT\", \"ENTERPRISE\"", "\"DEPARTMENT\"");
        cascade.amendTheDistricts(meeting("QUARTER"), summary(true, "2022-12-20"), ofDepartments);
        var plan = cascade.derived();

        publishNow(district.street(), plan);
    }

    @Test
    void shouldTellWhichCampaignAPlanCarriesOut() {
        var plan = cascade.derived();
        publishNow(district.street(), plan);

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            var published = campaigns.await(plan, data -> true).data();
            assertThat(published.parentId()).isEqualTo(campaign);
            assertThat(published.requirements())
                    .extracting(requirement -> requirement.inheritedFrom())
                    .containsExactly(
                            Ids.named("requirement:" + campaign + ":meeting"),
                            Ids.named("requirement:" + campaign + ":summary"));
        }
        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaigns?parentId=" + campaign)
                .then()
                .body("items.id", equalTo(List.of(plan.toString())));
    }

    @Test
    void shouldOweEachDutyOnceToTheNearestPlan() {
        cascade.awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var plan = cascade.derived();
        publishNow(district.street(), plan);

        // What had come due stays above; from the second quarter on, under way, it is owed to the street.
        cascade.awaitMeetings(
                campaign, "2022-01-01 OPEN", "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
        cascade.awaitMeetings(plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");

        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaigns/" + campaign + "/enrolments")
                .then()
                .body("items.owedTo", equalTo(List.of(plan.toString())));
        try (var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            enrolments.await(event -> event.data().campaignId().equals(campaign)
                    && event.data().organizationId().equals(district.plant())
                    && event.data().requirementIds().isEmpty());
        }
    }

    @Test
    void shouldOweItToTheCampaignAboveAgainWhenThePlanIsCalledOff() {
        cascade.awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var plan = cascade.derived();
        publishNow(district.street(), plan);
        cascade.awaitMeetings(plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");

        TestDistrict.as(district.street(), "committee-officer")
                .header("If-Match", "*")
                .body("{\"reason\": \"统一按区方案执行\"}")
                .post("/v1/campaigns/" + plan + "/cancel")
                .then()
                .statusCode(200);

        cascade.awaitMeetings(plan, "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
        cascade.awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "conclude"})
    void shouldNotPublishAPlanOfACampaignThatHasEnded(String end) {
        var plan = cascade.derived();

        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"任务完成\"}")
                .post("/v1/campaigns/" + campaign + "/" + end)
                .then()
                .statusCode(200);

        if (end.equals("conclude")) {
            // A conclusion before time is an amendment, and an end.
            cascade.adopt(plan).then().statusCode(200);
        }
        assertThatProblem(publish(district.street(), plan)).hasStatus(409).hasCode("parent-closed");
        cascade.read(plan).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void shouldShowAnAmendmentAboveUntilItIsAdopted() {
        var draft = cascade.derived();

        cascade.amendTheDistricts(
                meeting("QUARTER"),
                summary(true, "2022-12-01"),
                summary(true, "2022-06-20").replace("summary", "halfway"));

        cascade.read(draft).then().body("parentAmendment", equalTo(0)).body("pendingAmendment", equalTo(1));
        assertThatProblem(publish(district.street(), draft)).hasStatus(409).hasCode("parent-amended");
        assertThatProblem(cascade.revise(draft, meeting("QUARTER"), summary(true, "2022-12-20")))
                .hasStatus(409)
                .hasCode("parent-amended");
        cascade.adopt(draft)
                .then()
                .statusCode(200)
                .body("parentAmendment", equalTo(1))
                .body("pendingAmendment", nullValue())
                .body("requirements.key", equalTo(List.of("meeting", "summary", "halfway")))
                .body("requirements[1].schedule.parts[0].dates", equalTo(List.of("2022-12-01")));
        assertThatProblem(cascade.adopt(draft)).hasStatus(409).hasCode("state-conflict");
        publishNow(district.street(), draft);
    }

    @Test
    void shouldAmendAPublishedPlanByAdoptingAndKeepWhatIsStricter() {
        var plan = cascade.derived();
        cascade.revise(plan, meeting("QUARTER"), summary(true, "2022-11-20"))
                .then()
                .statusCode(200);
        publishNow(district.street(), plan);

        cascade.amendTheDistricts(summary(true, "2022-12-01"));
        cascade.adopt(plan)
                .then()
                .statusCode(200)
                .body("amendments", equalTo(1))
                .body("requirements.key", equalTo(List.of("summary")))
                .body("requirements[0].schedule.parts[0].dates", equalTo(List.of("2022-11-20")));

        TestDistrict.as(district.street(), "committee-officer")
                .get("/v1/campaigns/" + plan + "/amendments")
                .then()
                .body("items[0].reason", equalTo("采纳上级修订：市安委办调整部署"))
                .body("items[0].changes.kind", equalTo(List.of("REMOVED")));
    }

    @Test
    void shouldLeaveOutWhatIsNotDemanded() {
        cascade.amendTheDistricts(meeting("QUARTER"), summary(false, "2022-12-20"));
        var plan = cascade.derived();

        cascade.revise(plan, meeting("QUARTER")).then().statusCode(200);
        publishNow(district.street(), plan);
    }

    @Test
    void shouldNotConcludeAPlanBeforeWhatItInherits() {
        var plan = cascade.derived();
        publishNow(district.street(), plan);

        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", "*")
                        .body("{\"reason\": \"提前完成\"}")
                        .post("/v1/campaigns/" + plan + "/conclude"))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened");
    }
}
