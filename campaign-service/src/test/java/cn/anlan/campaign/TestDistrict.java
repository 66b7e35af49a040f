package cn.anlan.campaign;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/// A district with a committee and its office, a department, a street and an enterprise in the street, which the
/// department supervises. Every test takes one of its own.
public record TestDistrict(String prefix) {

    private static final String HEADER = "code,name,kind,parentCode,divisionCode,creditCode,industry,sectors,riskGrade,"
            + "employees,supervisorCode,regulatorCode\n";

    private static final String LEFT_OUT_OF_STUDY = """
            "implementing-plan", "study-plan", "film", "leadership-training", "rotation-training",
            "qualified-enforcement-staff", "assessment-rules", "annual-report", "three-year-report"
            """;

    public static TestDistrict create() {
        var district = new TestDistrict("D" + UUID.randomUUID().toString().substring(0, 8));
        importAsAdministrator(district.csv(), "").then().body("state", equalTo("COMPLETED"));
        return district;
    }

    public static Response importAsAdministrator(String csv, String query) {
        return importAs(TestTokens.of(null, "platform-admin"), csv, query);
    }

    /// @return the import when it has ended, or the refusal of the request
    public static Response importAs(String token, String csv, String query) {
        return importAs(token, "text/csv", csv.getBytes(StandardCharsets.UTF_8), query);
    }

    /// @return the import when it has ended, or the refusal of the request
    public static Response importAs(String token, String contentType, byte[] file, String query) {
        var accepted = requestImport(token, contentType, file, query);
        if (accepted.statusCode() != 202) {
            return accepted;
        }
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> given().auth().oauth2(token).get(accepted.header("Location")),
                        job -> job.jsonPath().get("finishedAt") != null);
    }

    public static Response requestImport(String token, String contentType, byte[] file, String query) {
        var asItIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(contentType, ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(asItIs))
                .auth()
                .oauth2(token)
                .contentType(contentType)
                .body(file)
                .post("/v1/organization-imports" + query);
    }

    public String csv() {
        return HEADER
                + """
                P,南岸区安全生产委员会,COMMITTEE,,500108,,,,,,,
                P-OFFICE,南岸区安委办,COMMITTEE_OFFICE,P,500108,,,,,,,
                P-BUREAU,南岸区应急管理局,DEPARTMENT,P,500108,,,,,,,
                P-STREET,海棠溪街道,GOVERNMENT,P,500108001,,,,,,,
                P-PLANT,南岸机械厂,ENTERPRISE,P-STREET,500108001,91350100M000100Y43,3411,machinery;fire,LARGER,86,P-BUREAU,P-BUREAU
                """.replace("P-", prefix + "-")
                        .replaceAll("(?m)^P,", prefix + ",")
                        .replace(",P,", "," + prefix + ",");
    }

    public UUID committee() {
        return Ids.named("organization:" + prefix);
    }

    public UUID office() {
        return id("OFFICE");
    }

    public UUID bureau() {
        return id("BUREAU");
    }

    public UUID street() {
        return id("STREET");
    }

    public UUID plant() {
        return id("PLANT");
    }

    private UUID id(String unit) {
        return Ids.named("organization:" + prefix + "-" + unit);
    }

    /// A request by an officer of the district's committee office.
    public RequestSpecification asOfficer() {
        return as(office(), "committee-officer");
    }

    public static RequestSpecification as(UUID organizationId, String role) {
        return given().auth().oauth2(TestTokens.of(organizationId, role)).contentType("application/json");
    }

    /// Drafts and publishes a campaign of the district's office. Of the study campaign it keeps the meetings and the
    /// seminar: a small district has nobody for the rest.
    ///
    /// @return the campaign's id
    public UUID launch(String templateKey, String startsOn) {
        var draft = asOfficer()
                .body("""
                        {"templateKey": "%s", "organizationId": "%s", "startsOn": "%s", "documentNumber": "南安生办〔2020〕14号",
                         "without": [%s]}
                        """.formatted(templateKey, office(), startsOn, leftOut(templateKey)))
                .post("/v1/campaigns");
        draft.then().statusCode(201);
        var id = draft.jsonPath().getUUID("id");
        asOfficer()
                .header("If-Match", draft.header("ETag"))
                .post("/v1/campaigns/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    private static String leftOut(String templateKey) {
        return templateKey.equals("study-2020-2022") ? LEFT_OUT_OF_STUDY : "";
    }
}
