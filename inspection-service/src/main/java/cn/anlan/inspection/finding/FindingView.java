package cn.anlan.inspection.finding;

import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.inspection.InChina;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A finding as the API shows it.
@Schema(name = "Finding")
record FindingView(
        UUID id,
        long version,
        FindingSource sourceType,
        @Schema(examples = "对照检查") String sourceTypeLabel,
        UUID sourceId,

        @Schema(description = "The check point of the self-review.", examples = "E5c") @Nullable
        String checkPoint,

        UUID organizationId,
        @Nullable UUID campaignId,
        HazardGrade grade,
        @Schema(examples = "一般隐患") String gradeLabel,
        @Schema(examples = "未按计划开展应急演练") String title,
        FindingStatus state,
        @Schema(examples = "整改中") String stateLabel,
        OffsetDateTime openedAt,

        @Schema(description = "The first instant at which the rectification is late.") @Nullable
        OffsetDateTime dueAt,

        @Nullable PlanView plan,

        @Schema(description = "What was done about it.", examples = "通道已清空并划线。") @Nullable
        String rectification,

        @Nullable OffsetDateTime rectifiedAt,
        @Nullable OffsetDateTime closedAt,
        List<ReinspectionView> reinspections) {

    @Schema(name = "RectificationPlan", description = "The five assurances.")
    record PlanView(
            @Schema(examples = "安全总监 李某") String person,
            @Schema(examples = "补充开展综合应急演练并评估") String measures,

            @Schema(description = "Funds in cents of yuan.", examples = "500000")
            long fundsCents,

            LocalDate deadline,
            @Schema(examples = "停用相关区域，专人值守") String emergencyPlan) {}

    @Schema(name = "Reinspection")
    record ReinspectionView(
            ReinspectionOutcome outcome,
            @Schema(examples = "现场复查，通道畅通") String remark,
            OffsetDateTime inspectedAt) {}

    static FindingView of(Finding finding, Language language) {
        return new FindingView(
                finding.id(),
                finding.number(),
                finding.sourceType(),
                FindingLabels.of(finding.sourceType(), language),
                finding.sourceId(),
                finding.checkPoint(),
                finding.organizationId(),
                finding.campaignId(),
                finding.grade(),
                FindingLabels.of(finding.grade(), language),
                finding.title(),
                finding.state(),
                FindingLabels.of(finding.state(), language),
                InChina.time(finding.openedAt()),
                InChina.timeOrNull(finding.dueAt()),
                plan(finding.plan()),
                finding.rectification(),
                InChina.timeOrNull(finding.rectifiedAt()),
                InChina.timeOrNull(finding.closedAt()),
                finding.reinspections().stream()
                        .map(reinspection -> new ReinspectionView(
                                reinspection.outcome(),
                                reinspection.remark(),
                                InChina.time(reinspection.inspectedAt())))
                        .toList());
    }

    private static @Nullable PlanView plan(@Nullable RectificationPlan plan) {
        return plan == null
                ? null
                : new PlanView(
                        plan.person(), plan.measures(), plan.fundsCents(), plan.deadline(), plan.emergencyPlan());
    }
}
