package cn.anlan.campaign.template;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class OwnTemplatesIT {

    @Inject
    Clock clock;

    private static @Nullable TestDistrict grown;
    private TestDistrict district;

    @BeforeEach
    void settle() {
        TestClock.moveTo("2026-01-05T09:00+08:00", clock);
        if (grown == null) {
            grown = TestDistrict.create();
        }
        district = grown;
    }

    private static String newKey() {
        return "drills-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String yaml(String key, String title) {
        return """
                key: %s
                title: {zh: %s, en: Drills}
                source: {issuer: {zh: 区安委会, en: District committee}}
                ends: P1Y
                audience: {type: KIND, kinds: [ENTERPRISE]}
                requirements:
                  - key: drill
                    kind: ACTIVITY
                    title: {zh: 演练, en: Drill}
                    activityKinds: [DRILL]
                    schedule:
                      parts:
                        - {each: QUARTER}
                """.formatted(key, title);
    }

    private static Response importYaml(TestDistrict by, UUID organizationId, String file) {
        return by.asOfficer()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml;charset=UTF-8")
                .body(file)
                .post("/v1/campaign-templates?organizationId=" + organizationId);
    }

    private static Response importYaml(TestDistrict into, String file) {
        return importYaml(into, into.office(), file);
    }

    @Test
    void shouldImportAFileAndRunACampaignAfterIt() {
        var key = newKey();

        importYaml(district, yaml(key, "应急演练"))
                .then()
                .statusCode(201)
                .body("key", equalTo(key))
                .body("version", equalTo(1))
                .body("organizationId", equalTo(district.committee().toString()));

        var campaign = district.launch(key, "2026-01-01");
        district.asOfficer()
                .get("/v1/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("templateKey", equalTo(key))
                .body("endsOn", equalTo("2026-12-31"))
                .body("requirements.key", contains("drill"));
    }

    @Test
    void shouldExportWhatWasImportedInBothFormats() {
        var key = newKey();
        importYaml(district, yaml(key, "应急演练")).then().statusCode(201);

        var exported = district.asOfficer().get("/v1/campaign-templates/" + key + "?format=YAML");
        exported.then().statusCode(200).contentType("application/yaml;charset=UTF-8");
        var json = district.asOfficer().get("/v1/campaign-templates/" + key).asString();

        importYaml(district, exported.asString()).then().statusCode(201).body("version", equalTo(2));
        district.asOfficer()
                .body(json)
                .post("/v1/campaign-templates?organizationId=" + district.office())
                .then()
                .statusCode(201)
                .body("version", equalTo(3));
        assertThat(district.asOfficer().get("/v1/campaign-templates/" + key).asString())
                .isEqualTo(json);
    }

    @Test
    void shouldKeepEveryVersion() {
        var key = newKey();
        importYaml(district, yaml(key, "第一版")).then().statusCode(201);
        importYaml(district, yaml(key, "第二版")).then().statusCode(201).body("version", equalTo(2));

        district.asOfficer()
                .get("/v1/campaign-templates/" + key + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.title.zh", contains("第二版", "第一版"));
        district.asOfficer().get("/v1/campaign-templates/" + key).then().body("title.zh", equalTo("第二版"));
        district.asOfficer()
                .get("/v1/campaign-templates/" + key + "?version=1")
                .then()
                .body("title.zh", equalTo("第一版"));
        assertThatProblem(district.asOfficer().get("/v1/campaign-templates/" + key + "?version=3"))
                .hasStatus(404);
    }

    @Test
    void shouldLeaveACampaignAtTheVersionAfterWhichItWasDrafted() {
        var key = newKey();
        importYaml(district, yaml(key, "第一版")).then().statusCode(201);
        var draft = district.asOfficer()
                .body(Map.of("templateKey", key, "organizationId", district.office(), "startsOn", "2026-01-01"))
                .post("/v1/campaigns");
        importYaml(district, yaml(key, "第二版")).then().statusCode(201);

        draft.then().statusCode(201).body("title.zh", equalTo("第一版")).body("templateVersion", equalTo(1));
        district.asOfficer()
                .get("/v1/campaigns/" + draft.jsonPath().getString("id"))
                .then()
                .body("templateVersion", equalTo(1));
    }

    @Test
    void shouldListBundledAndOwnTemplatesPageByPage() {
        var key = newKey();
        importYaml(district, yaml(key, "应急演练")).then().statusCode(201);

        district.asOfficer()
                .get("/v1/campaign-templates?limit=100")
                .then()
                .statusCode(200)
                .body("items.key", hasItems(key, "leaders-talk-safety", "study-2020-2022"));
        var first = district.asOfficer().get("/v1/campaign-templates?limit=1");
        var second = district.asOfficer()
                .get("/v1/campaign-templates?limit=1&cursor=" + first.jsonPath().getString("next"));
        assertThat(second.jsonPath().getString("items[0].key"))
                .isGreaterThan(first.jsonPath().getString("items[0].key"));
    }

    @Test
    void shouldBeSeenBelowAndAboveButNotBesideIt() {
        var key = newKey();
        importYaml(district, yaml(key, "应急演练")).then().statusCode(201);
        var stranger = TestDistrict.create();

        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaign-templates?limit=100")
                .then()
                .body("items.key", hasItem(key));
        stranger.asOfficer().get("/v1/campaign-templates?limit=100").then().body("items.key", not(hasItem(key)));
        assertThatProblem(stranger.asOfficer().get("/v1/campaign-templates/" + key))
                .hasStatus(404);
        assertThatProblem(stranger.asOfficer()
                        .body(Map.of("templateKey", key, "organizationId", stranger.office(), "startsOn", "2026-01-01"))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasCode("unknown-template");
    }

    @Test
    void shouldNotTakeAKeyFromAnotherBodyNorFromABundledTemplate() {
        var key = newKey();
        importYaml(district, yaml(key, "应急演练")).then().statusCode(201);

        assertThatProblem(importYaml(TestDistrict.create(), yaml(key, "别人的演练")))
                .hasStatus(409)
                .hasCode("template-key-taken");
        assertThatProblem(importYaml(district, yaml("leaders-talk-safety", "领导干部讲安全")))
                .hasStatus(409)
                .hasCode("template-key-taken");
    }

    @Test
    void shouldSayWhereAFileIsWrong() {
        assertThatProblem(importYaml(district, yaml(newKey(), "应急演练").replace("QUARTER", "FORTNIGHT")))
                .hasStatus(400)
                .hasCode("invalid-template")
                .hasErrorAt("/requirements/0/schedule/parts/0/each");
    }

    @Test
    void shouldNotImportForABodyThatTheCallerDoesNotRun() {
        var stranger = TestDistrict.create();

        assertThatProblem(importYaml(district, stranger.office(), yaml(newKey(), "应急演练")))
                .hasStatus(400)
                .hasErrorAt("organizationId");
    }

    @Test
    void shouldKeepACampaignAsATemplateAndRunItAgain() {
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");
        var key = "lectures-" + UUID.randomUUID().toString().substring(0, 8);

        district.asOfficer()
                .body(Map.of("key", key, "title", Map.of("zh", "本区讲安全", "en", "Our lectures")))
                .post("/v1/campaigns/" + campaign + "/save-as-template")
                .then()
                .statusCode(201)
                .body("key", equalTo(key))
                .body("version", equalTo(1));

        var again = district.asOfficer()
                .body(Map.of("templateKey", key, "organizationId", district.office(), "startsOn", "2025-12-23"))
                .post("/v1/campaigns");
        again.then().statusCode(201).body("title.zh", equalTo("本区讲安全"));
        district.asOfficer()
                .get("/v1/campaigns/" + again.jsonPath().getString("id") + "/preview?through=2026-12-31")
                .then()
                .body("requirements[1].dueDates.day", contains("2025-12-30", "2026-06-15", "2026-12-15"));
    }

    @Test
    void shouldNotKeepTheCampaignOfAnother() {
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");

        assertThatProblem(TestDistrict.create()
                        .asOfficer()
                        .body(Map.of("key", newKey()))
                        .post("/v1/campaigns/" + campaign + "/save-as-template"))
                .hasStatus(404);
    }
}
