package cn.anlan.hazard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
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

    /// A step that needs no words.
    Response does(String step) {
        return given().auth().oauth2(token).post(path(step));
    }

    Response does(String step, Map<String, ?> body) {
        return with(body).post(path(step));
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

    private RequestSpecification with(Map<String, ?> body) {
        return given().auth().oauth2(token).contentType("application/json").body(body);
    }
}
