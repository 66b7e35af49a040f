package cn.anlan.campaign.organizationchange;

import cn.anlan.campaign.organization.Responsibility;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit's line in the responsibility table; what is absent is not assigned.
@Schema(name = "Responsibility")
record ResponsibilityRequest(
        @Schema(description = "The sector supervisor (主管部门).") @Nullable
        UUID supervisorId,

        @Schema(description = "The regulator (监管部门).") @Nullable
        UUID regulatorId,

        @Size(max = 100)
        @Pattern(regexp = Responsibility.WITHOUT_PHONE_NUMBER)
        @Schema(description = "The post of the leader in charge, never a name.", examples = "分管安全生产的副局长")
        @Nullable
        String leaderPost,

        @Size(max = 100)
        @Pattern(regexp = Responsibility.WITHOUT_PHONE_NUMBER)
        @Schema(description = "The section in charge.", examples = "工业经济科")
        @Nullable
        String section) {

    Responsibility toResponsibility() {
        return new Responsibility(supervisorId, regulatorId, orNothing(leaderPost), orNothing(section));
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
