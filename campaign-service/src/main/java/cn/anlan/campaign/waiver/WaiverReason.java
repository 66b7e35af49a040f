package cn.anlan.campaign.waiver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a waiver is revoked.
record WaiverReason(
        @NotBlank @Size(max = 1000) @Schema(examples = "已恢复运行")
        String reason) {}
