package cn.anlan.campaign.enrolmentplan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.CommitmentRows;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of commitments when their campaign changes.
@QuarkusTest
@WithPlatform
class FollowCampaignsIT {

    @Inject
    Clock clock;

    @Inject
    ReplanCampaign replan;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launch() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .hasSize(6));
    }

    @Test
    void shouldNotOweWhatIsOpenOfACampaignThatIsCalledOff() throws Exception {
        var seen = district.asOfficer().get("/v1/campaigns/" + campaign);
        district.asOfficer()
                .header("If-Match", seen.header("ETag"))
                .body("""
                        {"reason": "机构改革"}
                        """)
                .post("/v1/campaigns/" + campaign + "/cancel")
                .then()
                .statusCode(200);

        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .hasSize(6)
                        .allMatch(line -> line.endsWith("CANCELLED")));
    }

    @Test
    void shouldOweOnlyWhatTheLastDayLeavesOfACampaignThatIsEndedEarly() {
        TestClock.moveTo("2021-09-30T09:00+08:00", clock);
        var seen = Awaitility.await()
                .until(
                        () -> district.asOfficer().get("/v1/campaigns/" + campaign),
                        campaign -> campaign.jsonPath().getString("status").equals("RUNNING"));
        district.asOfficer()
                .header("If-Match", seen.header("ETag"))
                .body("""
                        {"reason": "提前完成"}
                        """)
                .post("/v1/campaigns/" + campaign + "/conclude")
                .then()
                .statusCode(200);

        // 92 of the 184 days of the running half-year are covered; later ones are not.
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .contains(
                                "2021-06-30 PARTY_HEAD OPEN",
                                "2021-12-31 PARTY_HEAD OPEN",
                                "2022-06-30 PARTY_HEAD CANCELLED")
                        .noneMatch(line -> line.startsWith("2022-") && line.endsWith("OPEN")));
    }

    @Test
    void shouldLeaveEverythingAsItIsWhenNothingElseIsAsked() throws Exception {
        var before = CommitmentRows.of(campaign, district.plant());
        var ids = CommitmentRows.ids(campaign, district.plant());

        QuarkusTransaction.requiringNew().run(() -> replan.from(campaign, LocalDate.of(2020, 12, 24)));

        try (var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            enrolments.await(event -> event.data().organizationId().equals(district.plant())
                    && event.data().campaignId().equals(campaign)
                    && event.aggregateVersion() == 2);
        }
        assertThat(CommitmentRows.of(campaign, district.plant())).isEqualTo(before);
        assertThat(CommitmentRows.ids(campaign, district.plant())).isEqualTo(ids);
    }
}
