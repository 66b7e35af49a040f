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

    Response looks() {
        return given().auth().oauth2(token).get("/v1/hazard-reports/" + report);
    }

    Response accepts() {
        return given().auth().oauth2(token).post("/v1/hazard-reports/" + report + "/accept");
    }

    Response rejects(String reason) {
        return with(Map.of("reason", reason)).post("/v1/hazard-reports/" + report + "/reject");
    }

    Response transfersTo(UUID unit) {
        return with(Map.of("organizationId", unit)).post("/v1/hazard-reports/" + report + "/transfer");
    }

    Response returns(String reason) {
        return with(Map.of("reason", reason)).post("/v1/hazard-reports/" + report + "/return");
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
        return with(verification).post("/v1/hazard-reports/" + report + "/verify");
    }

    private RequestSpecification with(Map<String, ?> body) {
        return given().auth().oauth2(token).contentType("application/json").body(body);
    }
}
