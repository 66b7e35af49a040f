package cn.anlan.campaign.launch;

import cn.anlan.campaign.TestDistrict;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A campaign that an office writes without a template.
public record WrittenCampaign(UUID office, UUID id) {

    public static WrittenCampaign drafted(TestDistrict district, String startsOn) {
        var id = district.asOfficer()
                .body("""
                        {"organizationId": "%s", "startsOn": "%s", "title": {"zh": "草案", "en": "Draft"}}
                        """.formatted(district.office(), startsOn))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        return new WrittenCampaign(district.office(), id);
    }

    /// The content of a campaign as JSON.
    public static String content(String startsOn, String endsOn, String... requirements) {
        return """
                {"title": {"zh": "专题实施方案", "en": "Study"}, "startsOn": "%s", "endsOn": "%s", "requirements": [%s]}
                """.formatted(startsOn, endsOn, String.join(", ", requirements));
    }

    public Response revise(String content) {
        return change().body(content).put(path());
    }

    public Response publish() {
        return change().post(path() + "/publish");
    }

    public Response amend(String content) {
        return change().body("{\"reason\": \"市安委办调整部署\", \"content\": %s}".formatted(content))
                .post(path() + "/amendments");
    }

    private RequestSpecification change() {
        return TestDistrict.as(office, "committee-officer").header("If-Match", "*");
    }

    private String path() {
        return "/v1/campaigns/" + id;
    }
}
