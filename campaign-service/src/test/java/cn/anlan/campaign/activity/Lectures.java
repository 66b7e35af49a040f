package cn.anlan.campaign.activity;

import static io.restassured.RestAssured.given;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lectures of a district's units, and what becomes of them.
final class Lectures {

    static final String PATH = "/v1/activity-records";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDistrict district;
    private final UUID campaign;

    Lectures(TestDistrict district, UUID campaign) {
        this.district = district;
        this.campaign = campaign;
    }

    /// A lecture by the party head of the street, whole; change what the test is about.
    Map<String, Object> byPartyHead(String heldOn) {
        var lecture = new LinkedHashMap<String, Object>();
        lecture.put("campaignId", campaign.toString());
        lecture.put("organizationId", district.street().toString());
        lecture.put("activityKind", "LECTURE");
        lecture.put("heldOn", heldOn);
        lecture.put("place", "海棠溪街道会议室");
        lecture.put("setting", "COMMUNITY");
        lecture.put("counterKey", "PARTY_HEAD");
        lecture.put("lecturerPost", "党工委书记");
        lecture.put("audienceKind", "GRASS_ROOTS_STAFF");
        lecture.put("participants", 120);
        lecture.put("topics", List.of("LAWS_AND_DUTIES"));
        lecture.put("channel", "ON_SITE");
        return lecture;
    }

    Response recorded(Map<String, Object> lecture) {
        return asUnit().body(json(lecture)).post(PATH);
    }

    /// A lecture that its unit has recorded.
    Response recorded(String heldOn) {
        var answer = recorded(byPartyHead(heldOn));
        answer.then().statusCode(201);
        return answer;
    }

    Response edited(Response seen, Map<String, Object> lecture) {
        return asUnit().header("If-Match", seen.header("ETag"))
                .body(json(lecture))
                .put(location(seen));
    }

    Response verified(Response seen) {
        return step(district.asOfficer(), seen, "verify", "{}");
    }

    Response returned(Response seen, String reason) {
        return step(district.asOfficer(), seen, "return", json(Map.of("reason", reason)));
    }

    Response submittedAgain(Response seen) {
        return step(asUnit(), seen, "submit", "{}");
    }

    Response withdrawn(Response seen, String reason) {
        return step(asUnit(), seen, "withdraw", json(Map.of("reason", reason)));
    }

    Response step(RequestSpecification who, Response seen, String step, String body) {
        return who.header("If-Match", seen.header("ETag")).body(body).post(location(seen) + "/" + step);
    }

    RequestSpecification asUnit() {
        return TestDistrict.as(district.street(), "liaison-officer");
    }

    /// Without a body.
    RequestSpecification reading() {
        return given().auth().oauth2(TestTokens.of(district.street(), "liaison-officer"));
    }

    static String location(Response seen) {
        return PATH + "/" + seen.jsonPath().getString("id");
    }

    static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
