package cn.anlan.inspection.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The five assurances; none may be missing.
record PlanRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "安全总监 李某")
        String person,

        @NotBlank @Size(max = 4000) @Schema(examples = "补充开展综合应急演练并评估")
        String measures,

        @NotNull @PositiveOrZero @Schema(description = "Funds in cents of yuan.", examples = "500000")
        Long fundsCents,

        @NotNull @Schema(description = "The last day of the rectification.", examples = "2023-12-15")
        LocalDate deadline,

        @NotBlank @Size(max = 4000) @Schema(examples = "停用相关区域，专人值守")
        String emergencyPlan) {

    RectificationPlan plan() {
        return new RectificationPlan(person, measures, fundsCents, deadline, emergencyPlan);
    }
}
