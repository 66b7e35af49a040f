package cn.anlan.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The sum at any body equals the sum of what the units below it filed, over random trees, figures and moves.
@QuarkusTest
@WithPlatform
class IndicatorSumIT {

    private static final String KEY = "qualified-enforcement";
    private static final String HEADER = "code,name,kind,parentCode,divisionCode\n";
    private static final int UNITS = 16;

    @Inject
    Clock clock;

    private record Filed(String path, long numerator, long denominator) {}

    @Test
    void shouldAlwaysBeTheSumOfWhatWasFiledBelow() {
        TestClock.moveTo("2022-09-01T09:00+08:00", clock);
        for (long seed : List.of(7L, 2_022L)) {
            var random = new Random(seed);
            var district = TestDistrict.create();
            var codes = new ArrayList<String>();
            Map<String, String> parents = new HashMap<>();
            for (int i = 0; i < UNITS; i++) {
                var code = "%s-T%02d".formatted(district.prefix(), i);
                parents.put(code, i == 0 || random.nextInt(4) == 0 ? district.prefix() : codes.get(random.nextInt(i)));
                codes.add(code);
            }
            importTree(codes, parents);
            var campaign = AskingCampaigns.launch(
                    district, "2022-09-01", AskingCampaigns.indicatorDueOn(KEY, "2022-12-31", "75"));
            awaitThatAllOweIt(district, campaign);
            Map<String, Filed> filed = new HashMap<>();
            for (int step = 0; step < 48; step++) {
                var code = codes.get(random.nextInt(UNITS));
                switch (random.nextInt(5)) {
                    case 0 -> move(code, codes, parents, district, random);
                    case 1 -> sendBack(district, filed, code);
                    default -> file(campaign, filed, code, random);
                }
                if (step % 6 == 5) {
                    checkEveryNode(seed, step, district, campaign, codes, parents, filed);
                }
            }
        }
    }

    private static void importTree(List<String> codes, Map<String, String> parents) {
        var csv = new StringBuilder(HEADER);
        codes.forEach(code -> csv.append("%s,镇%s,GOVERNMENT,%s,500108\n".formatted(code, code, parents.get(code))));
        TestDistrict.importAsAdministrator(csv.toString(), "").then().body("refused", equalTo(0));
    }

    private static void awaitThatAllOweIt(TestDistrict district, UUID campaign) {
        // The district's own bureau, street and plant owe it too.
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> sums(district, campaign, district.committee()).getLong("units.owing") == UNITS + 3L);
    }

    private static void move(
            String code, List<String> codes, Map<String, String> parents, TestDistrict district, Random random) {
        var target = random.nextInt(4) == 0 ? district.prefix() : codes.get(random.nextInt(UNITS));
        if (isBelow(target, code, parents)) {
            return;
        }
        parents.put(code, target);
        importTree(List.of(code), parents);
    }

    private static void file(UUID campaign, Map<String, Filed> filed, String code, Random random) {
        long denominator = random.nextInt(200);
        long numerator = denominator == 0 ? 0 : random.nextLong(denominator + 1);
        var unit = TestDistrict.as(idOf(code), "liaison-officer");
        var figures = "{\"numerator\": %d, \"denominator\": %d}".formatted(numerator, denominator);
        var before = filed.get(code);
        if (before == null) {
            var answer =
                    unit.body("""
                    {"campaignId": "%s", "organizationId": "%s", "indicatorKey": "%s", "figures": %s}
                    """.formatted(campaign, idOf(code), KEY, figures)).post("/v1/indicator-filings");
            answer.then().statusCode(201);
            filed.put(code, new Filed(answer.header("Location").replaceAll(".*(?=/v1/)", ""), numerator, denominator));
        } else {
            var answer = unit.header("If-Match", "*").body(figures).put(before.path());
            answer.then().statusCode(200);
            filed.put(code, new Filed(before.path(), numerator, denominator));
        }
    }

    private static void sendBack(TestDistrict district, Map<String, Filed> filed, String code) {
        var before = filed.get(code);
        if (before == null || before.denominator() < 0) {
            return;
        }
        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"不符\"}")
                .post(before.path() + "/return")
                .then()
                .statusCode(200);
        // Counts for nothing, and cannot be sent back again.
        filed.put(code, new Filed(before.path(), 0, -1));
    }

    private static void checkEveryNode(
            long seed,
            int step,
            TestDistrict district,
            UUID campaign,
            List<String> codes,
            Map<String, String> parents,
            Map<String, Filed> filed) {
        var nodes = new ArrayList<>(codes);
        nodes.add(district.prefix());
        for (var node : nodes) {
            long numerator = 0;
            long denominator = 0;
            for (var code : codes) {
                var figures = filed.get(code);
                if (figures != null && figures.denominator() >= 0 && isBelow(code, node, parents)) {
                    numerator += figures.numerator();
                    denominator += figures.denominator();
                }
            }
            var sums = sums(district, campaign, idOf(node));
            assertThat(List.of(sums.getLong("numerator"), sums.getLong("denominator")))
                    .as("numerator and denominator of %s, seed %d, step %d", node, seed, step)
                    .containsExactly(numerator, denominator);
        }
    }

    private static JsonPath sums(TestDistrict district, UUID campaign, UUID node) {
        return district.asOfficer()
                .get("/v1/campaigns/%s/indicators/%s?organizationId=%s".formatted(campaign, KEY, node))
                .jsonPath();
    }

    /// Whether it is the other one, or lies below it.
    private static boolean isBelow(String code, String other, Map<String, String> parents) {
        for (var at = code; at != null; at = parents.get(at)) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static UUID idOf(String code) {
        return Ids.named("organization:" + code);
    }
}
