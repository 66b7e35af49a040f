package cn.anlan.campaign.responsibility;

import static cn.anlan.campaign.TestDistrict.importAsAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ResponsibilityGapIT {

    private TestDistrict district;

    @BeforeEach
    void takeADistrict() {
        district = TestDistrict.create();
    }

    @Test
    void shouldListUnitsForWhichSomebodyIsMissing() {
        importAsAdministrator("""
                code,name,kind,parentCode,supervisorCode,regulatorCode,leaderPost,section
                P-ALL,样样都有,ENTERPRISE,P-STREET,P-BUREAU,P-BUREAU,分管副局长,监管科
                P-NONE,无人问津,INSTITUTION,P-STREET,,,,
                P-SOME,只差监管,ENTERPRISE,P-BUREAU,P-BUREAU,,分管副局长,监管科
                """.replace("P-", district.prefix() + "-"), "")
                .then()
                .body("changed", equalTo(3));

        district.asOfficer()
                .get("/v1/responsibility-gaps")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("无人问津", "南岸机械厂", "只差监管")))
                .body("items[0].missing", equalTo(List.of("SUPERVISOR", "REGULATOR", "LEADER", "SECTION")))
                .body("items[1].missing", equalTo(List.of("LEADER", "SECTION")))
                .body("items[2].missing", equalTo(List.of("REGULATOR")));
        assertThat(names("?missing=REGULATOR")).containsExactly("无人问津", "只差监管");
        assertThat(names("?missing=LEADER&rootId=" + district.street())).containsExactly("无人问津", "南岸机械厂");
        assertThat(names("?rootId=" + TestDistrict.create().committee())).isEmpty();
    }

    @Test
    void shouldFillAGapByHandAndOpenItWhenTheSupervisorCloses() {
        district.asOfficer()
                .header("If-Match", "*")
                .body("""
                        {"supervisorId": "%s", "regulatorId": "%s", "leaderPost": "分管副局长", "section": "工业科"}
                        """.formatted(district.bureau(), district.bureau()))
                .put("/v1/organizations/" + district.plant() + "/responsibility")
                .then()
                .statusCode(200);
        assertThat(names("")).isEmpty();

        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"撤销\"}")
                .post("/v1/organizations/" + district.bureau() + "/close")
                .then()
                .statusCode(201);

        district.asOfficer()
                .get("/v1/responsibility-gaps")
                .then()
                .body("items.name", equalTo(List.of("南岸机械厂")))
                .body("items[0].missing", equalTo(List.of("SUPERVISOR", "REGULATOR")));
    }

    @Test
    void shouldPage() {
        importAsAdministrator("""
                code,name,kind,parentCode
                P-Q1,甲,ENTERPRISE,P-STREET
                P-Q2,乙,ENTERPRISE,P-STREET
                """.replace("P-", district.prefix() + "-"), "");

        var first = district.asOfficer().get("/v1/responsibility-gaps?limit=2").jsonPath();
        var second = district.asOfficer()
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/responsibility-gaps")
                .jsonPath();

        assertThat(first.getList("items.name")).isEqualTo(List.of("南岸机械厂", "甲"));
        assertThat(second.getList("items.name")).isEqualTo(List.of("乙"));
        assertThat(second.getString("next")).isNull();
    }

    private List<String> names(String query) {
        return district.asOfficer()
                .get("/v1/responsibility-gaps" + query)
                .jsonPath()
                .getList("items.name");
    }
}
