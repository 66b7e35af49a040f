package cn.anlan.hazard.following;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Labels;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.hazard.report.Rating;
import cn.anlan.hazard.report.TimelineView;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as its reporter sees it: how it stands, not who works on it, and not his own words, should the receipt fall
/// into other hands.
@Schema(name = "PublicHazardReport")
record PublicReportView(
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        HazardCategory category,
        @Schema(examples = "燃气") String categoryLabel,
        HazardState state,
        @Schema(examples = "整改中") String stateLabel,
        Outlook outlook,

        @Schema(description = "What the reporter is asked and has not answered", examples = "请补充隐患所在楼栋") @Nullable
        String question,

        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable HazardOutcome outcome,
        @Schema(examples = "已整改") @Nullable String outcomeLabel,

        @Schema(description = "What the handling unit found", examples = "燃气管道锈蚀，存在泄漏风险") @Nullable
        String summary,

        @Schema(description = "How the report stands that this one was joined with", examples = "整改中") @Nullable
        String joinedStateLabel,

        List<TimelineView> timeline,
        List<PhotoView> photos,

        @Schema(description = "How often the reporter has added something", examples = "1")
        int additions,

        @Schema(description = "Whether the reporter may object now")
        boolean objectionOpen,

        @Schema(description = "Whether the reporter may rate the handling now")
        boolean rateable,

        @Nullable Rating rating,
        @Schema(examples = "满意") @Nullable String ratingLabel) {

    static PublicReportView of(
            HazardReport report,
            @Nullable HazardState joined,
            Outlook outlook,
            boolean objectionOpen,
            List<PhotoView> photos,
            Language language) {
        HazardState state = Procedure.shownAs(report.state());
        return new PublicReportView(
                report.trackingNumber(),
                report.category(),
                Labels.in(report.category().label(), language),
                state,
                Labels.in(Labels.of(state), language),
                outlook,
                report.question().orElse(null),
                local(report.reportedAt()),
                report.closedAt().map(PublicReportView::local).orElse(null),
                report.outcome().orElse(null),
                report.outcome()
                        .map(outcome -> Labels.in(Labels.of(outcome), language))
                        .orElse(null),
                report.summary().orElse(null),
                joined == null ? null : Labels.in(Labels.of(Procedure.shownAs(joined)), language),
                TimelineView.publicly(report.timeline(), language),
                photos,
                report.additions().size(),
                objectionOpen,
                report.isRateable(),
                report.rating().orElse(null),
                report.rating()
                        .map(rating -> Labels.in(rating.label(), language))
                        .orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
