package cn.anlan.campaign.activity;

import cn.anlan.events.activity.ActivityState;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity record, as the API shows it.
@Schema(name = "ActivityRecord")
record ActivityView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String activityKind,
        LocalDate heldOn,
        @Nullable String counterKey,
        @Nullable String lecturerPost,
        String place,
        @Nullable String audienceKind,
        int participants,
        List<String> topics,
        @Nullable String channel,
        @Nullable String narrative,
        ActivityState state,
        String stateLabel,
        OffsetDateTime recordedAt) {

    static ActivityView of(ActivityRecord activity, Language language) {
        return new ActivityView(
                activity.id(),
                activity.campaignId(),
                activity.organizationId(),
                activity.activityKind(),
                activity.heldOn(),
                activity.counterKey(),
                activity.lecturerPost(),
                activity.place(),
                activity.audienceKind(),
                activity.participants(),
                activity.topics(),
                activity.channel(),
                activity.narrative(),
                activity.state(),
                label(activity.state(), language),
                activity.recordedAt());
    }

    private static String label(ActivityState state, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (state) {
            case RECORDED -> chinese ? "已登记" : "Recorded";
            case VERIFIED -> chinese ? "已核实" : "Verified";
            case RETURNED -> chinese ? "已退回" : "Returned";
            case WITHDRAWN -> chinese ? "已撤回" : "Withdrawn";
        };
    }
}
