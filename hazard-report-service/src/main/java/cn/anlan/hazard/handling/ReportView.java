package cn.anlan.hazard.handling;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.extension.ExtensionView;
import cn.anlan.hazard.joint.JointUnitView;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.hazard.report.Labels;
import cn.anlan.hazard.report.Place;
import cn.anlan.hazard.report.Rating;
import cn.anlan.hazard.report.TimelineView;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as those see it who handle it. Of the reporter it tells only whether a contact was left.
@Schema(name = "HazardReport")
record ReportView(
        UUID id,
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        HazardCategory category,
        @Schema(examples = "燃气") String categoryLabel,
        @Schema(examples = "楼道内燃气管道锈蚀，有异味") String description,
        @Schema(examples = "500108") String divisionCode,
        @Schema(examples = "南坪街道1号楼") @Nullable String address,
        @Nullable Location location,
        IntakeChannel channel,
        @Schema(examples = "随手拍") String channelLabel,
        HazardUrgency urgency,
        @Schema(examples = "一般") String urgencyLabel,
        @Schema(examples = "某燃气有限公司") @Nullable String reportedUnit,
        boolean named,
        boolean contactLeft,
        HazardState state,
        @Schema(examples = "已受理") String stateLabel,
        UUID organizationId,
        @Nullable UUID handlingOrganizationId,
        @Nullable UUID responsibleOrganizationId,

        @Schema(description = "The office that decides, above the one in charge, since the reporter objected") @Nullable
        UUID reviewingOrganizationId,

        @Schema(description = "The report that this one was joined with") @Nullable
        UUID parentId,

        @Schema(description = "The person who is at it", examples = "3f0c1b7a") @Nullable
        String assignee,

        @Schema(description = "What the caller may do now") Set<HandlingStep> steps,

        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime awaitingUntil,
        @Nullable ExtensionView extension,

        @Schema(description = "Who looks at it beside the unit that handles it")
        List<JointUnitView> jointUnits,

        @Schema(examples = "请补充隐患所在楼栋") @Nullable String question,
        @Nullable OffsetDateTime answerBy,
        @Nullable OffsetDateTime objectBy,
        @Schema(examples = "0") int objections,
        List<AdditionView> additions,
        @Nullable HazardOutcome outcome,
        @Schema(examples = "已整改") @Nullable String outcomeLabel,
        @Nullable HazardGrade grade,
        @Schema(examples = "一般隐患") @Nullable String gradeLabel,
        @Schema(examples = "燃气管道锈蚀，存在泄漏风险") @Nullable String summary,
        @Nullable LocalDate deadline,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Rating rating,
        List<TimelineView> timeline,
        List<PhotoView> photos) {

    /// The position as it was received.
    @Schema(name = "HazardLocation")
    record Location(
            @Schema(examples = "29.52") double latitude,
            @Schema(examples = "106.56") double longitude,
            @Schema(examples = "gcj02") String datum,
            @Schema(examples = "15") @Nullable Double accuracyMetres) {

        static Location of(Place place) {
            return new Location(
                    place.latitude(), place.longitude(), place.datum().wireName(), place.accuracyMetres());
        }
    }

    /// What is known about a report beside itself.
    record Surroundings(
            String description,
            List<AdditionView> additions,
            List<PhotoView> photos,
            boolean contactLeft,
            Set<HandlingStep> steps,
            @Nullable OffsetDateTime dueAt,
            @Nullable ExtensionView extension,
            List<JointUnitView> jointUnits) {}

    static ReportView of(HazardReport report, Surroundings around, Language language) {
        return new ReportView(
                report.id(),
                report.trackingNumber(),
                report.category(),
                Labels.in(report.category().label(), language),
                around.description(),
                report.divisionCode(),
                report.address().orElse(null),
                report.place().map(Location::of).orElse(null),
                report.reception().channel(),
                Labels.in(report.reception().channel().label(), language),
                report.reception().urgency(),
                Labels.in(report.reception().urgency().label(), language),
                report.reception().reportedUnit(),
                report.reception().named(),
                around.contactLeft(),
                report.state(),
                Labels.in(Labels.of(report.state()), language),
                report.organizationId(),
                report.handlingOrganizationId().orElse(null),
                report.responsibleOrganizationId().orElse(null),
                report.reviewingOrganizationId().orElse(null),
                report.parentId().orElse(null),
                report.assignee().orElse(null),
                around.steps(),
                around.dueAt() == null ? null : local(around.dueAt()),
                report.awaitingUntil().map(ReportView::local).orElse(null),
                around.extension(),
                around.jointUnits(),
                report.question().orElse(null),
                report.answerBy().map(ReportView::local).orElse(null),
                report.objectBy().map(ReportView::local).orElse(null),
                report.objections(),
                around.additions(),
                report.outcome().orElse(null),
                report.outcome()
                        .map(outcome -> Labels.in(Labels.of(outcome), language))
                        .orElse(null),
                report.grade().orElse(null),
                report.grade()
                        .map(grade -> Labels.in(Labels.of(grade), language))
                        .orElse(null),
                report.summary().orElse(null),
                report.rectifyBy().orElse(null),
                local(report.reportedAt()),
                report.acceptedAt().map(ReportView::local).orElse(null),
                report.closedAt().map(ReportView::local).orElse(null),
                report.rating().orElse(null),
                report.timeline().stream()
                        .map(entry -> TimelineView.of(entry, language))
                        .toList(),
                around.photos());
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
