package cn.anlan.campaign.leadinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a leading group is made of.
@Schema(name = "LeadingGroupComposition")
record Composition(
        @NotBlank @Size(max = 100) @Schema(examples = "大宣传大实践活动领导小组")
        String title,

        @Schema(description = "Where its office is.") @Nullable
        UUID officeOrganizationId,

        @Schema(description = "Every unit of the campaign is to set up its own. Only the body that runs it may say so.")
        boolean mirrored,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid MemberRequest> members) {

    /// A unit, a post, or a person in a post.
    @Schema(name = "LeadingGroupMemberRequest")
    record MemberRequest(
            @NotNull GroupPart part,

            @Schema(description = "The unit that takes part, or from which the person comes.") @Nullable
            UUID organizationId,

            @Size(min = 1, max = 100) @Schema(examples = "区安委办主任") @Nullable
            String post,

            @Size(min = 1, max = 50) @Schema(examples = "李四") @Nullable
            String name) {

        /// Never what it holds.
        @Override
        public String toString() {
            return "MemberRequest[" + part + "]";
        }
    }
}
