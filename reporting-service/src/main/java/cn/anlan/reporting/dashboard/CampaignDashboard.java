package cn.anlan.reporting.dashboard;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.reporting.CallerLanguage;
import cn.anlan.reporting.hazard.HazardLabels;
import cn.anlan.reporting.ledger.Timeliness;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a campaign stands in one organisation and all below it.")
record CampaignDashboard(
        UUID campaignId,
        @Schema(examples = "领导干部讲安全") String title,
        UUID organizationId,
        Figure enrolled,
        Figure onTime,
        Figure late,
        Figure missed,
        Figure overdue,
        Figure open,

        @Schema(description = "Public reports of hazards in the territory, whatever the campaign.")
        Map<HazardState, Figure> hazardsByState,

        @Schema(description = "What is closed of them, by what became of it: fixed, left unfixed, unfounded.")
        Map<HazardOutcome, Figure> hazardsByOutcome) {

    private static final LocalizedText ENROLLED = new LocalizedText("参加单位", "Enrolled organisations");

    static CampaignDashboard of(
            UUID campaignId, LocalizedText title, UUID organizationId, Tallies.Sums sums, CallerLanguage language) {
        Map<HazardState, Figure> hazards = new EnumMap<>(HazardState.class);
        for (HazardState state : HazardState.values()) {
            hazards.put(
                    state,
                    new Figure(
                            language.textOf(HazardLabels.of(state)),
                            sums.of(state),
                            "/v1/dashboards/hazards?state=" + state + "&withinOrganizationId=" + organizationId));
        }
        Map<HazardOutcome, Figure> outcomes = new EnumMap<>(HazardOutcome.class);
        for (HazardOutcome outcome : HazardOutcome.values()) {
            outcomes.put(
                    outcome,
                    new Figure(
                            language.textOf(HazardLabels.of(outcome)),
                            sums.of(outcome),
                            "/v1/dashboards/hazards?state=CLOSED&outcome=" + outcome + "&withinOrganizationId="
                                    + organizationId));
        }
        Figures figures = new Figures(campaignId, organizationId, sums, language);
        return new CampaignDashboard(
                campaignId,
                language.textOf(title),
                organizationId,
                new Figure(
                        language.textOf(ENROLLED),
                        sums.enrolled(),
                        "/v1/dashboards/campaigns/" + campaignId + "/enrolments?withinOrganizationId="
                                + organizationId),
                figures.of(Timeliness.ON_TIME),
                figures.of(Timeliness.LATE),
                figures.of(Timeliness.MISSED),
                figures.of(Timeliness.OVERDUE),
                figures.of(Timeliness.OPEN),
                hazards,
                outcomes);
    }

    private record Figures(UUID campaignId, UUID organizationId, Tallies.Sums sums, CallerLanguage language) {

        Figure of(Timeliness timeliness) {
            return new Figure(
                    language.textOf(timeliness.label()),
                    sums.of(timeliness),
                    "/v1/commitments?campaignId=" + campaignId + "&timeliness=" + timeliness + "&withinOrganizationId="
                            + organizationId);
        }
    }
}
