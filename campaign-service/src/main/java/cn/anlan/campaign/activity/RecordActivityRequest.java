package cn.anlan.campaign.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity that was held. What the values may be, the campaign's template says.
record RecordActivityRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull UUID campaignId,
        @NotNull @Schema(description = "Who held it.") UUID organizationId,

        @NotBlank @Size(max = 64) @Schema(examples = "LECTURE")
        String activityKind,

        @NotNull @Schema(examples = "2021-03-05", description = "It counts for the period of this day.")
        LocalDate heldOn,

        @Size(max = 64)
        @Schema(
                examples = "PARTY_HEAD",
                description = "The counter towards which it counts; without one it counts towards none.")
        @Nullable
        String counterKey,

        @Size(max = 100) @Schema(examples = "党委书记") @Nullable
        String lecturerPost,

        @NotBlank @Size(max = 200) String place,

        @Size(max = 64) @Schema(examples = "GRASS_ROOTS_STAFF") @Nullable
        String audienceKind,

        @Min(0) @Max(1_000_000) @Schema(examples = "120") int participants,

        @Size(max = 20) @Schema(examples = "[\"LAWS_AND_DUTIES\", \"ACCIDENT_CASES\"]") @Nullable
        List<@NotBlank @Size(max = 64) String> topics,

        @Size(max = 64) @Schema(examples = "ON_SITE") @Nullable
        String channel,

        @Size(max = 4000) @Nullable String narrative) {

    List<String> givenTopics() {
        return topics == null ? List.of() : topics;
    }
}
