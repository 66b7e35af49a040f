package cn.anlan.hazard.extension;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for more time.
@Schema(name = "HazardExtension", description = "A request for more time.")
public record ExtensionView(
        UUID id,
        @Schema(examples = "需停产检修，配件到货需两周") String reason,
        ExtensionState state,
        @Schema(examples = "待审批") String stateLabel,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime decidedAt) {

    static ExtensionView of(Extension extension, Language language) {
        return new ExtensionView(
                extension.id(),
                extension.reason(),
                extension.state(),
                Labels.in(extension.state().label(), language),
                local(extension.requestedAt()),
                extension.decidedAt().map(ExtensionView::local).orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
