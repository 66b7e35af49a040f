package cn.anlan.inspection.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record RectifyRequest(
        @NotBlank @Size(max = 4000) @Schema(examples = "已于12月10日组织综合应急演练，完成评估和改进")
        String description) {}
