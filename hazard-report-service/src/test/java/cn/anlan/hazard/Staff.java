package cn.anlan.hazard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Someone with a token who works on one report.
record Staff(String token, UUID report) {

    /// Finds the citizen's report in the list of those that the token may see.
    static UUID findsReport(String token, Citizen citizen) {
        return UUID.fromString(given().auth()
                .oauth2(token)
                .queryParam("limit", 100)
                .get("/v1/hazard-reports")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.trackingNumber == '" + citizen.trackingNumber() + "' }.id"));
    }

    /// Whether the report is in the list of those that the token may see.
    static boolean findsReport(String token, UUID report) {
        return given().auth()
                .oauth2(token)
                .queryParam("limit", 100)
                .get("/v1/hazard-reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class)
                .contains(report);
    }

    Response looks() {
        return given().auth().oauth2(token).get("/v1/hazard-reports/" + report);
    }

    /// Of the report as it is now; any, of one that he does not see.
    String tag() {
        return Objects.requireNonNullElse(looks().header("ETag"), "*");
    }

    /// A step that needs no words, on the report as it is.
    Response does(String step) {
        return given().auth().oauth2(token).header("If-Match", tag()).post(path(step));
    }

    /// A step on the report as it is.
    Response does(String step, Map<String, ?> body) {
        return doesOn(tag(), step, body);
    }

    /// A step on the report as it was seen.
    Response doesOn(String tag, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post(path(step));
    }

    Response accepts() {
        return does("accept");
    }

    Response rejects(String reason) {
        return does("reject", Map.of("reason", reason));
    }

    Response transfersTo(UUID unit) {
        return does("transfer", Map.of("organizationId", unit));
    }

    Response returns(String reason) {
        return does("return", Map.of("reason", reason));
    }

    Response tells(String text) {
        return does("tell-result", Map.of("text", text));
    }

    Response substantiates(UUID responsible, String summary) {
        return verifies(Map.of(
                "outcome",
                "SUBSTANTIATED",
                "grade",
                "GENERAL",
                "responsibleOrganizationId",
                responsible,
                "summary",
                summary,
                "deadline",
                "2026-12-31"));
    }

    Response verifies(Map<String, ?> verification) {
        return does("verify", verification);
    }

    private String path(String step) {
        return "/v1/hazard-reports/" + report + "/" + step;
    }
}
