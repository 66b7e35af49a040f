package cn.anlan.inspection.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ReturnRequest(
        @NotBlank @Size(max = 4000) @Schema(examples = "问题查摆不深入，请逐项核实")
        String reason) {}
