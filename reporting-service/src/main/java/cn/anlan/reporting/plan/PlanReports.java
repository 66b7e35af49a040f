package cn.anlan.reporting.plan;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.calendar.CampaignTerms;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.campaign.CampaignAmendment;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.reporting.ReportingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Works out when a campaign asks for reports, from now on for as long as the horizon reaches.
@ApplicationScoped
class PlanReports {

    private final ReportPlans plans;
    private final ReportingConfig config;
    private final Clock clock;

    PlanReports(ReportPlans plans, ReportingConfig config, Clock clock) {
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /// Brings the plan in line with what the campaign now says. What that means for the enrolled organisations is
    /// applied later.
    @Transactional
    void plan(UUID campaignId) {
        plans.lock(campaignId);
        plans.campaign(campaignId).ifPresent(this::plan);
    }

    private void plan(CampaignChanged campaign) {
        LocalDate horizon = LocalDate.now(clock).plus(config.horizon());
        List<Requirement> reports = campaign.status() == CampaignStatus.CANCELLED
                ? List.of()
                : campaign.requirements().stream()
                        .filter(requirement -> requirement.kind() == RequirementKind.REPORT)
                        .toList();
        plans.revokeOthers(campaign.id(), reports.stream().map(Requirement::id).toList(), settledWhenAmended(campaign));
        CampaignTerms terms = CampaignTerms.of(campaign);
        CampaignCalendar calendar = CampaignCalendar.of(terms, WorkingDayCalendar.bundled());
        for (Requirement report : reports) {
            plan(campaign.id(), report, calendar.dueDates(report, horizon), horizon, terms.settledUntil(report));
        }
        plans.plannedThrough(campaign.id(), horizon);
    }

    /// A campaign that is called off takes back everything that is open, an amendment only what comes due after it.
    private static OffsetDateTime settledWhenAmended(CampaignChanged campaign) {
        CampaignAmendment amendment = campaign.amendment();
        return campaign.status() == CampaignStatus.CANCELLED || amendment == null
                ? OffsetDateTime.MIN
                : amendment.effectiveAt();
    }

    private void plan(
            UUID campaignId,
            Requirement report,
            List<DueDate> dueDates,
            LocalDate horizon,
            OffsetDateTime settledUntil) {
        plans.save(campaignId, report);
        plans.revokeOthers(
                report.id(), horizon, dueDates.stream().map(DueDate::key).toList(), settledUntil);
        for (DueDate due : dueDates) {
            if (due.deadline().at().isAfter(settledUntil)) {
                plans.ask(campaignId, report.id(), due, settledUntil);
            }
        }
    }
}
