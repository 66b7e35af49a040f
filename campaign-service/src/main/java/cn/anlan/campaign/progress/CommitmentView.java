package cn.anlan.campaign.progress;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment of a campaign, as the API shows it.
@Schema(name = "CampaignCommitment", description = "What one organisation owes to one requirement by one time.")
record CommitmentView(
        UUID id,
        CommitmentKind kind,
        String kindLabel,
        UUID campaignId,
        String campaignTitle,
        UUID organizationId,
        String organizationName,
        UUID requirementId,
        @Nullable String counterKey,
        String title,
        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(description = "The first instant that is too late.")
        OffsetDateTime dueAt,

        int quantityDue,
        int quantityDone,
        int quantityVerified,
        CommitmentState state,
        String stateLabel,

        @Schema(description = "Open, and past its due time.")
        boolean overdue,

        @Nullable OffsetDateTime fulfilledAt) {

    static CommitmentView of(CommitmentLine line, OffsetDateTime now, Language language) {
        return new CommitmentView(
                line.id(),
                line.kind(),
                textOf(label(line.kind()), language),
                line.campaignId(),
                textOf(line.campaignTitle(), language),
                line.organizationId(),
                line.organizationName(),
                line.requirementId(),
                line.counterKey(),
                textOf(line.title(), language),
                line.periodStart(),
                line.periodEnd(),
                line.dueAt(),
                line.quantityDue(),
                line.quantityDone(),
                line.quantityVerified(),
                line.state(),
                textOf(label(line.state()), language),
                line.state() == CommitmentState.OPEN && !line.dueAt().isAfter(now),
                line.fulfilledAt());
    }

    static String textOf(LocalizedText text, Language language) {
        return language == Language.ZH_CN ? text.zh() : text.en();
    }

    private static LocalizedText label(CommitmentKind kind) {
        return switch (kind) {
            case ACTIVITY_QUOTA -> new LocalizedText("活动场次", "Activity quota");
            case ROSTER -> new LocalizedText("名册", "Roster");
            case INDICATOR -> new LocalizedText("指标", "Indicator");
            case TRAINING -> new LocalizedText("轮训", "Rotation training");
            case PROGRESS_REPORT,
                    SUMMARY_REPORT,
                    SELF_REVIEW,
                    RECTIFICATION,
                    HAZARD_ACCEPTANCE,
                    HAZARD_HANDLING,
                    HAZARD_FEEDBACK,
                    HAZARD_OBJECTION,
                    HAZARD_SUPERVISION -> throw new IllegalArgumentException(kind + " is another service's");
        };
    }

    private static LocalizedText label(CommitmentState state) {
        return switch (state) {
            case OPEN -> new LocalizedText("待完成", "Open");
            case FULFILLED -> new LocalizedText("已完成", "Fulfilled");
            case WAIVED -> new LocalizedText("已免除", "Waived");
            case CANCELLED -> new LocalizedText("已取消", "Cancelled");
        };
    }
}
