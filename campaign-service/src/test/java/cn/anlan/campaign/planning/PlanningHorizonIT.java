package cn.anlan.campaign.planning;

import static cn.anlan.campaign.TestCampaigns.content;
import static cn.anlan.campaign.TestCampaigns.meetings;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.CampaignConfig;
import cn.anlan.campaign.CommitmentRows;
import cn.anlan.campaign.TestCampaigns;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.commitment.FollowUps;
import cn.anlan.campaign.enrolmentplan.AnnounceEnrolments;
import cn.anlan.campaign.enrolmentplan.EnrolmentPlanTable;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.clock.ChinaTime;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A campaign of many years owes a meeting each month, planned some months ahead.
@QuarkusTest
@WithPlatform
class PlanningHorizonIT {

    private static final YearMonth FIRST = YearMonth.of(2022, 1);

    @Inject
    Clock clock;

    @Inject
    EnrolmentPlanTable plans;

    @Inject
    CampaignRepository campaigns;

    @Inject
    AnnounceEnrolments announce;

    @Inject
    PlanSlots planSlots;

    @Inject
    FollowUps followUps;

    @Inject
    Event<DutiesPlanned> dutiesPlanned;

    @Inject
    CampaignConfig config;

    @Test
    void shouldLeaveNoMonthOutWhenTheMonthTurnsWhileItPlans() {
        TestClock.moveTo("2022-01-31T23:00+08:00", clock);
        var district = TestDistrict.create();
        var campaign = TestCampaigns.publish(
                district.office(),
                "2022-01-01",
                content("2022-01-01", "2032-12-31", List.of(), meetings("meeting", "MONTH")));
        awaitMonthsUntil(campaign, district.plant(), FIRST.plusMonths(config.planningHorizonMonths()));

        var turning = new TurningClock(OffsetDateTime.parse("2022-02-28T23:59:59+08:00"));
        QuarkusTransaction.requiringNew().run(() -> planning(turning).planNow(campaign, district.plant()));

        assertThat(turning.readings).as("the month turned").hasPositiveValue();
        TestClock.moveTo("2022-08-01T09:00+08:00", clock);
        awaitMonthsUntil(campaign, district.plant(), YearMonth.of(2022, 8).plusMonths(config.planningHorizonMonths()));
    }

    private PlanDuties planning(Clock turning) {
        return new PlanDuties(plans, campaigns, announce, planSlots, followUps, dutiesPlanned, config, turning);
    }

    private static void awaitMonthsUntil(UUID campaign, UUID unit, YearMonth last) {
        var months = Stream.iterate(FIRST, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> month.atEndOfMonth() + " - OPEN")
                .toList();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(CommitmentRows.of(campaign, unit)).isEqualTo(months));
    }

    /// Another month at each look.
    private static final class TurningClock extends Clock {
        private final OffsetDateTime start;
        private final AtomicInteger readings = new AtomicInteger();

        TurningClock(OffsetDateTime start) {
            this.start = start;
        }

        @Override
        public Instant instant() {
            return start.plusMonths(readings.getAndIncrement()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ChinaTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only China's time is told");
        }
    }
}
