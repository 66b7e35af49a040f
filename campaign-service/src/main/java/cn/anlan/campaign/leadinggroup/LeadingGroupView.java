package cn.anlan.campaign.leadinggroup;

import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A leading group, as the API shows it.
@Schema(name = "LeadingGroup")
record LeadingGroupView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String title,

        @Schema(description = "Where its office is.") @Nullable
        UUID officeOrganizationId,

        @Schema(description = "Every unit of the campaign is to set up its own.")
        boolean mirrored,

        LocalDate establishedOn,
        List<MemberView> members) {

    @Schema(name = "LeadingGroupMember")
    record MemberView(
            GroupPart part,
            String partLabel,
            @Nullable UUID organizationId,
            @Nullable String post,
            @Nullable String name) {}

    static LeadingGroupView of(LeadingGroup group, ComposeGroup names, Language language) {
        return new LeadingGroupView(
                group.id(),
                group.campaignId(),
                group.organizationId(),
                group.title(),
                group.officeOrganizationId(),
                group.mirrored(),
                group.establishedOn(),
                group.members().stream()
                        .map(member -> new MemberView(
                                member.part(),
                                member.part().label(language),
                                member.organizationId(),
                                member.post(),
                                names.name(group, member)))
                        .toList());
    }
}
