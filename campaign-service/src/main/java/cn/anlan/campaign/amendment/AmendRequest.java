package cn.anlan.campaign.amendment;

import cn.anlan.campaign.campaigncontent.ContentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A change of a published campaign.
///
/// @param content the campaign as it is to be from now on
record AmendRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "市安委办调整报送时间")
        String reason,

        @NotNull @Valid ContentRequest content) {}
