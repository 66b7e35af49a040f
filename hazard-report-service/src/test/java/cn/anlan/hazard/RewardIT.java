package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reporter is rewarded: claimed with the receipt, proposed, approved and paid by three people, of whom none knows
/// all.
@QuarkusTest
@WithPlatform
class RewardIT {

    private static final String DIVISION = "500119";
    private static final Map<String, ?> PAYEE =
            Map.of("name", "张三", "account", "6222020000001234567", "bank", "某银行某支行");
    private static final Map<String, ?> MAJOR = Map.of("ground", "MAJOR_HAZARD", "fineCents", 5_000_000);

    private static District district;
    private static District shandong;
    private static String proposing;
    private static String approving;
    private static String paying;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        district = District.founded(DIVISION);
        shandong = District.founded("370103");
        proposing = TestTokens.as("officer-reward-1", district.office(), "committee-officer")
                .sign();
        approving = TestTokens.as("officer-reward-2", district.office(), "committee-officer")
                .sign();
        paying = TestTokens.as("custodian-reward", district.office(), "case-custodian")
                .sign();
    }

    @Test
    void shouldPayAReporterWhomNobodyOfTheCaseKnows() throws SQLException {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        claims(reporter, Map.of("wantsMoney", true, "notExcluded", true, "payee", PAYEE, "weights", List.of(1, 1, 1)))
                .then()
                .statusCode(201)
                .body("state", equalTo("CLAIMED"))
                .body("amountCents", nullValue());
        String claim = claimOf(reporter);

        Response proposed = step(proposing, claim, "propose", MAJOR);
        proposed.then()
                .statusCode(200)
                .body("ruleCode", equalTo("national-2018"))
                .body("baseCents", equalTo(750_000))
                .body("amountCents", equalTo(750_000))
                .body("sharesCents", contains(250_000, 250_000, 250_000));
        assertThat(proposed.asString()).doesNotContain("张三").doesNotContain("6222");
        follows(reporter).then().body("state", equalTo("PROPOSED")).body("amountCents", nullValue());
        step(approving, claim, "approve", null).then().statusCode(200).body("state", equalTo("APPROVED"));

        Response payments = given().auth().oauth2(paying).get("/v1/reward-payments?limit=1");
        payments.then().body("items[0].amountCents", equalTo(750_000)).body("items[0].paidAt", nullValue());
        assertThat(payments.asString()).doesNotContain(reporter.trackingNumber());
        String payment = payments.path("items[0].id");
        post(paying, "/v1/reward-payments/" + payment + "/payee", Map.of("reason", "发放奖励"))
                .then()
                .statusCode(200)
                .body("name", equalTo("张三"))
                .body("account", equalTo("6222020000001234567"));
        pays(paying, payment, Map.of("voucher", "记-1")).then().statusCode(200).body("paidAt", notNullValue());

        assertThatProblem(pays(paying, payment, Map.of("voucher", "记-2")))
                .hasStatus(409)
                .hasCode("state-conflict");
        follows(reporter)
                .then()
                .body("state", equalTo("PAID"))
                .body("amountCents", equalTo(750_000))
                .body("sharesCents", contains(250_000, 250_000, 250_000));
        assertThat(tablesInPublicThatHold("6222020000001234567")).isEmpty();
    }

    @Test
    void shouldPayAnAnonymousReporterWhoShowsTheReceipt() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Citizen other = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        String payment = approvedPayment(reporter, Map.of("wantsMoney", true, "notExcluded", true));

        assertThatProblem(post(paying, "/v1/reward-payments/" + payment + "/payee", Map.of("reason", "发放")))
                .hasStatus(409)
                .hasCode("nothing-sealed");
        assertThatProblem(pays(paying, payment, Map.of("voucher", "记-3")))
                .hasStatus(409)
                .hasCode("receipt-needed");
        assertThatProblem(pays(paying, payment, Map.of("voucher", "记-3", "receipt", receipt(other))))
                .hasStatus(409)
                .hasCode("receipt-needed");
        assertThatProblem(pays(
                        paying,
                        payment,
                        Map.of(
                                "voucher",
                                "记-3",
                                "receipt",
                                Map.of("trackingNumber", reporter.trackingNumber(), "secret", "0000000000000000"))))
                .hasStatus(404);
        pays(paying, payment, Map.of("voucher", "记-3", "receipt", receipt(reporter)))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTakeThreePeople() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        claims(reporter, Map.of("wantsMoney", true, "notExcluded", true, "payee", PAYEE));
        String claim = claimOf(reporter);
        step(proposing, claim, "propose", MAJOR).then().statusCode(200);

        assertThatProblem(step(proposing, claim, "approve", null))
                .hasStatus(409)
                .hasCode("same-person");
        step(approving, claim, "approve", null).then().statusCode(200);
        String payment = newestPayment();
        for (String decider : List.of("officer-reward-1", "officer-reward-2")) {
            String custodianToo =
                    TestTokens.as(decider, district.office(), "case-custodian").sign();
            assertThatProblem(pays(custodianToo, payment, Map.of("voucher", "记-4")))
                    .hasStatus(409)
                    .hasCode("same-person");
        }
        pays(paying, payment, Map.of("voucher", "记-4")).then().statusCode(200);
    }

    @Test
    void shouldPayNobodyWhoIsExcluded() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        assertThatProblem(claims(reporter, Map.of("wantsMoney", true, "notExcluded", false)))
                .hasStatus(400)
                .hasErrorAt("/notExcluded");
        claims(reporter, Map.of("wantsMoney", true, "notExcluded", true, "payee", PAYEE));
        String claim = claimOf(reporter);
        step(proposing, claim, "propose", MAJOR).then().statusCode(200);
        String before = newestPayment();

        step(approving, claim, "refuse", Map.of("reason", "举报人属于监管部门工作人员"))
                .then()
                .statusCode(200)
                .body("amountCents", equalTo(0));

        assertThatProblem(step(approving, claim, "approve", null))
                .hasStatus(409)
                .hasCode("state-conflict");
        assertThat(newestPayment()).isEqualTo(before);
        follows(reporter).then().body("state", equalTo("REFUSED")).body("reason", equalTo("举报人属于监管部门工作人员"));
        assertThatProblem(claims(reporter, Map.of("wantsMoney", true, "notExcluded", true)))
                .hasStatus(409)
                .hasCode("already-claimed");
    }

    @Test
    void shouldGiveHonourBesideMoneyOrInsteadOfIt() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        claims(reporter, Map.of("wantsMoney", false, "notExcluded", true));
        String claim = claimOf(reporter);
        Map<String, Object> proposal = new HashMap<>(MAJOR);
        proposal.put("honour", "CERTIFICATE");
        String before = newestPayment();

        step(proposing, claim, "propose", proposal).then().statusCode(200).body("amountCents", equalTo(0));
        step(approving, claim, "approve", null).then().statusCode(200);

        follows(reporter).then().body("honourLabel", equalTo("荣誉证书")).body("amountCents", equalTo(0));
        assertThat(newestPayment()).isEqualTo(before);
    }

    @Test
    void shouldRewardOnlyWhatWasFoundRealAndTold() {
        Citizen open = Citizen.reportsFrom(DIVISION);
        Citizen untold = Citizen.reportsFrom(DIVISION);
        Verified.substantiated(district, untold);
        Citizen unfounded = Citizen.reportsFrom(DIVISION);
        UUID report = Verified.transferred(district, unfounded);
        new Staff(district.gasInspector(), report)
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "未见异常"))
                .then()
                .statusCode(200);
        new Staff(district.dispatcher(), report).tells("未见异常").then().statusCode(200);

        for (Citizen reporter : List.of(open, untold, unfounded)) {
            assertThatProblem(claims(reporter, Map.of("wantsMoney", true, "notExcluded", true)))
                    .hasStatus(409)
                    .hasCode("not-rewarded");
        }
    }

    @Test
    void shouldRewardTheFirstReporterOnly() {
        Citizen first = Citizen.reportsFrom(DIVISION);
        Citizen second = Citizen.reportsFrom(DIVISION);
        UUID parent = Verified.transferred(district, second);
        new Staff(district.dispatcher(), Staff.findsReport(district.dispatcher(), first))
                .does("merge", Map.of("parentId", parent))
                .then()
                .statusCode(200);
        new Staff(district.gasInspector(), parent)
                .substantiates(district.factory(), "燃气管道锈蚀")
                .then()
                .statusCode(200);
        new Staff(district.dispatcher(), parent)
                .does("leave-unfixed", Map.of("reason", "已停用"))
                .then()
                .statusCode(200);

        assertThatProblem(claims(second, Map.of("wantsMoney", true, "notExcluded", true)))
                .hasStatus(409)
                .hasCode("not-first-reporter");
        claims(first, Map.of("wantsMoney", true, "notExcluded", true)).then().statusCode(201);
    }

    @Test
    void shouldForfeitWhatIsNotClaimedInSixtyDays() throws IOException {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);

        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusDays(60).plusHours(1).toString());

            assertThatProblem(claims(reporter, Map.of("wantsMoney", true, "notExcluded", true)))
                    .hasStatus(409)
                    .hasCode("reward-forfeited");
        }
    }

    @Test
    void shouldKeepToTheProvincesRule() {
        Citizen anonymous = Citizen.reportsFrom("370103");
        Verified.report(shandong, anonymous);
        Map<String, Object> tip = new HashMap<>(Citizen.tip("370103"));
        tip.put("contact", Map.of("name", "李四", "phone", "13800000000"));
        Citizen named = Citizen.holding(Citizen.submits(tip));
        Verified.report(shandong, named);
        Map<String, Object> fire = new HashMap<>(tip);
        fire.put("category", "FIRE");
        Citizen ofFire = Citizen.holding(Citizen.submits(fire));
        Verified.report(shandong, ofFire);

        assertThatProblem(claims(anonymous, Map.of("wantsMoney", true, "notExcluded", true)))
                .hasStatus(422)
                .hasCode("anonymous-not-rewarded");
        assertThatProblem(claims(ofFire, Map.of("wantsMoney", true, "notExcluded", true)))
                .hasStatus(422)
                .hasCode("sector-not-rewarded");
        claims(named, Map.of("wantsMoney", true, "notExcluded", true)).then().statusCode(201);
        String officer = TestTokens.of(shandong.office(), "committee-officer");
        String claim =
                given().auth().oauth2(officer).get("/v1/reward-claims?limit=1").path("items[0].id");
        assertThatProblem(step(officer, claim, "propose", Map.of("ground", "GENERAL_HAZARD")))
                .hasStatus(400)
                .hasErrorAt("/proposedCents");
        step(officer, claim, "propose", Map.of("ground", "GENERAL_HAZARD", "proposedCents", 123_456))
                .then()
                .body("ruleCode", equalTo("shandong-2021"))
                .body("amountCents", equalTo(123_400));
    }

    @Test
    void shouldGiveAProposalBackToBeDoneOver() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        claims(reporter, Map.of("wantsMoney", true, "notExcluded", true));
        String claim = claimOf(reporter);
        step(proposing, claim, "propose", MAJOR).then().statusCode(200);

        step(approving, claim, "give-back", Map.of("reason", "罚款金额有误")).then().body("state", equalTo("CLAIMED"));

        step(proposing, claim, "propose", Map.of("ground", "MAJOR_HAZARD", "fineCents", 1_000_000_000))
                .then()
                .body("amountCents", equalTo(30_000_000));
        assertThatProblem(post(proposing, "/v1/reward-claims/" + claim + "/approve", null))
                .hasStatus(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"propose", "approve", "refuse", "give-back"})
    void shouldNotExistForOtherOffices(String step) {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Verified.report(district, reporter);
        claims(reporter, Map.of("wantsMoney", true, "notExcluded", true));
        String foreign = TestTokens.of(shandong.office(), "committee-officer");
        Map<String, ?> body = step.equals("propose") ? MAJOR : Map.of("reason", "不予奖励");

        assertThatProblem(post(foreign, "/v1/reward-claims/" + claimOf(reporter) + "/" + step, body, "*"))
                .hasStatus(404);
    }

    @Test
    void shouldListTheRulesThatComeWithTheService() {
        given().auth()
                .oauth2(proposing)
                .get("/v1/reward-rules")
                .then()
                .body("code", hasItems("national-2018", "shandong-2021", "shandong-2021-mines"))
                .body("find { it.code == 'shandong-2021' }.excludedSectors", contains("FIRE"))
                .body("find { it.code == 'national-2018' }.sectors", empty());
    }

    private static String approvedPayment(Citizen reporter, Map<String, ?> request) {
        claims(reporter, request).then().statusCode(201);
        String claim = claimOf(reporter);
        step(proposing, claim, "propose", MAJOR).then().statusCode(200);
        step(approving, claim, "approve", null).then().statusCode(200);
        return newestPayment();
    }

    private static Response claims(Citizen reporter, Map<String, ?> request) {
        return given().header("Receipt-Secret", reporter.secret())
                .contentType("application/json")
                .body(request)
                .post(reporter.path() + "/reward-claim");
    }

    private static Response follows(Citizen reporter) {
        return given().header("Receipt-Secret", reporter.secret()).get(reporter.path() + "/reward-claim");
    }

    /// The newest one: staff learns of no tracking number here.
    private static String claimOf(Citizen reporter) {
        UUID report = Staff.findsReport(district.dispatcher(), reporter);
        return given().auth()
                .oauth2(proposing)
                .get("/v1/reward-claims?limit=100")
                .path("items.find { it.reportId == '" + report + "' }.id");
    }

    private static String newestPayment() {
        return given().auth().oauth2(paying).get("/v1/reward-payments?limit=1").path("items[0].id");
    }

    private static Response step(String token, String claim, String step, Map<String, ?> body) {
        String tag =
                given().auth().oauth2(token).get("/v1/reward-claims/" + claim).header("ETag");
        return post(token, "/v1/reward-claims/" + claim + "/" + step, body, tag);
    }

    private static Response pays(String token, String payment, Map<String, ?> body) {
        return post(token, "/v1/reward-payments/" + payment + "/pay", body);
    }

    private static Map<String, String> receipt(Citizen reporter) {
        return Map.of("trackingNumber", reporter.trackingNumber(), "secret", reporter.secret());
    }

    private static Response post(String token, String path, Map<String, ?> body) {
        return post(token, path, body, null);
    }

    private static Response post(String token, String path, Map<String, ?> body, String ifMatch) {
        var request = given().auth().oauth2(token);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return body == null
                ? request.post(path)
                : request.contentType("application/json").body(body).post(path);
    }

    private static List<String> tablesInPublicThatHold(String text) throws SQLException {
        List<String> holders = new java.util.ArrayList<>();
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("reward_claim", "reward_payment", "audit_entry", "idempotency_record")) {
                try (ResultSet exists = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
                    exists.next();
                    if (!exists.getBoolean(1)) {
                        continue;
                    }
                }
                try (ResultSet found = statement.executeQuery(
                        "select exists (select from " + table + " t where t::text like '%" + text + "%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holders.add(table);
                    }
                }
            }
        }
        return holders;
    }
}
