package cn.anlan.campaign.organization;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation, as the API shows it.
@Schema(name = "Organization")
public record OrganizationView(
        UUID id,
        @Schema(examples = "500108008") String code,
        @Schema(examples = "天文街道办事处") String name,
        OrganizationKind kind,
        @Schema(examples = "党委政府") String kindLabel,
        AdministrativeLevel level,
        @Schema(examples = "乡镇") String levelLabel,
        @Nullable UUID parentId,
        @Schema(examples = "500108008") @Nullable String divisionCode,
        @Schema(examples = "91350100M000100Y43") @Nullable String creditCode,

        @Schema(description = "GB/T 4754 with the letter of its section, such as C2614.", examples = "C2614") @Nullable
        String industry,

        List<HazardSector> sectors,

        @Schema(description = "In the order of the sectors.")
        List<String> sectorLabels,

        @Nullable RiskGrade riskGrade,
        @Schema(examples = "一般风险") @Nullable String riskGradeLabel,

        @Schema(description = "How many people work there.") @Nullable
        Integer employees,

        OrganizationStatus status,

        @Schema(description = "The organisation into which it was merged when it closed.") @Nullable
        UUID successorId,

        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId,

        @Schema(description = "The post of the leader in charge.") @Nullable
        String leaderPost,

        @Schema(description = "The section in charge.") @Nullable
        String section) {

    public static OrganizationView of(Organization organization, Language language) {
        var profile = organization.profile();
        var riskGrade = profile.riskGrade();
        var responsibility = organization.responsibility();
        return new OrganizationView(
                organization.id(),
                organization.code(),
                profile.name(),
                profile.kind(),
                in(language, OrganizationLabels.of(profile.kind())),
                profile.level(),
                in(language, OrganizationLabels.of(profile.level())),
                organization.parentId(),
                profile.divisionCode(),
                profile.creditCode(),
                profile.industry(),
                profile.sectors(),
                profile.sectors().stream()
                        .map(sector -> in(language, sector.label()))
                        .toList(),
                riskGrade,
                riskGrade == null ? null : in(language, riskGrade.label()),
                profile.employees(),
                organization.status(),
                organization.successorId(),
                responsibility.supervisorId(),
                responsibility.regulatorId(),
                responsibility.leaderPost(),
                responsibility.section());
    }

    private static String in(Language language, LocalizedText text) {
        return switch (language) {
            case ZH_CN -> text.zh();
            case EN -> text.en();
        };
    }
}
