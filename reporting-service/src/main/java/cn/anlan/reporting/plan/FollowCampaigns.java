package cn.anlan.reporting.plan;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.messaging.EventHandler;
import jakarta.inject.Singleton;

/// Plans the reports of every published campaign.
@Singleton
final class FollowCampaigns implements EventHandler<CampaignChanged> {

    private final ReportPlans plans;
    private final PlanReports planReports;

    FollowCampaigns(ReportPlans plans, PlanReports planReports) {
        this.plans = plans;
        this.planReports = planReports;
    }

    @Override
    public EventType<CampaignChanged> type() {
        return EventTypes.CAMPAIGN_CHANGED;
    }

    @Override
    public void handle(Event<CampaignChanged> event) {
        // Before the campaign's row is held, as everybody does who needs both.
        plans.lock(event.aggregateId());
        plans.save(event);
        planReports.plan(event.aggregateId());
    }
}
