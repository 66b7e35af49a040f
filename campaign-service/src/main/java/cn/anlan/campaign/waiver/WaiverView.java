package cn.anlan.campaign.waiver;

import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A waiver, as the API shows it.
@Schema(name = "Waiver", description = "A unit's release from one commitment, or from a requirement until a day.")
record WaiverView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        UUID requirementId,
        @Nullable UUID commitmentId,
        @Nullable LocalDate until,
        String reason,
        WaiverStatus status,
        String statusLabel,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable String revocationReason) {

    static WaiverView of(Waiver waiver, Language language) {
        var duty = waiver.duty();
        var label = waiver.status().label();
        return new WaiverView(
                waiver.id(),
                duty.campaignId(),
                duty.organizationId(),
                duty.requirementId(),
                duty.commitmentId(),
                duty.until(),
                waiver.reason(),
                waiver.status(),
                language == Language.ZH_CN ? label.zh() : label.en(),
                waiver.requestedAt(),
                waiver.decidedAt(),
                waiver.revokedAt(),
                waiver.revocationReason());
    }
}
