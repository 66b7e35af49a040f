package cn.anlan.hazard.handling;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.hazard.report.Verification;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of the steps that need one.
final class HandlingRequests {

    private HandlingRequests() {}

    @Schema(name = "HazardReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "举报对象不明确")
            String reason) {}

    @Schema(name = "HazardTransfer")
    record Transfer(
            @NotNull UUID organizationId,

            @Size(max = 500)
            @Schema(description = "Why this unit, for the unit and the reporter", examples = "属燃气行业监管")
            @Nullable
            String reason) {}

    @Schema(name = "HazardBulkTransfer")
    record BulkTransfer(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> ids,

            @Schema(description = "The unit; without one each goes where the rules send it") @Nullable
            UUID organizationId,

            @Size(max = 500) @Schema(examples = "属燃气行业监管") @Nullable
            String reason) {}

    @Schema(name = "HazardQuestion")
    record Question(
            @NotBlank @Size(max = 500) @Schema(examples = "请补充隐患所在楼栋和单元")
            String question) {}

    @Schema(name = "HazardWait")
    record Wait(
            @NotBlank @Size(max = 500) @Schema(description = "Whom or what is waited for", examples = "待住建部门出具房屋鉴定")
            String reason,

            @NotNull @Schema(description = "The last day; after it the clock runs again")
            LocalDate until) {}

    @Schema(name = "HazardMerge")
    record Merge(
            @NotNull @Schema(description = "The report that tells of the same hazard")
            UUID parentId) {}

    @Schema(name = "HazardResult")
    record Result(
            @NotBlank @Size(max = 500) @Schema(description = "What the reporter reads", examples = "管道已更换，复查合格")
            String text) {}

    enum Outcome {
        SUBSTANTIATED,
        UNSUBSTANTIATED
    }

    /// @param summary is published: it must name nobody
    @Schema(name = "HazardVerification")
    record Verify(
            @NotNull Outcome outcome,

            @Schema(description = "Required when substantiated") @Nullable
            HazardGrade grade,

            @Schema(description = "Who must rectify it; required when substantiated") @Nullable
            UUID responsibleOrganizationId,

            @NotBlank @Size(max = 500) @Schema(description = "Fit to be published", examples = "燃气管道锈蚀，存在泄漏风险")
            String summary,

            @Schema(description = "Last day granted for the rectification") @Nullable
            LocalDate deadline) {

        Verification verification() {
            return switch (outcome) {
                case UNSUBSTANTIATED -> new Verification.Unsubstantiated(summary);
                case SUBSTANTIATED ->
                    new Verification.Substantiated(
                            summary,
                            required(grade, "/grade"),
                            required(responsibleOrganizationId, "/responsibleOrganizationId"),
                            deadline);
            };
        }

        private static <T> T required(@Nullable T value, String pointer) {
            if (value == null) {
                throw ProblemException.invalid(
                        FieldError.of(pointer, "not-null", "查实时必填", "required when substantiated"));
            }
            return value;
        }
    }
}
