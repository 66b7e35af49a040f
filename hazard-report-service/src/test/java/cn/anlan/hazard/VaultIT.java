package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who reported is for two custodians to see, and for nobody else.
@QuarkusTest
@WithPlatform
class VaultIT {

    private static final String DIVISION = "500110";

    private static District district;
    private static District elsewhere;
    private static String asking;
    private static String approving;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        district = District.founded(DIVISION);
        elsewhere = District.founded("500111");
        asking = custodian("甲", district);
        approving = custodian("乙", district);
    }

    @Test
    void shouldOpenAnIdentityToTwoCustodiansForAReason() throws SQLException {
        UUID report = reportOf("王五", "13711110001");
        Response requested = asks(asking, report);
        String id = requested.then().statusCode(201).extract().path("id");
        assertThatProblem(looks(asking, id)).hasStatus(409).hasCode("state-conflict");

        step(approving, id, "approve", tagOf(requested)).then().statusCode(200).body("state", equalTo("APPROVED"));

        looks(asking, id).then().statusCode(200).body("name", equalTo("王五")).body("phone", equalTo("13711110001"));
        looks(asking, id).then().statusCode(200);
        get(approving, "/v1/unsealings/" + id).then().body("looks", equalTo(2)).body("expiresAt", notNullValue());
        assertThat(audited(UUID.fromString(id)))
                .containsExactly("unsealing.request", "unsealing.approve", "unsealing.look", "unsealing.look");
    }

    @Test
    void shouldNotLetACustodianApproveWhatHeAskedForHimself() {
        Response requested = asks(asking, reportOf("王五", "13711110002"));

        assertThatProblem(step(asking, requested.path("id"), "approve", tagOf(requested)))
                .hasStatus(409)
                .hasCode("same-person");
        get(approving, "/v1/unsealings/" + requested.path("id")).then().body("state", equalTo("REQUESTED"));
    }

    @Test
    void shouldShowNothingToTheCustodianWhoOnlyApproved() {
        String id = approved(reportOf("王五", "13711110003"));

        assertThatProblem(looks(approving, id)).hasStatus(403).hasCode("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "end"})
    void shouldOpenNothingThatWasRefusedOrTakenBack(String step) {
        Response requested = asks(asking, reportOf("王五", "13711110004"));
        step(approving, requested.path("id"), step, tagOf(requested)).then().statusCode(200);

        assertThatProblem(looks(asking, requested.path("id"))).hasStatus(409).hasCode("state-conflict");
        assertThatProblem(step(approving, requested.path("id"), "approve", "*"))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldCloseAnIdentityAgainWhenItsTimeIsOver() throws IOException {
        String id = approved(reportOf("王五", "13711110005"));
        looks(asking, id).then().statusCode(200);

        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusMinutes(31).toString());

            assertThatProblem(looks(asking, id)).hasStatus(409).hasCode("unsealing-expired");
        }
    }

    @Test
    void shouldAskForTheVersionThatTheCustodianHasSeen() {
        Response requested = asks(asking, reportOf("王五", "13711110006"));

        assertThatProblem(step(approving, requested.path("id"), "approve", null))
                .hasStatus(428);
        assertThatProblem(step(approving, requested.path("id"), "approve", "\"7\""))
                .hasStatus(412);
    }

    @Test
    void shouldNotExistForCustodiansOfOtherOffices() {
        UUID report = reportOf("王五", "13711110007");
        String id = approved(report);
        String foreign = custodian("丙", elsewhere);

        assertThatProblem(asks(foreign, report)).hasStatus(404);
        assertThatProblem(get(foreign, "/v1/unsealings/" + id)).hasStatus(404);
        assertThatProblem(looks(foreign, id)).hasStatus(404);
        assertThatProblem(step(foreign, id, "end", "*")).hasStatus(404);
        get(foreign, "/v1/unsealings").then().statusCode(200).body("items", empty());
        search(foreign, "13711110007").then().statusCode(200).body("", empty());
    }

    @Test
    void shouldHaveNothingToOpenOfAnAnonymousReport() {
        UUID report = Staff.findsReport(district.dispatcher(), Citizen.reportsFrom(DIVISION));

        assertThatProblem(asks(asking, report)).hasStatus(409).hasCode("nothing-sealed");
        assertThatProblem(asks(asking, Ids.next())).hasStatus(404);
    }

    @Test
    void shouldFindReportsByTheWholePhoneNumberOnly() {
        UUID report = reportOf("王五", "13711110008");

        search(asking, "13711110008").then().statusCode(200).body("reportId", contains(report.toString()));
        search(asking, "13711110009").then().statusCode(200).body("", empty());
        assertThatProblem(search(asking, "1371111")).hasStatus(400).hasErrorAt("/phone");
    }

    @Test
    void shouldNotBeReadableForTheServicesOwnRole() throws SQLException {
        reportOf("王五", "13711110010");

        try (Connection service = TestPostgres.connect();
                Statement statement = service.createStatement()) {
            // Who may insert is warned that he grants nothing, and not refused.
            statement.execute("grant select on vault.sealed_part to anlan");
            for (String forbidden : List.of(
                    "select * from vault.sealed_part",
                    "select wrapped from vault.case_key",
                    "select mark from vault.sealed_mark",
                    "update vault.case_key set wrapping = 'x'",
                    "delete from vault.case_key",
                    "insert into vault.sealed_mark (case_id, field, mark) select case_id, 'x', sealed from vault.sealed_part",
                    "truncate vault.case_key cascade",
                    "drop schema vault cascade",
                    "create view leak as select sealed from vault.sealed_part; select * from leak",
                    "set role anlan_vault")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden))
                        .matches(refused -> refused.getSQLState().equals("42501"));
            }
        }
    }

    @Test
    void shouldDestroyWhatHasHadItsTime() throws IOException, SQLException {
        UUID report = reportOf("赵六", "13711110011");
        UUID open = reportOf("钱七", "13711110012");
        new Staff(district.dispatcher(), report).rejects("举报对象不明确").then().statusCode(200);
        String id = approved(report);

        run(asking, true).then().statusCode(200).body("cases.reportId", empty());
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusDays(1096).toString());
            run(asking, true).then().body("cases.reportId", contains(report.toString()));
            run(custodian("丙", elsewhere), false).then().body("destroyed", equalTo(0));
            assertThat(rowsOf(report)).isEqualTo(3);

            run(asking, false).then().statusCode(200).body("destroyed", equalTo(1));

            run(asking, false).then().body("destroyed", equalTo(0));
        }
        assertThat(rowsOf(report)).isZero();
        assertThat(rowsOf(open)).isEqualTo(3);
        search(asking, "13711110011").then().body("", empty());
        assertThatProblem(asks(asking, report)).hasStatus(409).hasCode("nothing-sealed");
        get(asking, "/v1/deletion-register")
                .then()
                .body("items.reportId", hasItem(report.toString()))
                .body("items[0].retentionDays", equalTo(1095))
                .body("items[0].destroyedAt", notNullValue());
        assertThat(audited(report)).contains("identity.destroy");
        assertThat(id).isNotNull();
    }

    private static UUID reportOf(String name, String phone) {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.put("contact", Map.of("name", name, "phone", phone));
        return Staff.findsReport(district.dispatcher(), Citizen.holding(Citizen.submits(tip)));
    }

    private static String custodian(String name, District district) {
        return TestTokens.as("custodian-" + name + "-" + district.divisionCode(), district.office(), "case-custodian")
                .sign();
    }

    private static String approved(UUID report) {
        Response requested = asks(asking, report);
        step(approving, requested.path("id"), "approve", tagOf(requested))
                .then()
                .statusCode(200);
        return requested.path("id");
    }

    private static Response asks(String token, UUID report) {
        return post(token, "/v1/hazard-reports/" + report + "/unsealings", Map.of("reason", "来函〔2026〕12号"), null);
    }

    private static Response looks(String token, String unsealing) {
        return post(token, "/v1/unsealings/" + unsealing + "/look", Map.of("reason", "核对身份"), null);
    }

    private static Response step(String token, String unsealing, String step, String ifMatch) {
        return post(token, "/v1/unsealings/" + unsealing + "/" + step, Map.of("reason", "依据不足"), ifMatch);
    }

    private static Response search(String token, String phone) {
        return post(token, "/v1/identity-searches", Map.of("phone", phone, "reason", "遗失回执"), null);
    }

    private static Response run(String token, boolean dryRun) {
        return post(token, "/v1/retention-runs", Map.of("dryRun", dryRun), null);
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static Response post(String token, String path, Map<String, ?> body, String ifMatch) {
        var request = given().auth().oauth2(token);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.contentType("application/json").body(body).post(path);
    }

    private static String tagOf(Response response) {
        return response.then().statusCode(201).extract().header("ETag");
    }

    private static int rowsOf(UUID report) throws SQLException {
        try (Connection connection = TestPostgres.connectAsSuperuser();
                PreparedStatement query = connection.prepareStatement("""
                        select (select count(*) from vault.case_key where case_id = ?)
                             + (select count(*) from vault.sealed_part where case_id = ?)
                             + (select count(*) from vault.sealed_mark where case_id = ?)
                        """)) {
            for (int i = 1; i <= 3; i++) {
                query.setObject(i, report);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> audited(UUID subject) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select action from audit_entry where subject_id = ? order by number")) {
            query.setObject(1, subject);
            List<String> actions = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        }
    }
}
