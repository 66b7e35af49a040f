package cn.anlan.campaign.leadership;

import cn.anlan.campaign.TestDistrict;
import io.restassured.response.Response;
import java.util.UUID;

/// A unit's leadership, as the unit tells it.
public record TestLeaders(UUID unit) {

    /// @return the post's path
    public String opens(String kind, String title, String openedOn) {
        var answer = TestDistrict.as(unit, "unit-leader")
                .body("""
                        {"organizationId": "%s", "kind": "%s", "title": "%s", "openedOn": "%s"}
                        """.formatted(unit, kind, title, openedOn))
                .post("/v1/leadership-posts");
        answer.then().statusCode(201);
        return answer.header("Location").replaceAll(".*(?=/v1/)", "");
    }

    /// @return the person's id
    public UUID appointsNew(String post, String name, String from) {
        var answer = appoints(post, "\"name\": \"%s\"".formatted(name), from);
        answer.then().statusCode(200);
        return answer.jsonPath().getUUID("holder.personId");
    }

    public void appoints(String post, UUID person, String from) {
        appoints(post, "\"personId\": \"%s\"".formatted(person), from).then().statusCode(200);
    }

    public Response appoints(String post, String who, String from) {
        return TestDistrict.as(unit, "unit-leader")
                .header("If-Match", "*")
                .body("{%s, \"from\": \"%s\"}".formatted(who, from))
                .post(post + "/appoint");
    }

    public Response vacates(String post, String on) {
        return TestDistrict.as(unit, "unit-leader")
                .header("If-Match", "*")
                .body("{\"on\": \"%s\"}".formatted(on))
                .post(post + "/vacate");
    }
}
