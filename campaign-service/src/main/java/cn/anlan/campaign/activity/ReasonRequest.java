package cn.anlan.campaign.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a record is returned or withdrawn.
@Schema(name = "ActivityReason")
record ReasonRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "缺少签到表")
        String reason) {}
