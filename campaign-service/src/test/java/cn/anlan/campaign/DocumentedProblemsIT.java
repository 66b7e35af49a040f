package cn.anlan.campaign;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.Ids;
import cn.anlan.testing.ProblemAssert;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong between honest people: each has its code, says where it is, and speaks the caller's language.
@QuarkusTest
@WithPlatform
class DocumentedProblemsIT {

    private static final int AT_ONCE = 6;

    @Inject
    Clock clock;

    private TestDistrict district;

    @BeforeEach
    void foundADistrict() {
        TestClock.moveTo("2022-05-20T09:00+08:00", clock);
        district = TestDistrict.create();
    }

    @Test
    void shouldLetOneOfManyCreateUnderAnIdAtTheSameInstant() throws Exception {
        var id = Ids.next();

        var refused = allButOne(201, atOnce(number -> draft(district.asOfficer(), id)));

        for (var answer : refused) {
            assertThatProblem(answer).hasStatus(409).hasCode("id-taken");
        }
        refusal(officer -> draft(officer, id), "该编号已被使用", "The id is already in use")
                .hasStatus(409)
                .hasCode("id-taken");
    }

    @Test
    void shouldKeepOneOfManyEditsOfTheSameVersion() throws Exception {
        var draft = draft(district.asOfficer(), Ids.next());
        var etag = draft.header("ETag");

        var refused = allButOne(
                200,
                atOnce(number -> revise(district.asOfficer(), draft, etag, report("number-" + number, "2022-07-31"))));

        for (var answer : refused) {
            assertThatProblem(answer).hasStatus(412).hasCode("stale-version");
        }
        refusal(
                        officer -> revise(officer, draft, etag, report("late", "2022-07-31")),
                        "数据已被修改，请刷新后再试",
                        "This has changed since you read it; reload it first")
                .hasStatus(412)
                .hasCode("stale-version");
    }

    @Test
    void shouldPublishOnceHoweverManyDoAtOnce() throws Exception {
        var draft = draft(district.asOfficer(), Ids.next());
        var etag = revise(district.asOfficer(), draft, "*", report("report", "2022-07-31"))
                .header("ETag");

        var refused = allButOne(200, atOnce(number -> publish(district.asOfficer(), draft, etag)));

        for (var answer : refused) {
            assertThatProblem(answer).hasStatus(412).hasCode("stale-version");
        }
    }

    @Test
    void shouldTakeAKeyForOneRequestOnly() {
        var officer = TestTokens.of(district.office(), "committee-officer");
        var key = UUID.randomUUID().toString();
        Function<RequestSpecification, Response> another =
                request -> draft(request.auth().oauth2(officer).header("Idempotency-Key", key), Ids.next());
        another.apply(given().contentType("application/json")).then().statusCode(201);

        refusal(another, "Idempotency-Key 已用于另一请求", "The Idempotency-Key was used for a different request")
                .hasStatus(422)
                .hasCode("idempotency-key-reused");
    }

    @Test
    void shouldNotTellWhatIsOutOfScopeFromWhatIsNot() {
        var draft = draft(district.asOfficer(), Ids.next());
        var plant = district.plant();
        district = TestDistrict.create();

        for (var path : List.of(
                location(draft),
                "/v1/organizations/" + plant,
                "/v1/campaigns/" + Ids.next(),
                "/v1/organizations/" + Ids.next())) {
            refusal(officer -> officer.get(path), "未找到", "Not found")
                    .hasStatus(404)
                    .hasCode("not-found");
        }
    }

    @Test
    void shouldNotPublishASelectorThatReachesNobody() {
        var draft = draft(district.asOfficer(), Ids.next());
        revise(district.asOfficer(), draft, "*", report("report", "2022-07-31").replace("GOVERNMENT", "INSTITUTION"));

        refusal(officer -> publish(officer, draft, "*"), "有要求没有任何单位承担", "A requirement reaches nobody")
                .hasStatus(409)
                .hasCode("audience-empty")
                .hasErrorAt("/requirements/0");
    }

    @Test
    void shouldNotAmendADeadlineIntoThePast() {
        var draft = draft(district.asOfficer(), Ids.next());
        revise(district.asOfficer(), draft, "*", report("report", "2022-07-31"));
        publish(district.asOfficer(), draft, "*").then().statusCode(200);

        refusal(
                        officer -> officer.header("If-Match", "*")
                                .body("{\"reason\": \"市安委办调整部署\", \"content\": %s}"
                                        .formatted(content(report("report", "2022-05-19"))))
                                .post(location(draft) + "/amendments"),
                        "修订后的期限已过；修订只能改变以后的安排",
                        "An amendment changes the future only; a deadline has passed")
                .hasStatus(400)
                .hasCode("deadline-in-the-past")
                .hasErrorAt("/content/requirements/0/schedule");
    }

    @Test
    void shouldRefuseToMoveABodyBelowItself() {
        refusal(
                        officer -> officer.header("If-Match", "*")
                                .body("{\"parentId\": \"%s\"}".formatted(district.plant()))
                                .post("/v1/organizations/" + district.street() + "/move"),
                        "上级关系成环",
                        "An organisation would be its own ancestor")
                .hasStatus(409)
                .hasCode("organization-cycle");
    }

    @Test
    void shouldRefuseAnImportWithACycle() {
        var refused = TestDistrict.importAs(
                TestTokens.of(district.office(), "committee-officer"), """
                code,name,kind,parentCode
                P-STREET,海棠溪街道,GOVERNMENT,P-PLANT
                """.replace("P-", district.prefix() + "-"), "");

        refused.then()
                .body("state", equalTo("REFUSED"))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].column", equalTo("parentCode"))
                .body("errors[0].code", equalTo("cycle"));
    }

    /// What the office is told, in both languages.
    private ProblemAssert refusal(Function<RequestSpecification, Response> request, String zh, String en) {
        assertThatProblem(request.apply(district.asOfficer().header("Accept-Language", "en")))
                .hasTitle(en);
        return assertThatProblem(request.apply(district.asOfficer())).hasTitle(zh);
    }

    private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<Response>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                pending.add(threads.submit(() -> {
                    together.await();
                    return request.apply(number);
                }));
            }
            var answers = new ArrayList<Response>();
            for (var answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<Response> allButOne(int status, List<Response> answers) {
        var others =
                answers.stream().filter(answer -> answer.statusCode() != status).toList();
        assertThat(others).hasSize(answers.size() - 1);
        return others;
    }

    private Response draft(RequestSpecification officer, UUID id) {
        return officer.body("""
                        {"id": "%s", "organizationId": "%s", "startsOn": "2022-06-01", "title": {"zh": "草案", "en": "Draft"}}
                        """.formatted(id, district.office())).post("/v1/campaigns");
    }

    private static Response revise(RequestSpecification officer, Response draft, String ifMatch, String requirement) {
        return officer.header("If-Match", ifMatch).body(content(requirement)).put(location(draft));
    }

    private static Response publish(RequestSpecification officer, Response draft, String ifMatch) {
        return officer.header("If-Match", ifMatch).post(location(draft) + "/publish");
    }

    private static String location(Response draft) {
        return "/v1/campaigns/" + draft.jsonPath().getString("id");
    }

    private static String content(String requirement) {
        return """
                {"title": {"zh": "安全生产月", "en": "Safety Month"}, "startsOn": "2022-06-01", "endsOn": "2022-12-31",
                 "requirements": [%s]}
                """.formatted(requirement);
    }

    private static String report(String key, String day) {
        return """
                {"key": "%s", "kind": "REPORT", "title": {"zh": "报送", "en": "Report"},
                 "audience": {"type": "KIND", "kinds": ["GOVERNMENT"]},
                 "schedule": {"holidayPolicy": "NONE", "parts": [{"type": "DATES", "dates": ["%s"], "by": "00:00"}]}}
                """.formatted(key, day);
    }
}
