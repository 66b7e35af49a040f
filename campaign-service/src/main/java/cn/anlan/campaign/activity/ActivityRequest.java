package cn.anlan.campaign.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity that was held, as its unit tells it. What the values may be, the campaign's template says.
@Schema(name = "ActivityRequest")
record ActivityRequest(
        @Schema(description = "Chosen by the client, if it likes: an activity can be recorded without a connection.")
        @Nullable
        UUID id,

        @NotNull UUID campaignId,
        @NotNull @Schema(description = "Who held it.") UUID organizationId,

        @Schema(description = "When the client recorded it; the time of the server is kept beside it.") @Nullable
        OffsetDateTime recordedAt,

        @NotBlank @Size(max = 64) @Schema(examples = "LECTURE")
        String activityKind,

        @NotNull @Schema(examples = "2021-03-05", description = "It counts for the period of this day.")
        LocalDate heldOn,

        @NotBlank @Size(max = 200) @Schema(examples = "海棠溪街道会议室")
        String place,

        @Size(max = 64)
        @Schema(examples = "VILLAGE", description = "What it entered: enterprise, village, community, school, family.")
        @Nullable
        String setting,

        @Size(max = 64)
        @Schema(
                examples = "PARTY_HEAD",
                description = "The counter towards which it counts; without one it counts towards none.")
        @Nullable
        String counterKey,

        @Size(max = 100) @Schema(examples = "党委书记") @Nullable
        String lecturerPost,

        @Size(max = 64) @Schema(examples = "GRASS_ROOTS_STAFF") @Nullable
        String audienceKind,

        @Min(0) @Max(1_000_000) @Schema(examples = "120", description = "Everyone who took part.")
        int participants,

        @Size(max = 50)
        @Schema(description = "How many of them were of which kind, where there were several.")
        @Nullable
        List<@NotNull @Valid HeadCount> participantsByKind,

        @Valid @Schema(description = "Those who are named. An edit without it leaves them as they are.") @Nullable
        People people,

        @Size(max = 500)
        @Schema(description = "Who of those who hold or held leadership posts was trained by it: it counts for them.")
        @Nullable
        List<@NotNull UUID> trainedLeaders,

        @Size(max = 20) @Schema(examples = "[\"LAWS_AND_DUTIES\", \"ACCIDENT_CASES\"]") @Nullable
        List<@NotBlank @Size(max = 64) String> topics,

        @Size(max = 64) @Schema(examples = "ON_SITE") @Nullable
        String channel,

        @Size(max = 20) @Schema(description = "With whom it was held.", examples = "[\"区总工会\"]") @Nullable
        List<@NotBlank @Size(max = 100) String> partners,

        @Size(max = 20) @Schema(examples = "[\"FIRE\", \"GAS\"]") @Nullable
        List<@NotBlank @Size(max = 64) String> sectors,

        @Size(max = 4000) @Nullable String narrative,

        @Size(max = 10) @Schema(description = "What else it counts for.") @Nullable
        List<@NotNull @Valid ClaimRequest> alsoCountsFor) {

    ActivityContent content() {
        return new ActivityContent(
                activityKind,
                heldOn,
                place,
                setting,
                counterKey,
                lecturerPost,
                audienceKind,
                participants,
                orNone(participantsByKind),
                orNone(topics),
                channel,
                orNone(partners),
                orNone(sectors),
                narrative);
    }

    /// What it counts for in its own campaign.
    ClaimRequest ownClaim() {
        return new ClaimRequest(campaignId, activityKind, counterKey);
    }

    List<ClaimRequest> furtherClaims() {
        return orNone(alsoCountsFor);
    }

    List<UUID> leaders() {
        return orNone(trainedLeaders);
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
