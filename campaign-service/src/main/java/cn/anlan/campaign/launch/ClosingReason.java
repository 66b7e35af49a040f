package cn.anlan.campaign.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a campaign is cancelled, or concluded before its time.
record ClosingReason(
        @NotBlank @Size(max = 1000) @Schema(examples = "上级统一部署新的专项行动，本活动不再单独开展")
        String reason) {}
