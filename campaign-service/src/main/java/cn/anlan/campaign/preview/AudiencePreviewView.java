package cn.anlan.campaign.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom a selector reaches.
@Schema(name = "AudiencePreview")
record AudiencePreviewView(
        ReachView reach,
        @Schema(description = "The first units by code.") List<AudienceMemberView> units) {}
