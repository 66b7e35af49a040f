package cn.anlan.campaign.launch;

import cn.anlan.campaign.TestDistrict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Campaigns that ask one thing more than their template does: so that a test need not wait for a template that happens
/// to ask for what it is about.
public final class AskingCampaigns {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> CONTENT =
            List.of("title", "theme", "documentNumber", "startsOn", "endsOn", "goals", "phases", "requirements");

    private AskingCampaigns() {}

    /// Publishes a campaign of the district that also asks for this, of the same units as its template.
    ///
    /// @param also a requirement as JSON
    public static UUID launch(TestDistrict district, String startsOn, String also) {
        var draft = district.asOfficer()
                .body("""
                {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "%s"}
                """.formatted(district.office(), startsOn))
                .post("/v1/campaigns");
        draft.then().statusCode(201);
        var id = draft.jsonPath().getUUID("id");
        var revised = district.asOfficer()
                .header("If-Match", draft.header("ETag"))
                .body(content(draft, also))
                .put("/v1/campaigns/" + id);
        revised.then().statusCode(200);
        district.asOfficer()
                .header("If-Match", revised.header("ETag"))
                .post("/v1/campaigns/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    /// A roster of these posts by that day.
    public static String rosterDueOn(String key, String day, String... posts) {
        var counters = List.of(posts).stream().map("""
                        {"key": "%1$s", "title": {"zh": "%1$s", "en": "%1$s"}, "quantity": 1}
                        """::formatted).collect(Collectors.joining(","));
        return requirement(key, "ROSTER", day, counters, "", "", "null");
    }

    /// At least so many percent, to be filed once by that day.
    public static String indicatorDueOn(String key, String day, String percent) {
        return requirement(key, "INDICATOR", day, "", "", "", """
                {"numerator": {"zh": "符合条件人数", "en": "Qualified staff"},
                 "denominator": {"zh": "在岗人数", "en": "Staff in post"}, "comparison": "AT_LEAST", "percent": %s}
                """.formatted(percent));
    }

    /// Every leadership member once, by that day.
    public static String leadersTrainedBy(String key, String day, String trainingKind) {
        return requirement(key, "TRAINING", day, "", "\"LEADERSHIP_MEMBER\"", "\"%s\"".formatted(trainingKind), "null");
    }

    /// Training in batches, of others than leaders, by that day.
    public static String batchesTrainedBy(String key, String day, String trainingKind, String post) {
        return requirement(
                key, "TRAINING", day, "", "\"%s\"".formatted(post), "\"%s\"".formatted(trainingKind), "null");
    }

    private static String requirement(
            String key,
            String kind,
            String day,
            String counters,
            String perHeadOf,
            String activityKinds,
            String threshold) {
        return """
                {"key": "%s", "kind": "%s", "title": {"zh": "要求", "en": "Requirement"}, "mandatory": true,
                 "schedule": {"parts": [{"type": "DATES", "dates": ["%s"], "by": "00:00:00"}], "holidayPolicy": "NONE"},
                 "target": {"quantity": 1, "counters": [%s], "perHeadOf": [%s], "sharedBy": "UNIT"},
                 "activityKinds": [%s], "threshold": %s, "emptyReportCounts": false, "evidence": []}
                """.formatted(key, kind, day, counters, perHeadOf, activityKinds, threshold);
    }

    /// What was read can be sent back, and one requirement more.
    private static String content(Response draft, String also) {
        try {
            var read = (ObjectNode) JSON.readTree(draft.asString());
            var requirements = (ArrayNode) read.get("requirements");
            var requirement = (ObjectNode) JSON.readTree(also);
            requirement.set("audience", requirements.get(0).get("audience"));
            requirements.add(requirement);
            return read.retain(CONTENT).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
