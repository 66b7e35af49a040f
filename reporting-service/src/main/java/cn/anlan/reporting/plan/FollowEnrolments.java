package cn.anlan.reporting.plan;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;

/// Opens the reports of an organisation that comes into a campaign, and cancels those of one that leaves it.
@Singleton
final class FollowEnrolments implements EventHandler<EnrolmentChanged> {

    private final ReportPlans plans;
    private final SettleReports settleReports;

    FollowEnrolments(ReportPlans plans, SettleReports settleReports) {
        this.plans = plans;
        this.settleReports = settleReports;
    }

    @Override
    public EventType<EnrolmentChanged> type() {
        return EventTypes.ENROLMENT_CHANGED;
    }

    @Override
    public void handle(Event<EnrolmentChanged> event) {
        EnrolmentChanged enrolment = event.data();
        // Otherwise an occurrence that is being planned might neither be seen here nor see this enrolment.
        plans.holdPlan(enrolment.campaignId());
        settleReports.settle(List.of(plans.save(enrolment)), plans.occurrences(enrolment.campaignId()), event.time());
    }
}
