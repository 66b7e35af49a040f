package cn.anlan.campaign.campaigncontent;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.EvidenceKind;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.Target;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A requirement as it is written and shown: what is read can be sent back.
///
/// @param key names it within the campaign, and makes it the same requirement from one edit to the next
@Schema(name = "CampaignRequirement")
public record RequirementForm(
        @Schema(readOnly = true, description = "Given by the service; ignored when sent.") @Nullable
        UUID id,

        @NotBlank @Pattern(regexp = CampaignPhase.KEY) @Schema(examples = "lecture")
        String key,

        @NotNull RequirementKind kind,
        @NotNull LocalizedText title,

        @Size(max = 64) @Schema(description = "The phase to which it belongs.") @Nullable
        String phaseKey,

        @Schema(description = "Whether a plan derived from the campaign has to keep it; it has to, if absent.")
        @Nullable
        Boolean mandatory,

        @NotNull Schedule schedule,

        @Schema(description = "One of each organisation, if absent.") @Nullable
        Target target,

        @Size(max = 100) @Nullable String checklistKey,

        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> activityKinds,

        @Nullable IndicatorThreshold threshold,

        @Schema(description = "Whether “nothing to report” fulfils a report.") @Nullable
        Boolean emptyReportCounts,

        @Size(max = 5) @Nullable List<@NotNull EvidenceKind> evidence,

        @Schema(
                readOnly = true,
                description = "The first day on which it binds, where it came by an amendment; ignored when sent.")
        @Nullable
        LocalDate bindsFrom,

        @Schema(
                readOnly = true,
                description = "The requirement of the campaign above that it carries out; ignored when sent.")
        @Nullable
        UUID inheritedFrom,

        @NotNull @Schema(description = "Who owes it.") AudienceSelector audience,

        @Schema(description = "Nobody owes more than one for each such unit below it.") @Nullable
        AudienceSelector noMoreThan) {

    public static RequirementForm of(CampaignRequirement asked) {
        var requirement = asked.requirement();
        return new RequirementForm(
                requirement.id(),
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                requirement.phaseKey(),
                requirement.mandatory(),
                requirement.schedule(),
                requirement.target(),
                requirement.checklistKey(),
                requirement.activityKinds(),
                requirement.threshold(),
                requirement.emptyReportCounts(),
                requirement.evidence(),
                requirement.bindsFrom(),
                requirement.inheritedFrom(),
                asked.audience(),
                asked.noMoreThan());
    }

    public CampaignRequirement requirement(UUID campaignId) {
        return new CampaignRequirement(
                new Requirement(
                        Ids.named("requirement:" + campaignId + ":" + key),
                        key,
                        kind,
                        title,
                        phaseKey,
                        !Boolean.FALSE.equals(mandatory),
                        schedule,
                        Objects.requireNonNullElseGet(target, () -> Target.of(1)),
                        checklistKey,
                        Objects.requireNonNullElseGet(activityKinds, List::of),
                        threshold,
                        Boolean.TRUE.equals(emptyReportCounts),
                        Objects.requireNonNullElseGet(evidence, List::of),
                        null,
                        null),
                audience,
                noMoreThan);
    }
}
