package cn.anlan.campaign.activity;

import cn.anlan.campaign.activitycredit.Credit;
import cn.anlan.campaign.activityhistory.ActivityStatus;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity record, as the API shows it.
///
/// @param recordedAt by the clock of whoever recorded it
/// @param receivedAt by the server's
/// @param people by masked names
/// @param returnReason why it was returned, while it is
/// @param countsTowards the commitments towards which it counts at present
@Schema(name = "ActivityRecord")
record ActivityView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        @Schema(examples = "LECTURE") String activityKind,
        LocalDate heldOn,
        @Schema(examples = "辖区重点企业会议室") String place,
        @Nullable String setting,
        @Schema(examples = "PARTY_HEAD") @Nullable String counterKey,
        @Schema(examples = "街道党工委书记") @Nullable String lecturerPost,
        @Schema(examples = "KEY_ENTERPRISE") @Nullable String audienceKind,
        @Schema(examples = "46") int participants,
        List<HeadCount> participantsByKind,
        People people,

        @Schema(description = "Who of those who hold or held leadership posts was trained by it.")
        List<UUID> trainedLeaders,

        List<String> topics,
        @Schema(examples = "ON_SITE") @Nullable String channel,
        List<String> partners,
        List<String> sectors,
        @Schema(examples = "结合近期事故案例讲解企业主体责任。") @Nullable String narrative,
        List<ClaimRequest> alsoCountsFor,
        List<Credit> countsTowards,
        int evidenceCount,
        ActivityStatus state,
        @Schema(examples = "已登记") String stateLabel,
        @Nullable String returnReason,
        OffsetDateTime recordedAt,
        OffsetDateTime receivedAt) {

    /// @param people already masked
    static ActivityView of(ActivityRecord activity, People people, List<Credit> countsTowards, Language language) {
        var content = activity.content();
        return new ActivityView(
                activity.id(),
                activity.campaignId(),
                activity.organizationId(),
                content.activityKind(),
                content.heldOn(),
                content.place(),
                content.setting(),
                content.counterKey(),
                content.lecturerPost(),
                content.audienceKind(),
                content.participants(),
                content.participantsByKind(),
                people,
                activity.trainedLeaders().stream().sorted().toList(),
                content.topics(),
                content.channel(),
                content.partners(),
                content.sectors(),
                content.narrative(),
                activity.furtherClaims().stream().map(ClaimRequest::of).toList(),
                countsTowards,
                activity.evidenceCount(),
                activity.state(),
                label(activity.state(), language),
                activity.returnReason(),
                activity.recordedAt(),
                activity.receivedAt());
    }

    private static String label(ActivityStatus state, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (state) {
            case SUBMITTED -> chinese ? "已提交" : "Submitted";
            case VERIFIED -> chinese ? "已核实" : "Verified";
            case RETURNED -> chinese ? "已退回" : "Returned";
            case WITHDRAWN -> chinese ? "已撤回" : "Withdrawn";
        };
    }
}
