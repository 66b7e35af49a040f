package cn.anlan.campaign.leadership;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class LeadershipIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private TestLeaders street;

    @BeforeEach
    void foundADistrict() {
        TestClock.moveTo("2022-06-01T09:00+08:00", clock);
        district = TestDistrict.create();
        street = new TestLeaders(district.street());
    }

    @Test
    void shouldTellWhoHeldAPostAndWhen() {
        var post = street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");
        street.appointsNew(post, "甲某某", "2020-05-01");
        street.appointsNew(post, "乙某某", "2021-03-01");
        street.vacates(post, "2022-05-01").then().statusCode(200).body("holder", nullValue());

        district.asOfficer()
                .get(post + "/holdings?limit=1")
                .then()
                .body("items.name", equalTo(List.of("甲某某")))
                .body("items.heldUntil", equalTo(List.of("2021-03-01")));
        district.asOfficer()
                .get(post + "/holdings")
                .then()
                .body("items.name", equalTo(List.of("甲某某", "乙某某")))
                .body("items[1].heldUntil", equalTo("2022-05-01"));
        district.asOfficer()
                .get("/v1/leadership-posts?organizationId=" + district.street())
                .then()
                .body("items.title", equalTo(List.of("党工委书记")))
                .body("items.kindLabel", equalTo(List.of("党委（党组）主要负责人")));
    }

    @Test
    void shouldHaveOneHeadOfEachKind() {
        street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");
        street.opens("ADMINISTRATIVE_HEAD", "办事处主任", "2020-05-01");
        street.opens("MEMBER", "副主任", "2020-05-01");
        street.opens("MEMBER", "副主任", "2020-05-01");

        assertThatProblem(TestDistrict.as(district.street(), "unit-leader")
                        .body("""
                                {"organizationId": "%s", "kind": "PARTY_HEAD", "title": "书记", "openedOn": "2020-05-01"}
                                """.formatted(district.street()))
                        .post("/v1/leadership-posts"))
                .hasStatus(409)
                .hasCode("head-exists");
    }

    @Test
    void shouldTellWhatHappenedInItsOrder() {
        var post = street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");

        assertThatProblem(street.appoints(post, "\"name\": \"甲某某\"", "2020-04-30"))
                .hasStatus(400)
                .hasErrorAt("/from");
        assertThatProblem(street.appoints(post, "\"name\": \"甲某某\"", "2022-06-02"))
                .hasStatus(400)
                .hasErrorAt("/from");
        var person = street.appointsNew(post, "甲某某", "2020-05-01");
        assertThatProblem(street.vacates(post, "2020-05-01")).hasStatus(400).hasErrorAt("/on");
        assertThatProblem(street.appoints(post, "\"personId\": \"%s\"".formatted(person), "2021-01-01"))
                .hasStatus(409)
                .hasCode("state-conflict");
        assertThatProblem(street.appoints(post, "\"personId\": \"%s\"".formatted(Ids.next()), "2021-01-01"))
                .hasStatus(400)
                .hasErrorAt("/personId");
        assertThatProblem(street.appoints(
                        post, "\"personId\": \"%s\", \"name\": \"乙某某\"".formatted(person), "2021-01-01"))
                .hasStatus(400)
                .hasErrorAt("/personId");
    }

    @Test
    void shouldShowPostsToThoseWhoseScopeItIs() {
        var post = street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");
        var person = street.appointsNew(post, "甲某某", "2020-05-01");
        var stranger = TestDistrict.create();

        assertThatProblem(stranger.asOfficer().get(post)).hasStatus(404);
        assertThatProblem(stranger.asOfficer().get(post + "/holdings")).hasStatus(404);
        stranger.asOfficer().get("/v1/leadership-posts").then().body("items", hasSize(0));
        assertThatProblem(new TestLeaders(stranger.street()).vacates(post, "2021-01-01"))
                .hasStatus(404);
        var elsewhere = new TestLeaders(stranger.street());
        assertThatProblem(elsewhere.appoints(
                        elsewhere.opens("PARTY_HEAD", "书记", "2020-05-01"),
                        "\"personId\": \"%s\"".formatted(person),
                        "2021-01-01"))
                .hasStatus(400)
                .hasErrorAt("/personId");
    }

    @Test
    void shouldHoldEditsToTheVersionThatWasSeen() {
        var post = street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");
        street.appointsNew(post, "甲某某", "2020-05-01");

        assertThatProblem(TestDistrict.as(district.street(), "unit-leader")
                        .header("If-Match", "\"0\"")
                        .body("{\"on\": \"2021-01-01\"}")
                        .post(post + "/vacate"))
                .hasStatus(412);
        assertThatProblem(TestDistrict.as(district.street(), "unit-leader")
                        .body("{\"on\": \"2021-01-01\"}")
                        .post(post + "/vacate"))
                .hasStatus(428);
    }
}
