package cn.anlan.hazard.following;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Labels;
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
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt,

        @Schema(description = "What the handling unit found", examples = "燃气管道锈蚀，存在泄漏风险") @Nullable
        String summary,

        List<TimelineView> timeline,
        List<PhotoView> photos,

        @Schema(description = "Whether the reporter may rate the handling now")
        boolean rateable,

        @Nullable Rating rating,
        @Schema(examples = "满意") @Nullable String ratingLabel) {

    static PublicReportView of(HazardReport report, List<PhotoView> photos, Language language) {
        return new PublicReportView(
                report.trackingNumber(),
                report.category(),
                Labels.in(report.category().label(), language),
                report.state(),
                Labels.in(Labels.of(report.state()), language),
                local(report.reportedAt()),
                report.closedAt().map(PublicReportView::local).orElse(null),
                report.summary().orElse(null),
                report.timeline().stream()
                        .filter(entry -> entry.step().isPublic())
                        .map(entry -> TimelineView.of(entry, language))
                        .toList(),
                photos,
                report.isHandledToTheEnd() && report.rating().isEmpty(),
                report.rating().orElse(null),
                report.rating()
                        .map(rating -> Labels.in(rating.label(), language))
                        .orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
