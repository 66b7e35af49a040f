package cn.anlan.campaign.leadinggroup;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class LeadingGroupIT {

    private static final String HEAD = "{\"part\": \"HEAD\", \"post\": \"主任\", \"name\": \"甲某某\"}";

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-03-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2022-03-01");
    }

    private static String composition(boolean mirrored, String... members) {
        return """
                {"title": "活动领导小组", "mirrored": %s, "members": [%s]}
                """.formatted(mirrored, String.join(",", members));
    }

    private Response setUp(RequestSpecification caller, UUID organization, String composition) {
        return caller.body("""
                {"campaignId": "%s", "organizationId": "%s", "composition": %s}
                """.formatted(campaign, organization, composition)).post("/v1/leading-groups");
    }

    private List<String> unitsWithout(RequestSpecification caller) {
        return caller.get("/v1/campaigns/" + campaign + "/leading-group-gaps?limit=100")
                .jsonPath()
                .getList("items.organizationId");
    }

    @Test
    void shouldSetUpTheGroupOfTheBodyThatRunsTheCampaign() {
        var location = setUp(district.asOfficer(), district.committee(), """
                {"title": "大宣传大实践活动领导小组", "officeOrganizationId": "%s", "mirrored": true, "members": [
                    {"part": "HEAD", "post": "区安委办主任", "name": "甲某某"},
                    {"part": "DEPUTY_HEAD", "organizationId": "%s", "post": "副局长"},
                    {"part": "MEMBER", "organizationId": "%s"},
                    {"part": "OFFICE_HEAD", "post": "区安委办副主任", "name": "乙某某"},
                    {"part": "TASK_FORCE_MEMBER", "organizationId": "%s", "post": "安监科长"}]}
                """.formatted(
                                district.office(), district.bureau(), district.street(), district.bureau()))
                .then()
                .statusCode(201)
                .body("establishedOn", equalTo("2022-03-01"))
                .body("mirrored", equalTo(true))
                .extract()
                .header("Location")
                .replaceAll(".*(?=/v1/)", "");

        district.asOfficer()
                .get(location)
                .then()
                .statusCode(200)
                .body("officeOrganizationId", equalTo(district.office().toString()))
                .body(
                        "members.part",
                        equalTo(List.of("HEAD", "DEPUTY_HEAD", "MEMBER", "OFFICE_HEAD", "TASK_FORCE_MEMBER")))
                .body("members[0].name", equalTo("甲某某"))
                .body("members[0].partLabel", equalTo("组长"))
                .body("members[1].organizationId", equalTo(district.bureau().toString()))
                .body("members[1].name", nullValue());
    }

    @Test
    void shouldListUnitsWithoutAGroupOfTheirOwnWhereTheCampaignAsksForIt() {
        setUp(district.asOfficer(), district.committee(), composition(false, HEAD))
                .then()
                .statusCode(201);
        assertThat(unitsWithout(district.asOfficer())).isEmpty();

        var group = district.asOfficer()
                .get("/v1/leading-groups?campaignId=" + campaign)
                .jsonPath()
                .getString("items[0].id");
        district.asOfficer()
                .header("If-Match", "\"0\"")
                .body(composition(true, HEAD))
                .put("/v1/leading-groups/" + group)
                .then()
                .statusCode(200);
        assertThat(unitsWithout(district.asOfficer()))
                .containsExactly(
                        district.bureau().toString(),
                        district.plant().toString(),
                        district.street().toString());

        setUp(TestDistrict.as(district.street(), "unit-leader"), district.street(), composition(false, HEAD))
                .then()
                .statusCode(201);
        assertThat(unitsWithout(district.asOfficer()))
                .containsExactly(district.bureau().toString(), district.plant().toString());
        // A street sees the gaps of its own part of the tree.
        assertThat(unitsWithout(TestDistrict.as(district.street(), "unit-leader")))
                .containsExactly(district.plant().toString());
    }

    @Test
    void shouldRecomposeAGroupThatWasSeen() {
        var created = setUp(district.asOfficer(), district.committee(), composition(false, HEAD));
        var path = created.header("Location").replaceAll(".*(?=/v1/)", "");
        var both = composition(false, HEAD, "{\"part\": \"HEAD\", \"post\": \"书记\"}");

        var changed = district.asOfficer()
                .header("If-Match", created.header("ETag"))
                .body(both)
                .put(path);

        changed.then().statusCode(200).body("members", hasSize(2));
        assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThatProblem(district.asOfficer()
                        .header("If-Match", created.header("ETag"))
                        .body(both)
                        .put(path))
                .hasStatus(412);
        assertThatProblem(district.asOfficer().body(both).put(path)).hasStatus(428);
    }

    @Test
    void shouldRefuseAGroupThatIsNone() {
        var member = "{\"part\": \"MEMBER\", \"organizationId\": \"%s\"}";
        assertThatProblem(setUp(
                        TestDistrict.as(district.street(), "unit-leader"),
                        district.street(),
                        composition(true, member.formatted(Ids.next()), "{\"part\": \"MEMBER\"}")))
                .hasStatus(400)
                .hasErrorAt("/composition/mirrored")
                .hasErrorAt("/composition/members")
                .hasErrorAt("/composition/members/0/organizationId")
                .hasErrorAt("/composition/members/1");
        assertThatProblem(setUp(
                        TestDistrict.as(district.street(), "unit-leader"),
                        district.street(),
                        composition(false, HEAD, HEAD, HEAD)))
                .hasStatus(400)
                .hasErrorAt("/composition/members");
    }

    @Test
    void shouldSetUpOneGroupForEachOrganisationThatTakesPart() {
        var stranger = TestDistrict.create();
        assertThatProblem(setUp(stranger.asOfficer(), stranger.street(), composition(false, HEAD)))
                .hasStatus(409)
                .hasCode("organization-not-enrolled");
        assertThatProblem(setUp(stranger.asOfficer(), district.street(), composition(false, HEAD)))
                .hasStatus(400)
                .hasErrorAt("/organizationId");

        var first = setUp(district.asOfficer(), district.street(), composition(false, HEAD));
        first.then().statusCode(201);
        assertThatProblem(setUp(district.asOfficer(), district.street(), composition(false, HEAD)))
                .hasStatus(409)
                .hasCode("leading-group-exists");
        assertThatProblem(stranger.asOfficer().get(first.header("Location").replaceAll(".*(?=/v1/)", "")))
                .hasStatus(404);
        stranger.asOfficer()
                .get("/v1/leading-groups?campaignId=" + campaign)
                .then()
                .body("items", hasSize(0));
    }
}
