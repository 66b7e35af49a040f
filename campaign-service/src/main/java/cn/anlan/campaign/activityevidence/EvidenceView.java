package cn.anlan.campaign.activityevidence;

import cn.anlan.evidence.FileKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file that proves an activity, and where to get it.
///
/// @param sha256 of the file as it is kept, lower-case hex
/// @param alsoIn other records in the caller's scope that show the very same file; at most ten
@Schema(name = "ActivityEvidence")
record EvidenceView(
        UUID id,
        FileKind kind,
        @Schema(examples = "签到表.pdf") String fileName,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "182044") long size,
        String sha256,
        OffsetDateTime addedAt,
        String href,
        @Nullable String thumbnailHref,
        List<UUID> alsoIn) {

    static EvidenceView of(Evidence evidence, List<UUID> alsoIn) {
        var href = EvidenceResource.path(evidence.activityId()) + "/" + evidence.id();
        return new EvidenceView(
                evidence.id(),
                evidence.kind(),
                evidence.fileName(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.addedAt(),
                href,
                evidence.hasThumbnail() ? href + "/thumbnail" : null,
                alsoIn);
    }
}
