package cn.anlan.campaign.launch;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class SearchIT {

    @Inject
    Clock clock;

    private TestDistrict district;

    @BeforeEach
    void draftThreeCampaigns() {
        TestClock.moveTo("2022-05-20T09:00+08:00", clock);
        district = TestDistrict.create();
        draft("\"templateKey\": \"leaders-talk-safety\"", "2020-12-23", "南安生办〔2020〕14号");
        draft("\"templateKey\": \"responsibility-deepening-2023\"", "2023-11-21", "临港安发〔2023〕13号");
        draft("\"title\": {\"zh\": \"安全生产月\", \"en\": \"Safety Month\"}", "2022-06-01", "歙科商经〔2022〕34号");
    }

    private void draft(String what, String startsOn, String documentNumber) {
        district.asOfficer()
                .body("""
                        {%s, "organizationId": "%s", "startsOn": "%s", "documentNumber": "%s"}
                        """.formatted(what, district.office(), startsOn, documentNumber))
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
    }

    private List<String> found(String query) {
        return district.asOfficer()
                .get("/v1/campaigns?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.title.zh");
    }

    @Test
    void shouldFindByTextInTitleThemeAndDocumentNumber() {
        assertThat(found("text=讲安全")).containsExactly("领导干部讲安全");
        assertThat(found("text=safety month")).containsExactly("安全生产月");
        assertThat(found("text=临港安发")).containsExactly("深化安全生产责任落实");
        assertThat(found("text=unheard-of")).isEmpty();
    }

    @Test
    void shouldFindByTheYearInWhichACampaignRuns() {
        assertThat(found("year=2019")).isEmpty();
        // One that runs until further notice runs in every year.
        assertThat(found("year=2021")).containsExactly("领导干部讲安全");
        assertThat(found("year=2023")).containsExactly("领导干部讲安全", "深化安全生产责任落实", "安全生产月");
    }

    @Test
    void shouldFindByStatusTemplateAndOwner() {
        assertThat(found("status=DRAFT")).hasSize(3);
        assertThat(found("status=RUNNING")).isEmpty();
        assertThat(found("templateKey=leaders-talk-safety")).containsExactly("领导干部讲安全");
        assertThat(found("organizationId=" + district.office() + "&year=2024")).containsExactly("领导干部讲安全", "安全生产月");
        assertThat(found("organizationId=" + district.street())).isEmpty();
    }

    @Test
    void shouldPageThroughWhatIsFound() {
        var titles = new ArrayList<String>();
        String next = "";
        int pages = 0;
        do {
            var page = district.asOfficer()
                    .get("/v1/campaigns?limit=1&year=2023" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            titles.addAll(page.getList("items.title.zh"));
            next = page.getString("next") == null ? "" : page.getString("next");
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(titles).containsExactly("领导干部讲安全", "深化安全生产责任落实", "安全生产月");
    }

    @Test
    void shouldRefuseACursorOfAnotherSearchAndAYearThatIsNone() {
        String next = district.asOfficer()
                .get("/v1/campaigns?limit=1&year=2023")
                .jsonPath()
                .getString("next");

        assertThatProblem(district.asOfficer().get("/v1/campaigns?limit=1&year=2022&cursor=" + next))
                .hasStatus(400)
                .hasCode("invalid-cursor");
        assertThatProblem(district.asOfficer().get("/v1/campaigns?year=1")).hasStatus(400);
    }

    @Test
    void shouldShowTheDraftsOfNobodyElse() {
        assertThat(TestDistrict.create()
                        .asOfficer()
                        .get("/v1/campaigns?text=讲安全")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
