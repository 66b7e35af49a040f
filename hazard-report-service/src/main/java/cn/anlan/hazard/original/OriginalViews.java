package cn.anlan.hazard.original;

import cn.anlan.clock.ChinaTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about requests for originals.
final class OriginalViews {

    private OriginalViews() {}

    @Schema(name = "OriginalReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "当事人要求核对拍摄时间")
            String reason) {}

    /// @param openUntil once it was granted
    @Schema(name = "OriginalRequest")
    record Request(
            UUID id,
            UUID evidenceId,
            @Schema(examples = "当事人要求核对拍摄时间") String reason,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime openUntil) {

        static Request of(OriginalRequest request) {
            return new Request(
                    request.id(),
                    request.evidenceId(),
                    request.reason(),
                    local(request.requestedAt()),
                    request.openUntil().map(Request::local).orElse(null));
        }

        private static OffsetDateTime local(OffsetDateTime time) {
            return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
        }
    }
}
