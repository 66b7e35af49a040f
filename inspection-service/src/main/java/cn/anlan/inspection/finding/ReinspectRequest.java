package cn.anlan.inspection.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ReinspectRequest(
        @NotNull ReinspectionOutcome outcome,

        @NotBlank @Size(max = 4000) @Schema(examples = "现场复查合格，同意销号")
        String remark) {}
