package cn.anlan.campaign.preview;

import cn.anlan.campaign.Labels;
import cn.anlan.campaign.audience.AudienceMember;
import cn.anlan.campaign.organization.OrganizationLabels;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A unit that a campaign or a selector reaches.
@Schema(name = "AudienceMember")
record AudienceMemberView(
        UUID organizationId,
        String code,
        String name,
        OrganizationKind kind,
        String kindLabel,
        AdministrativeLevel level,
        String levelLabel,

        @Schema(description = "The requirements that reach it.")
        List<String> requirementKeys) {

    static AudienceMemberView of(AudienceMember member, Map<UUID, String> requirementKeys, Language language) {
        return new AudienceMemberView(
                member.id(),
                member.code(),
                member.name(),
                member.kind(),
                Labels.of(OrganizationLabels.of(member.kind()), language),
                member.level(),
                Labels.of(OrganizationLabels.of(member.level()), language),
                member.asked().stream()
                        .map(key -> requirementKeys.getOrDefault(key, ""))
                        .filter(key -> !key.isEmpty())
                        .toList());
    }
}
