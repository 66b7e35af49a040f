package cn.anlan.campaign.indicatorfiling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why figures are sent back.
@Schema(name = "IndicatorReturnRequest")
record ReturnRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "与编制台账不符")
        String reason) {}
