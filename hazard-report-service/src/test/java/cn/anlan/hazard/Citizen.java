package cn.anlan.hazard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;

/// A citizen with the receipt of a report.
record Citizen(String trackingNumber, String secret) {

    static Map<String, Object> tip(String divisionCode) {
        return Map.of("category", "GAS", "description", "楼道内燃气管道锈蚀，有异味", "divisionCode", divisionCode);
    }

    static Citizen reportsFrom(String divisionCode) {
        return holding(submits(tip(divisionCode)));
    }

    static Response submits(Map<String, ?> tip) {
        return given().contentType("application/json").body(tip).post("/public/v1/hazard-reports");
    }

    static Citizen holding(Response response) {
        response.then().statusCode(201);
        return new Citizen(
                response.jsonPath().getString("trackingNumber"),
                response.jsonPath().getString("secret"));
    }

    String path() {
        return "/public/v1/hazard-reports/" + trackingNumber;
    }

    Response looks() {
        return given().header("Receipt-Secret", secret).get(path());
    }

    String seesState() {
        return looks().then().statusCode(200).extract().path("state");
    }

    Response addsPhoto(byte[] photo, String mediaType) {
        return given().header("Receipt-Secret", secret)
                .contentType(mediaType)
                .body(photo)
                .post(path() + "/photos");
    }

    Response adds(String text) {
        return posts("additions", Map.of("text", text));
    }

    Response answers(String text) {
        return posts("answer", Map.of("text", text));
    }

    Response objects(String text) {
        return posts("objection", Map.of("text", text));
    }

    Response withdraws() {
        return given().header("Receipt-Secret", secret).post(path() + "/withdrawal");
    }

    Response posts(String what, Map<String, ?> body) {
        return given().header("Receipt-Secret", secret)
                .contentType("application/json")
                .body(body)
                .post(path() + "/" + what);
    }

    Response rates(String rating) {
        return given().header("Receipt-Secret", secret)
                .contentType("application/json")
                .body(Map.of("rating", rating))
                .post(path() + "/rating");
    }
}
