package cn.anlan.campaign;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/// Campaigns that a test writes itself, requirement by requirement, and their life through the API.
public final class TestCampaigns {

    private TestCampaigns() {}

    /// What a campaign says that runs through these days.
    ///
    /// @param phases as [#phase] writes them
    /// @param requirements as JSON
    public static String content(String startsOn, String endsOn, List<String> phases, String... requirements) {
        return """
                {"title": {"zh": "专题实施方案", "en": "Study"}, "startsOn": "%s", "endsOn": "%s",
                 "phases": [%s], "requirements": [%s]}
                """.formatted(startsOn, endsOn, String.join(", ", phases), String.join(", ", requirements));
    }

    public static String phase(String key, String startsOn, String endsOn) {
        return """
                {"key": "%1$s", "title": {"zh": "阶段-%1$s", "en": "Phase %1$s"}, "startsOn": "%2$s", "endsOn": "%3$s"}
                """.formatted(key, startsOn, endsOn);
    }

    /// A meeting of everyone in every calendar period.
    public static String meetings(String key, String period) {
        return meetings(key, period, "");
    }

    /// @param more fields of the requirement, each with a comma behind it
    public static String meetings(String key, String period, String more) {
        return activity(key, more, """
                {"type": "PERIODS", "period": "%s", "partialPeriod": "AT_LEAST_HALF"}
                """.formatted(period));
    }

    /// One activity of everyone by that day.
    public static String activityBy(String key, String day) {
        return activity(key, "", """
                {"type": "DATES", "dates": ["%s"], "by": "00:00"}
                """.formatted(day));
    }

    /// @param more fields of the requirement, each with a comma behind it
    /// @param part of the schedule
    public static String activity(String key, String more, String part) {
        return """
                {"key": "%s", "kind": "ACTIVITY", "title": {"zh": "活动-%1$s", "en": "Activity %1$s"}, %s
                 "audience": {"type": "KIND", "kinds": ["GOVERNMENT", "DEPARTMENT", "ENTERPRISE"]},
                 "activityKinds": ["MEETING"], "schedule": {"holidayPolicy": "NONE", "parts": [%s]}}
                """.formatted(key, more, part);
    }

    /// Drafts it, writes it and publishes it.
    public static UUID publish(UUID body, String startsOn, String content) {
        var campaign = as(body).body("""
                        {"organizationId": "%s", "startsOn": "%s", "title": {"zh": "草案", "en": "Draft"}}
                        """.formatted(body, startsOn))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        write(body, campaign, content);
        publish(body, campaign);
        return campaign;
    }

    /// Derives a plan, writes it and publishes it.
    public static UUID publishPlan(UUID body, UUID parent, String content) {
        return derivePlan(body, parent, content).orElseThrow();
    }

    /// The same; nothing when the body may not make such a plan.
    public static Optional<UUID> derivePlan(UUID body, UUID parent, String content) {
        var derived = as(body).body("{\"organizationId\": \"%s\"}".formatted(body))
                .post("/v1/campaigns/" + parent + "/derive");
        if (derived.statusCode() != 201) {
            return Optional.empty();
        }
        var plan = derived.jsonPath().getUUID("id");
        write(body, plan, content);
        publish(body, plan);
        return Optional.of(plan);
    }

    public static Response amend(UUID body, UUID campaign, String content) {
        return as(body).body("{\"reason\": \"市安委办调整部署\", \"content\": %s}".formatted(content))
                .post("/v1/campaigns/" + campaign + "/amendments");
    }

    private static void write(UUID body, UUID campaign, String content) {
        as(body).body(content).put("/v1/campaigns/" + campaign).then().statusCode(200);
    }

    /// Returns when its first day is noticed to have come.
    private static void publish(UUID body, UUID campaign) {
        as(body).post("/v1/campaigns/" + campaign + "/publish").then().statusCode(200);
        Awaitility.await()
                .untilAsserted(
                        () -> as(body).get("/v1/campaigns/" + campaign).then().body("status", equalTo("RUNNING")));
    }

    private static RequestSpecification as(UUID body) {
        return TestDistrict.as(body, "committee-officer").header("If-Match", "*");
    }
}
