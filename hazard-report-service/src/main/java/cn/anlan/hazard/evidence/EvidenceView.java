package cn.anlan.hazard.evidence;

import cn.anlan.clock.ChinaTime;
import cn.anlan.evidence.FileKind;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A piece of evidence, how far it has come, and where to get it.
@Schema(name = "HazardEvidence")
public record EvidenceView(
        UUID id,
        EvidenceState state,
        @Schema(examples = "已保存") String stateLabel,

        @Schema(description = "Code of the problem for which it was refused", examples = "file-unreadable") @Nullable
        String refusal,

        @Schema(description = "Bytes that have come", examples = "1048576")
        long received,

        @Schema(description = "Bytes that the sender announced", examples = "1048576")
        long declaredSize,

        @Nullable FileKind kind,
        @Schema(examples = "video/mp4") @Nullable String mediaType,
        @Schema(examples = "1048000") @Nullable Long size,
        @Schema(examples = "1280") @Nullable Integer width,
        @Schema(examples = "960") @Nullable Integer height,
        @Schema(examples = "12500") @Nullable Long durationMillis,

        @Schema(
                description = "Digest of the cleaned file, lower-case hex",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String sha256,

        OffsetDateTime begunAt,

        @Schema(
                examples =
                        "/v1/hazard-reports/0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10/evidence/0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c11")
        @Nullable
        String href,

        @Schema(
                examples =
                        "/v1/hazard-reports/0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10/evidence/0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c11/thumbnail")
        @Nullable
        String thumbnailHref) {

    static EvidenceView of(Evidence evidence, String reportPath, Language language) {
        String href = reportPath + "/evidence/" + evidence.id();
        return new EvidenceView(
                evidence.id(),
                evidence.state(),
                Labels.in(evidence.state().label(), language),
                evidence.refusal().orElse(null),
                evidence.received(),
                evidence.declaredSize(),
                evidence.kind().orElse(null),
                evidence.mediaType().orElse(null),
                evidence.size().orElse(null),
                evidence.width().orElse(null),
                evidence.height().orElse(null),
                evidence.durationMillis().orElse(null),
                evidence.sha256().orElse(null),
                evidence.begunAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                evidence.evidenceKey().map(_ -> href).orElse(null),
                evidence.thumbnailKey().map(_ -> href + "/thumbnail").orElse(null));
    }
}
