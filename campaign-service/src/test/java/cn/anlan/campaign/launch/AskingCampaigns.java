package cn.anlan.campaign.launch;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Campaigns that ask one thing more than their template does: so that a test need not wait for a template that happens
/// to ask for what it is about.
public final class AskingCampaigns {

    private static final JsonMapper JSON = new JsonMapper();

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
        add(id, also);
        district.asOfficer()
                .header("If-Match", draft.header("ETag"))
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

    private static String requirement(
            String key,
            String kind,
            String day,
            String counters,
            String perHeadOf,
            String activityKinds,
            String threshold) {
        return """
                {"id": "%s", "key": "%s", "kind": "%s", "title": {"zh": "要求", "en": "Requirement"}, "mandatory": true,
                 "schedule": {"parts": [{"type": "DATES", "dates": ["%s"], "by": "00:00:00"}], "holidayPolicy": "NONE"},
                 "target": {"quantity": 1, "counters": [%s], "perHeadOf": [%s], "sharedBy": "UNIT"},
                 "activityKinds": [%s], "threshold": %s, "emptyReportCounts": false, "evidence": []}
                """.formatted(Ids.next(), key, kind, day, counters, perHeadOf, activityKinds, threshold);
    }

    private static void add(UUID campaignId, String requirement) {
        try (var connection = TestPostgres.connect();
                var read = connection.prepareStatement("select requirements from campaign where id = ?");
                var write = connection.prepareStatement("update campaign set requirements = ? where id = ?")) {
            read.setObject(1, campaignId);
            try (var row = read.executeQuery()) {
                row.next();
                var requirements = (ArrayNode) JSON.readTree(row.getString(1));
                ObjectNode also = requirements.get(0).deepCopy();
                also.set("requirement", JSON.readTree(requirement));
                requirements.add(also);
                write.setString(1, requirements.toString());
            }
            write.setObject(2, campaignId);
            write.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
